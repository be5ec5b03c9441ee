/** Killed and injured of the incident, from headline and body. */
import { type Toll, type TollLine, tollOf } from '../../../src/claims/casualties/toll.ts'
import { stateClaims } from '../../../src/claims/state.ts'
import { analyse } from '../../../src/text/analyse.ts'
import { articleWith } from '../../claims/article.ts'
import type { IncidentRecord } from './incident.ts'

/** The headline is read as the first line of the text. */
export function predictToll({ title, text, datePublished }: IncidentRecord): Toll {
  const head = /[.!?]$/.test(title) ? title : `${title}.`
  const body = `${head}\n\n${text}`
  const claims = stateClaims(articleWith(body, { datePublished })).flatMap((claim) =>
    claim.kind === 'quantity' ? [claim] : [],
  )
  const lines = analyse(body).sentences.map(
    ({ tokens, text: said, start, end }): TollLine => ({
      text: said,
      start,
      tokens,
      headline: start < head.length,
      claims: claims.filter(({ surface }) => surface.start >= start && surface.end <= end),
    }),
  )
  return tollOf(lines)
}
