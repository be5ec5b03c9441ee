/** The words behind a mismatch, as they stand in their articles. */
import type { Report } from '../report/schema.ts'
import { letterOf, relationOf } from './compose.ts'
import type { Letter } from './reply.ts'
import { sayValue } from './values.ts'

export type EvidencePiece = {
  readonly letter: Letter
  readonly publisher: string | null
  readonly headline: string | null
  readonly url: string | null
  readonly value: string
  readonly source: string | null
  readonly date: string | null
  /** What stands around the words in their paragraph; with `…` where it is cut. */
  readonly before: string
  readonly words: string
  readonly after: string
}

export type Evidence = {
  readonly measure: string
  readonly why: string
  readonly pieces: readonly EvidencePiece[]
}

/** About two sentences on either side: enough to see whether the words were torn from their sense. */
const AROUND = 240

function around(body: string, start: number, end: number): { before: string; after: string } {
  const opening = body.lastIndexOf('\n\n', start) + 2
  const closing = body.indexOf('\n\n', end)
  const from = Math.max(opening === 1 ? 0 : opening, start - AROUND)
  const paragraphEnd = closing === -1 ? body.length : closing
  const to = Math.min(paragraphEnd, end + AROUND)
  const cutBefore = from > (opening === 1 ? 0 : opening) ? '…' : ''
  return {
    before: cutBefore + body.slice(from, start),
    after: body.slice(end, to) + (to < paragraphEnd ? '…' : ''),
  }
}

/** Null when the report holds no mismatch of this key. */
export function evidenceOf(report: Report, key: string): Evidence | null {
  const relation = relationOf(report, key)
  if (relation === null) return null
  const pieces = relation.claims.flatMap((id) => {
    const claim = report.claims.find((one) => one.id === id)
    const index = report.articles.findIndex((one) => one.id === claim?.article)
    const article = report.articles[index]
    if (claim === undefined || article === undefined) return []
    const { publisher, headline, url, articleBody, datePublished } = article
    const { exact, start, end } = claim.quote
    return [
      {
        ...{ letter: letterOf(index), publisher, headline, url, value: sayValue(claim), words: exact },
        source: claim.attribution?.source ?? null,
        date: claim.asOf ?? datePublished?.slice(0, 10) ?? null,
        ...around(articleBody, start, end),
      },
    ]
  })
  return { measure: relation.measure, why: relation.why, pieces }
}
