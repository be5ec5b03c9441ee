/** Whether two wordings can mean one cause. */
import { normalTerm } from '../../stories/terms.ts'
import { isFunctionWord } from './function-words.ts'

/** Words for one sort of cause. */
const KINDRED: readonly ReadonlySet<string>[] = [
  new Set(['electrical', 'circuit', 'short', 'wire', 'wiring', 'electric', 'fault', 'spark']),
  new Set(['landslip', 'landslide', 'mudslide', 'slip']),
  new Set(['quake', 'earthquake', 'tremor', 'shak', 'shaking']),
  new Set(['arson', 'deliberate', 'arsonist']),
  new Set(['flood', 'rain', 'rainfall', 'storm']),
]

const termsOf = (text: string): readonly string[] =>
  (text.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !isFunctionWord(word)).map(normalTerm)

export function causesMeet(a: string, b: string): boolean {
  const [one, two] = [termsOf(a), termsOf(b)]
  if (one.some((term) => two.includes(term))) return true
  return KINDRED.some((kin) => one.some((term) => kin.has(term)) && two.some((term) => kin.has(term)))
}
