import type { Bound } from '../../domain.ts'

/**
 * What a hedge makes of a number N.
 * - `times`: N times a factor. - `points`: N plus so many whole percentage points, and N times `times` for
 *   anything that is no percentage. - `near`: 5 per cent to that side, 10 where one digit carries N.
 * - `itself`: N. - `below` / `above`: up to N, N itself left out. - `open`: no limit.
 */
export type Edge =
  | { readonly times: number }
  | { readonly points: number; readonly times: number }
  | 'near'
  | 'itself'
  | 'below'
  | 'above'
  | 'open'

export type HedgeRow = {
  /** Phrases that stand before the number, or after it (`after`). */
  readonly phrases: readonly string[]
  readonly after?: readonly string[]
  readonly bound: Bound
  readonly low: Edge
  readonly high: Edge
  readonly why: string
}

/**
 * The hedge table. One row per meaning; a phrase stands in one row only. The widths are the house's rules
 * for reading figures in news copy: they are set so that two careful writers rounding the same count meet.
 */
export const HEDGES: readonly HedgeRow[] = [
  {
    phrases: [
      'nearly',
      'almost',
      'close to',
      'approaching',
      'nearing',
      'a little under',
      'a little less than',
      'a bit under',
      'slightly less than',
      'slightly under',
      'slightly below',
      'not quite',
      'well nigh',
      'shy of',
      'just shy of',
      'verging on',
    ],
    after: ['or nearly so'],
    bound: 'less-than',
    low: { times: 0.9 },
    high: 'below',
    why: 'A writer rounds up to N from not far below it. N itself is out: whoever has thirty writes thirty.',
  },
  {
    phrases: [
      'just under',
      'just below',
      'just less than',
      'a shade under',
      'a fraction under',
      'only just under',
    ],
    bound: 'less-than',
    low: { points: -1, times: 0.95 },
    high: 'below',
    why: '"Just" is tighter than "nearly": the last twentieth, and of a percentage the last point.',
  },
  {
    phrases: [
      'just over',
      'just above',
      'just more than',
      'a little over',
      'a little more than',
      'slightly more than',
      'slightly over',
      'slightly above',
      'a bit over',
      'a bit more than',
      'a shade over',
    ],
    bound: 'more-than',
    low: 'itself',
    high: { points: 1, times: 1.05 },
    why: 'Mirrors "just under".',
  },
  {
    phrases: [
      'about',
      'around',
      'some',
      'roughly',
      'approximately',
      'approx',
      'circa',
      'an estimated',
      'estimated',
      'estimated at',
      'estimated to be',
      'in the region of',
      'in the order of',
      'on the order of',
      'somewhere around',
      'something like',
      'give or take',
      'more or less',
      'around about',
      'upwards or downwards of',
      'reportedly about',
      'reportedly around',
      'reportedly some',
      'an average of about',
      '~',
      '≈',
      'c.',
      'ca.',
      'barely',
      'scarcely',
      'hardly',
      'maybe',
      'perhaps',
      'possibly',
    ],
    after: ['or so', 'or thereabouts', 'give or take', 'odd', '-odd', 'or more or less', '-ish'],
    bound: 'about',
    low: 'near',
    high: 'near',
    why: 'A rounded figure: half of its last printed digit, about a twentieth of a two-digit number.',
  },
  {
    phrases: [
      'more than',
      'over',
      'in excess of',
      'upwards of',
      'upward of',
      'above',
      'exceeding',
      'greater than',
      'beyond',
      'well over',
      'well more than',
      'far more than',
      'comfortably more than',
      'surpassing',
      'topping',
      'north of',
      '>',
    ],
    bound: 'more-than',
    low: 'itself',
    high: { times: 1.25 },
    why: 'Who knows of 300 does not write "more than 180": the count lies above N by no more than a quarter.',
  },
  {
    phrases: [
      'at least',
      'no fewer than',
      'no less than',
      'not less than',
      'not fewer than',
      'a minimum of',
      'minimum of',
      'a minimum',
      '≥',
    ],
    after: [
      'or more',
      'at least',
      'or above',
      'or higher',
      'or over',
      'plus',
      '+',
      'and up',
      'and counting',
      'or greater',
      'or longer',
      'and above',
      'and over',
    ],
    bound: 'at-least',
    low: 'itself',
    high: 'open',
    why: 'A count that goes on: the next report may be any number higher.',
  },
  {
    phrases: [
      'up to',
      'as many as',
      'as much as',
      'as high as',
      'as long as',
      'as far as',
      'no more than',
      'not more than',
      'no greater than',
      'at most',
      'at the most',
      'a maximum of',
      'maximum of',
      'a maximum',
      'upto',
      'within',
      'capped at',
      '≤',
    ],
    after: [
      'or less',
      'or fewer',
      'or under',
      'or below',
      'at most',
      'or lower',
      'and under',
      'tops',
      'or younger',
    ],
    bound: 'at-most',
    low: 'open',
    high: 'itself',
    why: 'Only a ceiling is stated.',
  },
  {
    phrases: [
      'less than',
      'fewer than',
      'under',
      'below',
      'lower than',
      'short of',
      'well under',
      'well below',
      'far less than',
      'far fewer than',
      'smaller than',
      'south of',
      'sub -',
      '<',
    ],
    bound: 'less-than',
    low: 'open',
    high: 'below',
    why: 'Only a ceiling is stated, and N itself is out.',
  },
  {
    phrases: [
      'exactly',
      'precisely',
      'only',
      'just',
      'a total of',
      'in total',
      'all',
      'a mere',
      'merely',
      'the full',
      'a record',
    ],
    bound: 'exact',
    low: 'itself',
    high: 'itself',
    why: 'The writer vouches for N; "just" and "only" say what to feel about it, not how much it is.',
  },
]
