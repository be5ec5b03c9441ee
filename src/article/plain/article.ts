/** An article from plain text. */
import type { Article, Outcome } from '../../domain.ts'
import type { Page } from '../../ports.ts'
import { findDate } from '../dates/read-date.ts'
import { failed } from '../failure.ts'
import { datelineOf } from '../fields/dateline.ts'
import { articleId } from '../identity.ts'
import { languageOf } from '../language.ts'
import { canonicalUrl } from '../link.ts'
import { notesOf } from '../notes/notes.ts'
import { readPlain } from './read-plain.ts'

/** Shorter texts are captions, menus or a mistake. */
const SHORTEST = 80

export function articleFromText(text: string, page: Page): Outcome<Article> {
  const parts = readPlain(text)
  const articleBody = parts.paragraphs.join('\n\n')
  if (articleBody.length < SHORTEST)
    return failed(
      page.link,
      'not-an-article',
      'There is no running text in this. Paste the whole article, or upload the page as HTML or PDF.',
    )
  const url = page.url === null ? null : canonicalUrl(page.url)
  const dateline = datelineOf(parts.paragraphs)
  const filed = dateline === null ? null : findDate(dateline.whole, 'month-first')
  const latest = page.retrievedAt.slice(0, 10)
  const published =
    [filed?.stamp ?? null, parts.datePublished].find(
      (stamp) => stamp !== null && stamp !== undefined && stamp.slice(0, 10) <= latest,
    ) ?? null
  const lines = parts.lines.map((line) => ({
    text: line.text,
    links: [],
    inBody: line.place === 'body' && parts.paragraphs.includes(line.text),
  }))
  const { notes, original } = notesOf(lines)
  return {
    ok: true,
    value: {
      id: articleId(url, parts.headline, articleBody),
      link: page.link,
      url,
      publisher: parts.publisher,
      headline: parts.headline,
      byline: parts.byline,
      dateline: dateline?.place ?? null,
      datePublished: published,
      dateModified: null,
      section: null,
      tags: parts.tags,
      inLanguage: languageOf(articleBody, ''),
      articleBody,
      links: [],
      original,
      notes,
    },
  }
}
