/** A story's figure over time, a series for each who gives it. */
import type { Day, QuantityClaim, ReadArticle } from '../../domain.ts'
import { capitalised } from '../../text/writing.ts'
import { bodyOf } from '../../wording/source-name.ts'
import { clip } from '../say.ts'

/** `low` and `high` as in a quantity's value: null is open on that side. */
export type Point = { readonly day: Day; readonly low: number | null; readonly high: number | null }
export type Series = { readonly name: string; readonly points: readonly Point[] }
export type Figure = {
  readonly measure: string
  readonly unit: string | null
  /** Those with the most points first; points by day. */
  readonly series: readonly Series[]
}

/** More lines than this cannot be told apart. */
export const MOST_SERIES = 5
const NAME = 28

type Told = { readonly name: string; readonly point: Point; readonly unit: string | null }

const isOf = (measure: string, like: readonly QuantityClaim[]) => (claim: QuantityClaim) =>
  claim.measure.label.toLowerCase() === measure ||
  like.some(
    ({ measure: { predicate, population } }) =>
      predicate !== null && predicate === claim.measure.predicate && population === claim.measure.population,
  )

function tellings(
  { article, claims }: ReadArticle,
  isMeasure: (claim: QuantityClaim) => boolean,
): readonly Told[] {
  return claims.flatMap((claim) => {
    if (claim.kind !== 'quantity' || claim.aside !== null || !isMeasure(claim)) return []
    const day = claim.asOf ?? article.datePublished?.slice(0, 10) ?? null
    if (day === null) return []
    const { low, high, unit } = claim.value
    const name =
      claim.attribution === null
        ? (article.publisher ?? 'an unnamed outlet')
        : bodyOf(claim.attribution.source)
    return [{ name: capitalised(clip(name, NAME)), point: { day, low, high }, unit }]
  })
}

const mostFrequent = <Value>(values: readonly Value[]): Value | undefined =>
  [...Map.groupBy(values, (value) => value).values()].toSorted((a, b) => b.length - a.length)[0]?.[0]

/** One point a day: what a source says most often on it, else first: news texts begin with the latest. */
function pointsOf(told: readonly Told[]): readonly Point[] {
  return [...Map.groupBy(told, ({ point }) => point.day)]
    .toSorted(([a], [b]) => a.localeCompare(b))
    .flatMap(([, same]) => {
      const texts = same.map(({ point }) => JSON.stringify(point))
      const chosen = mostFrequent(texts)
      return same.find(({ point }) => JSON.stringify(point) === chosen)?.point ?? []
    })
}

/** Null where there is nothing to draw: one day alone, or one value throughout. */
export function figureOverTime(measure: string, reads: readonly ReadArticle[]): Figure | null {
  const label = measure.toLowerCase()
  const like = reads.flatMap(({ claims }) =>
    claims.flatMap((claim) =>
      claim.kind === 'quantity' && claim.measure.label.toLowerCase() === label ? [claim] : [],
    ),
  )
  const all = reads.flatMap((read) => tellings(read, isOf(label, like)))
  const unit = mostFrequent(all.map((one) => one.unit)) ?? null
  const told = all.filter((one) => one.unit === unit)
  const days = new Set(told.map(({ point }) => point.day))
  const values = new Set(told.map(({ point: { low, high } }) => `${low} ${high}`))
  if (days.size < 2 || values.size < 2) return null
  const series = [...Map.groupBy(told, ({ name }) => name)]
    .map(([name, own]) => ({ name, points: pointsOf(own) }))
    .toSorted((a, b) => b.points.length - a.points.length || a.name.localeCompare(b.name))
    .slice(0, MOST_SERIES)
  return { measure, unit, series }
}
