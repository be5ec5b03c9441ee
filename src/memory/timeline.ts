/** Every figure of a story over time: when it held, who counts, and who printed it first. */
import type { Day, QuantityClaim, ReadArticle } from '../domain.ts'
import { sayValue } from '../reply/values.ts'
import type { ReportClaim } from '../report/schema.ts'
import { outletOf } from './named.ts'

export type Point = {
  /** As of when, else when the article appeared; null where neither is known. */
  readonly day: Day | null
  /** `at least 18`. */
  readonly value: string
  /** Who counts, as the article names them; null: the article in its own voice. */
  readonly counter: string | null
  /** Whoever printed it first, then the others. */
  readonly outlets: readonly string[]
}

export type Timeline = {
  readonly measure: string
  readonly counters: number
  /** Of all counters, in the order of time; those without a day first. */
  readonly points: readonly Point[]
}

type Stated = { readonly claim: QuantityClaim; readonly read: ReadArticle }

const byDay = (a: string | null, b: string | null): number => (a ?? '').localeCompare(b ?? '')

const published = ({ read }: Stated): string | null => read.article.datePublished

const dayOf = (stated: Stated): Day | null =>
  stated.claim.asOf ?? stated.claim.window?.to ?? published(stated)?.slice(0, 10) ?? null

/** A claim of the report's form, as {@link sayValue} takes it. */
const asReported = ({
  id,
  article,
  kind,
  measure,
  value,
  bound,
  attribution,
  asOf,
  quote,
  by,
}: QuantityClaim) =>
  ({
    id,
    article,
    kind,
    measure: measure.label,
    value,
    bound,
    attribution,
    asOf,
    quote,
    by,
  }) satisfies ReportClaim

const counterOf = ({ claim }: Stated): string => claim.attribution?.source.toLowerCase() ?? ''

/** A figure that several print for one day, by one counter, is one point. */
function pointsOf(all: readonly Stated[]): readonly Point[] {
  const said = Map.groupBy(all, (one) =>
    JSON.stringify([counterOf(one), dayOf(one), sayValue(asReported(one.claim))]),
  )
  return [...said.values()]
    .flatMap((group) => {
      // Who printed it on an unknown day is not said to have been first.
      const inOrder = group.toSorted((a, b) => (published(a) ?? '9').localeCompare(published(b) ?? '9'))
      const [first] = inOrder
      if (first === undefined) return []
      return [
        {
          day: dayOf(first),
          value: sayValue(asReported(first.claim)),
          counter: first.claim.attribution?.source ?? null,
          outlets: [...new Set(inOrder.map(({ read }) => outletOf(read.article)))],
        },
      ]
    })
    .toSorted((a, b) => byDay(a.day, b.day))
}

/** Those that most articles tell of first; a figure that one article gives once is no series. */
export function timelineOf(reads: readonly ReadArticle[]): readonly Timeline[] {
  const stated = reads.flatMap((read) =>
    read.claims.flatMap((claim): readonly Stated[] =>
      claim.kind === 'quantity' && claim.aside === null ? [{ claim, read }] : [],
    ),
  )
  const tellers = (all: readonly Stated[]) => new Set(all.map(({ read }) => read.article.id)).size
  return [...Map.groupBy(stated, ({ claim }) => claim.measure.label)]
    .filter(([, all]) => tellers(all) > 1)
    .toSorted((a, b) => tellers(b[1]) - tellers(a[1]) || a[0].localeCompare(b[0]))
    .map(([measure, all]) => ({
      measure,
      counters: new Set(all.map(counterOf)).size,
      points: pointsOf(all),
    }))
}
