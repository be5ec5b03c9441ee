import type { Aside, Bound, QuantityValue } from '../../domain.ts'

export type QuantityForm = 'count' | 'money' | 'percent' | 'share' | 'measure' | 'ordinal' | 'score'

/** A figure in the text with what it says, before anyone asks what it counts. Offsets as in the text. */
export type QuantityMention = {
  /** From the hedge to the unit: `nearly $3 million`. */
  readonly start: number
  readonly end: number
  /** The number and its unit without the hedge. */
  readonly coreStart: number
  /** Where the number's own words end, before the unit. */
  readonly numeralEnd: number
  readonly form: QuantityForm
  /** The numbers as printed, multiplied out, before any hedge; `high` differs when two are given. */
  readonly stated: { readonly low: number; readonly high: number }
  readonly ranged: boolean
  /** `from 10 to 12`: the second is where a change ends. */
  readonly change: boolean
  readonly value: QuantityValue
  readonly bound: Bound
  /** The hedge's words, as in the table. */
  readonly hedge: string | null
  /** `year` for `$5 a year`. */
  readonly per: string | null
  /** Words such as `dozens`, whose value is a magnitude only. */
  readonly vague: number | null
  readonly aside: Aside | null
  /** Index of its sentence in the analysis. */
  readonly sentence: number
}
