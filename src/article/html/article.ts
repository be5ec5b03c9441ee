/** An article from an HTML page. */
import type { Article, Outcome } from '../../domain.ts'
import type { Page } from '../../ports.ts'
import { blocksOf } from '../body/blocks.ts'
import { type Body, bodyOf } from '../body/body.ts'
import { orStated } from '../body/stated-body.ts'
import { type Dates, datesOf } from '../dates/published.ts'
import { failed } from '../failure.ts'
import { agencyBelow } from '../fields/agency-byline.ts'
import { type BylineFinding, bylineOf } from '../fields/byline.ts'
import { type DatelineFinding, datelineOf } from '../fields/dateline.ts'
import { type HeadlineFinding, headlineOf } from '../fields/headline.ts'
import { publisherOf, siteNamesOf } from '../fields/publisher.ts'
import { declaredLanguage, sectionOf } from '../fields/section.ts'
import { tagsOf } from '../fields/tags.ts'
import { articleId } from '../identity.ts'
import { languageOf } from '../language.ts'
import { canonicalOfPage } from '../link.ts'
import { refusalOf } from '../not-article/refuse.ts'
import { notesOf } from '../notes/notes.ts'
import { quirkOf } from '../quirks/registry.ts'
import { withAbsoluteUrls } from './addresses.ts'
import { factsOf } from './facts.ts'
import { refuseMarkup } from './prescan.ts'
import { parseTree } from './tree.ts'

/** Everything that reading found, with its evidence: what the debug view prints. */
export type HtmlReading = {
  readonly body: Body
  readonly headline: HeadlineFinding | null
  readonly byline: BylineFinding | null
  readonly dateline: DatelineFinding | null
  readonly dates: Dates
  readonly article: Article
}

function canonicalStated(html: ReturnType<typeof factsOf>): string | null {
  const link = html.elements.find(
    ({ name, attributes }) =>
      name === 'link' && (attributes.rel ?? '').toLowerCase().split(/\s+/).includes('canonical'),
  )
  return link?.attributes.href ?? null
}

export function readHtml(html: string, page: Page): Outcome<HtmlReading> {
  const refused = refuseMarkup(html)
  if (refused !== null)
    return failed(
      page.link,
      'unreadable',
      `The page's markup is out of bounds (${refused}). Paste the text or upload a PDF.`,
    )
  const tree = parseTree(html)
  const facts = factsOf(tree, page.url)
  const siteNames = siteNamesOf(facts)
  const headline = headlineOf(facts, siteNames)
  const quirk = quirkOf(page.url)
  const signed = bylineOf(facts, siteNames, headline?.element ?? null)
  const shown = bodyOf(facts, blocksOf(tree.root, quirk.skips), headline, signed?.names ?? [], quirk.drops)
  const body = orStated(shown, facts)
  const refusal = refusalOf(facts, body, headline?.text ?? null)
  if (refusal !== null) return failed(page.link, refusal.code, refusal.message)
  const byline = signed ?? agencyBelow(shown.judged.map(({ block }) => block.text))
  const declared = declaredLanguage(facts)
  const dates = datesOf(facts, declared, page.retrievedAt.slice(0, 10), body, headline?.element ?? null)
  const dateline = datelineOf(body.text.split('\n\n'))
  const stated = canonicalStated(facts)
  const url = page.url === null ? null : canonicalOfPage(page.url, stated)
  const { notes, original } = notesOf(
    body.judged.map(({ block, dropped }) => ({
      text: block.text.replace(/\n/g, ' '),
      links: withAbsoluteUrls(block.links, page.url),
      inBody: dropped === null,
    })),
  )
  const article: Article = {
    id: articleId(url, headline?.text ?? null, body.text),
    link: page.link,
    url,
    publisher: publisherOf(facts, headline?.text ?? null),
    headline: headline?.text ?? null,
    byline: byline?.names ?? [],
    dateline: dateline?.place ?? null,
    datePublished: dates.published?.stamp ?? null,
    dateModified: dates.modified?.stamp ?? null,
    section: sectionOf(facts),
    tags: tagsOf(facts),
    inLanguage: languageOf(body.text, declared),
    articleBody: body.text,
    links: withAbsoluteUrls(body.links, page.url),
    original,
    notes,
  }
  return { ok: true, value: { body, headline, byline, dateline, dates, article } }
}
