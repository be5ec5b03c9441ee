/** One value of a mismatch as somebody gives it: the claim, in which outlet, cited to whom. */
import type { Bound, Claim, Day } from '../domain.ts'
import type { ReportClaim } from '../report/schema.ts'

/** What both the report's claims and the stages' own have in common. */
export type Given = Pick<ReportClaim, 'kind' | 'value' | 'bound' | 'attribution' | 'asOf' | 'measure'> &
  (
    | Pick<Extract<ReportClaim, { kind: 'quantity' }>, 'kind' | 'value'>
    | Pick<Extract<ReportClaim, { kind: 'date' }>, 'kind' | 'value'>
    | Pick<Extract<ReportClaim, { kind: 'place' }>, 'kind' | 'value'>
    | Pick<Extract<ReportClaim, { kind: 'person' }>, 'kind' | 'value'>
    | Pick<Extract<ReportClaim, { kind: 'statement' }>, 'kind' | 'value'>
  )

export type Voice = {
  readonly claim: Given
  readonly outlet: string
  /** Who is cited for it, as the article names them; null in the article's own voice. */
  readonly source: string | null
  /** Somebody who can be rung up: not "officials". */
  readonly named: boolean
  /** Up to when it holds: as of, else the day of publication. */
  readonly day: Day | null
}

export type QuantityVoice = Voice & { readonly claim: Extract<Given, { kind: 'quantity' }> }
export type DateVoice = Voice & { readonly claim: Extract<Given, { kind: 'date' }> }

/** Words of a value that two voices share when they say the same. */
const valueKey = ({ claim }: Voice): string =>
  JSON.stringify([claim.kind, claim.kind === 'date' ? { ...claim.value, inferred: [] } : claim.value])

export const hedged: ReadonlySet<Bound> = new Set(['about', 'less-than', 'more-than', 'at-most'])

/** An article's claim without what only comparison needs. */
export const given = (claim: Claim): Given => {
  const { bound, attribution, asOf } = claim
  const common = { bound, attribution, asOf, measure: claim.measure.label }
  switch (claim.kind) {
    case 'quantity':
      return { ...common, kind: claim.kind, value: claim.value }
    case 'date':
      return { ...common, kind: claim.kind, value: { ...claim.value, inferred: [...claim.value.inferred] } }
    case 'place':
      return { ...common, kind: claim.kind, value: claim.value }
    case 'person':
      return { ...common, kind: claim.kind, value: claim.value }
    case 'statement':
      return { ...common, kind: claim.kind, value: claim.value }
  }
}

export const voice = (claim: Given, outlet: string, published: string | null): Voice => ({
  claim,
  outlet,
  source: claim.attribution?.source ?? null,
  named: claim.attribution?.named ?? false,
  day: claim.asOf ?? published?.slice(0, 10) ?? null,
})

/** Of one outlet, what it says most often: an earlier count that it also recalls is not its figure. */
function mostSaid(voices: readonly Voice[]): readonly Voice[] {
  const byValue = [...Map.groupBy(voices, valueKey).values()]
  const most = Math.max(...byValue.map(({ length }) => length))
  return byValue.filter(({ length }) => length === most).flat()
}

/** Each outlet's own figure once for each source, with the source where one of its sentences names it. */
export function distinct(voices: readonly Voice[]): readonly Voice[] {
  const own = [...Map.groupBy(voices, ({ outlet }) => outlet).values()].flatMap(mostSaid)
  return [...Map.groupBy(own, (one) => `${one.outlet} ${valueKey(one)}`).values()].flatMap((same) => {
    const cited = same.filter(({ source }) => source !== null)
    const kept = cited.length > 0 ? cited : same.slice(0, 1)
    return [...Map.groupBy(kept, ({ source }) => source).values()].flatMap((group) => group.slice(0, 1))
  })
}
