/** Predicates that alone say what is measured, and those that every other sentence holds. */
import { PREDICATES } from '../../claims/measures/vocabulary/all.ts'

const KNOWN = new Set(PREDICATES.map(({ predicate }) => predicate))
/** These name a sort of amount, not a matter: a story has many durations and many prices. */
const COMMON = new Set([
  'duration',
  'distance',
  'price',
  'length',
  'height',
  'depth',
  'budget',
  'value',
  'pay',
  'job cut',
  'job',
  'attendance',
  'score',
  'opening',
  'closure',
  'deployment',
  'revenue',
  'loss',
  'contract',
  'tax',
  'charge',
  'theft',
  'growth',
  'share price',
  'vote share',
  'rainfall',
  'temperature',
  'vote',
  'deployment',
  'leak',
])

/** Amounts of money that a story has one of, though the predicate has many figures. */
const TELLING_MONEY = new Set(['theft'])

export const isTelling = (predicate: string, money = false): boolean =>
  KNOWN.has(predicate) && (!COMMON.has(predicate) || (money && TELLING_MONEY.has(predicate)))

/** Predicates that two reports use for one matter. */
const KINDRED: readonly ReadonlySet<string>[] = [
  new Set(['job', 'job cut']),
  new Set(['affected', 'leak']),
  new Set(['theft', 'loss']),
  new Set(['turnout', 'vote share']),
  new Set(['value', 'price']),
]

export const areKindred = (one: string, two: string): boolean =>
  KINDRED.some((kin) => kin.has(one) && kin.has(two))
