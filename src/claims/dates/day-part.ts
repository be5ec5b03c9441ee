/** Parts of a day ("Tuesday night") on a resolved day. */
import type { Resolved } from './mention.ts'
import { DAY_PARTS } from './words.ts'

/** The TIMEX3 code (`TNI`, `T12:00`) of a word, or null. */
export function partOfDay(word: string | undefined): string | null {
  if (word === undefined) return null
  return DAY_PARTS[word.replace(/s$/, '')] ?? null
}

/** `2026-01-13` with the night becomes `2026-01-13TNI`; a time of the clock is kept with the days. */
export function withPart(resolved: Resolved, part: string | null): Resolved {
  if (part === null) return resolved
  const clock = /^T(\d\d:\d\d)$/.exec(part)?.[1]
  const value =
    resolved.value === null || clock === undefined ? resolved.value : { ...resolved.value, time: clock }
  return { ...resolved, type: 'TIME', timex: `${resolved.timex}${part}`, value }
}
