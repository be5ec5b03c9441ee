/** The product's reader and its peers, behind one interface. */
import { Readability } from '@mozilla/readability'
import { Defuddle } from 'defuddle/node'
import { JSDOM, VirtualConsole } from 'jsdom'
import { parseHTML } from 'linkedom'
import { blocksOf } from '../../../src/article/body/blocks.ts'
import { parseTree } from '../../../src/article/html/tree.ts'
import { readPage } from '../../../src/article/read.ts'
import type { PageReader, PageReading, PageRecord } from './page-set.ts'

const retrievedAt = new Date().toISOString()

const day = (stamp: string | null | undefined): string | null =>
  /^\d{4}-\d\d-\d\d/.exec(stamp ?? '')?.[0] ?? null

/** Markup of a peer as text with its blocks apart; running all text together would glue words. */
const blockText = (html: string): string =>
  blocksOf(parseTree(html).root, () => false)
    .map((block) => block.text)
    .join('\n\n')

const nothing: PageReading = { articleBody: '', headline: '', byline: [], datePublished: null }

export const twosource: PageReader = {
  name: 'twosource',
  read({ url, html }) {
    const outcome = readPage({
      link: url,
      url: url === '' ? null : url,
      mediaType: 'text/html',
      charset: 'utf-8',
      bytes: new TextEncoder().encode(html),
      retrievedAt,
    })
    if (!outcome.ok) return nothing
    const { articleBody, headline, byline, datePublished } = outcome.value
    return { articleBody, headline: headline ?? '', byline, datePublished: day(datePublished) }
  },
}

type Parsed = ReturnType<Readability['parse']>

const fromReadability = (parsed: Parsed): PageReading =>
  parsed === null
    ? nothing
    : {
        articleBody: blockText(parsed.content ?? ''),
        headline: parsed.title ?? '',
        byline: parsed.byline ? parsed.byline.split(/,| and /) : [],
        datePublished: day(parsed.publishedTime),
      }

export const readabilityOnLinkedom: PageReader = {
  name: 'Readability, linkedom',
  read: ({ html }) => fromReadability(new Readability(parseHTML(html).document).parse()),
}

export const readabilityOnJsdom: PageReader = {
  name: 'Readability, jsdom',
  read({ html, url }: PageRecord) {
    const page = new JSDOM(html, { url: url || 'http://localhost/', virtualConsole: new VirtualConsole() })
    try {
      return fromReadability(new Readability(page.window.document).parse())
    } finally {
      page.window.close()
    }
  },
}

export const defuddleOnLinkedom: PageReader = {
  name: 'defuddle, linkedom',
  async read({ html, url }) {
    const { title, author, published, content } = await Defuddle(parseHTML(html).document, url)
    return {
      articleBody: blockText(content),
      headline: title,
      byline: author === '' ? [] : author.split(/,| and /),
      datePublished: day(published),
    }
  },
}

export const peers: readonly PageReader[] = [readabilityOnLinkedom, defuddleOnLinkedom, readabilityOnJsdom]
