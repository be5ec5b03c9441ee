/** A total against the parts that the same sentence breaks it down into: `12 dead: five in Exton and six in Wye`. */
import type { Quote, ReadArticle } from '../domain.ts'
import { type Figure, isFigure } from './rules/figures.ts'
import { type Sighting, sightingsOf } from './sighting.ts'

export type Inconsistency = { readonly why: string; readonly quotes: readonly Quote[] }

/** What opens a breakdown that is meant to be complete, and one that picks out some. */
const WHOLE = /^[^.;:()–—]{0,60}(?::|[–—]|\()\s*(?:they (?:are|were) )?$/
const SOME = /^[^.;:()–—]{0,60}\b(?:including|among them|of (?:them|whom))\s*$/i
/** What stands between two parts of one list. */
const JOINS = /^[^.;:()]{0,80}(?:,|\band\b|\bplus\b)[^.;:()\d]{0,20}$/i
/** `three seriously`: degrees of one harm are picked out of a total, seldom the whole of it. */
const DEGREES: ReadonlySet<string> = new Set(['serious', 'critical', 'slight', 'still'])

const countOf = ({ claim }: Figure): number | null =>
  claim.bound === 'exact' && claim.value.unit === null && claim.value.low === claim.value.high
    ? claim.value.low
    : null

const gap = (body: string, a: Figure, b: Figure): string =>
  body.slice(a.claim.surface.end, b.claim.surface.start)

/** Figures that follow the total as one list. */
function partsAfter(body: string, figures: readonly Figure[]): readonly Figure[] {
  const parts: Figure[] = []
  for (const figure of figures) {
    const last = parts.at(-1)
    if (last !== undefined && !JOINS.test(gap(body, last, figure))) break
    if (figure.traits.includes('part') && last !== undefined) break
    parts.push(figure)
  }
  return parts
}

/** How the parts miss the total, or null. */
function missed(body: string, total: Figure, after: readonly Figure[]): Inconsistency | null {
  const [first] = after
  const all = countOf(total)
  if (first === undefined || all === null) return null
  const lead = gap(body, total, first)
  const complete = WHOLE.test(lead)
  if (!complete && !SOME.test(lead)) return null
  const parts = partsAfter(body, after)
  const values = parts.map(countOf)
  if (parts.length < 2 || values.some((value) => value === null)) return null
  const sum = values.reduce<number>((made, value) => made + (value ?? 0), 0)
  const degrees = parts.some(({ claim }) => claim.measure.modifiers.some((word) => DEGREES.has(word)))
  if (sum === all || (sum < all && (!complete || degrees))) return null
  return {
    why: `says “${total.claim.surface.exact}” in all, yet the parts that it names make ${sum}`,
    quotes: [total.claim.quote],
  }
}

const sentenceOf = ({ claim }: Sighting): number => claim.quote.start

/** Totals that their own parts belie, one for a sentence. */
export function totalsBelied(read: ReadArticle): readonly Inconsistency[] {
  const body = read.article.articleBody
  const figures = sightingsOf(read)
    .filter(isFigure)
    .filter((figure) => countOf(figure) !== null)
  return [...Map.groupBy(figures, sentenceOf).values()].flatMap((own) => {
    const ordered = own.toSorted((a, b) => a.claim.surface.start - b.claim.surface.start)
    for (const [at, total] of ordered.entries()) {
      const found = missed(body, total, ordered.slice(at + 1))
      if (found !== null) return [found]
    }
    return []
  })
}
