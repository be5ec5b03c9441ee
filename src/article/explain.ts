/** What was kept of a page, what was dropped, where each field came from, and why: for people, line by line. */
import type { Article } from '../domain.ts'
import type { Page } from '../ports.ts'
import type { Judged } from './body/body.ts'
import { decode } from './decode.ts'
import type { HtmlReading } from './html/article.ts'
import { readHtml } from './html/article.ts'
import type { ElementNode } from './html/tree.ts'
import { looksLikeHtml } from './media.ts'
import { isPdf, readPdf } from './pdf/read-pdf.ts'
import { articleFromText } from './plain/article.ts'
import { readPlain } from './plain/read-plain.ts'

const WIDTH = 88

const short = (text: string, width = WIDTH): string => {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > width ? `${line.slice(0, width - 1)}…` : line
}

/** `div.entry-content#main`, as one finds it in the page's source. */
function pathOf(element: ElementNode): string {
  const { name, attributes } = element
  const id = attributes.id === undefined ? '' : `#${attributes.id}`
  const classes = (attributes.class ?? '').trim().split(/\s+/).filter(Boolean).slice(0, 2)
  return `<${name}${id}${classes.map((token) => `.${token}`).join('')}>`
}

const field = (name: string, value: string | null, from: string | null): string =>
  `  ${name.padEnd(14)}${value === null || value === '' ? '–' : short(value)}${from === null ? '' : `   [${from}]`}`

function fieldLines(article: Article, from: Readonly<Record<string, string | null>>): string[] {
  return [
    field('url', article.url, null),
    field('publisher', article.publisher, null),
    field('headline', article.headline, from.headline ?? null),
    field('byline', article.byline.join('; '), from.byline ?? null),
    field('dateline', article.dateline, from.dateline ?? null),
    field('published', article.datePublished, from.published ?? null),
    field('modified', article.dateModified, from.modified ?? null),
    field('section', article.section, null),
    field('language', article.inLanguage, null),
    field('tags', article.tags.join(', '), null),
    ...(article.original === null
      ? []
      : [field('original', `${article.original.name} ${article.original.url ?? ''}`, null)]),
    ...article.notes.map((note) => field(`note`, `${note.kind}: ${note.text}`, null)),
  ]
}

function blockLines(judged: readonly Judged[]): string[] {
  const lines: string[] = []
  let skipped = 0
  for (const { block, dropped } of judged) {
    // Menus and footers are long and alike: their blocks are counted, not listed.
    if (dropped !== null && block.text.length < 25) {
      skipped += 1
      continue
    }
    lines.push(
      dropped === null
        ? `  + ${short(block.text)}`
        : `  - ${short(block.text, 60)}   [${dropped}; ${pathOf(block.element)}]`,
    )
  }
  return skipped === 0 ? lines : [...lines, `  (and ${skipped} dropped blocks of a word or two)`]
}

const htmlLines = ({ article, body, headline, byline, dateline, dates }: HtmlReading): string[] => [
  'Fields',
  ...fieldLines(article, {
    headline: headline?.from ?? null,
    byline: byline?.from ?? null,
    dateline: dateline === null ? null : `first words: ${dateline.whole}`,
    published: dates.published?.from ?? null,
    modified: dates.modified?.from ?? null,
  }),
  '',
  `Text: ${article.articleBody.length} characters, from ${pathOf(body.container)}; + kept, - dropped`,
  ...blockLines(body.judged),
]

function textLines(text: string, page: Page): string[] {
  const outcome = articleFromText(text, page)
  const placed = readPlain(text).lines.map(({ text: line, kind, place }) => {
    const kept = outcome.ok && outcome.value.articleBody.split('\n\n').includes(line)
    return `  ${kept ? '+' : '-'} ${short(line, 70)}${kept ? '' : `   [${kind}, ${place}]`}`
  })
  const head = outcome.ok
    ? ['Fields', ...fieldLines(outcome.value, {})]
    : [`Not read: ${outcome.failure.message}`]
  return [...head, '', 'Lines: + kept, - dropped', ...placed]
}

/**
 * Printable lines on how a page or file was read. Resolves for every page, also for one that is refused: then
 * the reason is the first line.
 */
export async function explainPage(page: Page): Promise<readonly string[]> {
  if (isPdf(page)) {
    const text = await readPdf(page)
    return text.ok
      ? ['PDF, by its printed lines', '', ...textLines(text.value, page)]
      : [`Not read (${text.failure.code}): ${text.failure.message}`]
  }
  const { text, encoding } = decode(page.bytes, page.charset)
  const kind = looksLikeHtml(page.mediaType, text) ? 'HTML' : 'plain text'
  const head = `${kind}, ${page.bytes.length} bytes, ${encoding}`
  if (kind === 'plain text') return [head, '', ...textLines(text, page)]
  const read = readHtml(text, page)
  return read.ok
    ? [head, '', ...htmlLines(read.value)]
    : [`Not read (${read.failure.code}): ${read.failure.message}`, head]
}
