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

export const isTelling = (predicate: string): boolean => KNOWN.has(predicate) && !COMMON.has(predicate)
