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
  /** What stands around the words in the body, paragraph breaks included; with `…` where it is cut. */
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

/** Whole words only; what comes before or after in the body is marked by `…`. */
function around(body: string, start: number, end: number): { before: string; after: string } {
  const from = Math.max(0, start - AROUND)
  const to = Math.min(body.length, end + AROUND)
  const before = body.slice(from, start)
  const after = body.slice(end, to)
  return {
    before: from === 0 ? before : `…${before.replace(/^\S*\s/, '')}`,
    after: to === body.length ? after : `${after.replace(/\s\S*$/, '')}…`,
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
