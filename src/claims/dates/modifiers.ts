/** Words before a time that move or narrow it: "late Tuesday", "nearly two years", "the end of March". */
import type { DateMod } from './mention.ts'

/** Part of a stretch: words to the `mod` of TIMEX3 (TimeML annotation guidelines 1.2.1, table of mod). */
const PART_MODS: readonly (readonly [RegExp, DateMod])[] = [
  [/^(?:the )?(?:very )?(?:early|first half|beginning|start|opening|dawn|first days)/, 'START'],
  [/^(?:the )?(?:mid|middle)/, 'MID'],
  [/^(?:the )?(?:very )?(?:late|second half|latter half|end|close|closing|last days)/, 'END'],
]

/** Source for patterns: group it yourself. */
export const PART_OF =
  '(?:the )?(?:very )?(?:first half|second half|latter half|beginning|start|dawn|middle|end|close|first days|last days) of |(?:earl(?:y|ier)|mid|late|later)(?:[ -]in)?[ -]'

export function partMod(words: string | undefined): DateMod | undefined {
  if (words === undefined) return undefined
  const lower = words.toLowerCase().trimStart()
  // "Earlier this year" is before now, "later this year" after now: no part of the year by itself.
  if (/^(?:earlier|later)/.test(lower)) return undefined
  return PART_MODS.find(([words]) => words.test(lower))?.[1]
}

/** How exact a length of time is (same table). */
const LENGTH_MODS: readonly (readonly [RegExp, DateMod])[] = [
  [/^(?:at least|no less than|no fewer than|a minimum of)/, 'EQUAL_OR_MORE'],
  [
    /^(?:at most|no more than|up to|as long as|as many as|a maximum of|within|not more than)/,
    'EQUAL_OR_LESS',
  ],
  [/^(?:more than|over|well over|just over|longer than|upwards of)/, 'MORE_THAN'],
  [/^(?:less than|fewer than|under|just under|nearly|almost|close to|barely)/, 'LESS_THAN'],
  [/^(?:about|around|some|roughly|approximately|an estimated)/, 'APPROX'],
]

export const LENGTH_WORDS =
  '(?:at least|no less than|no fewer than|at most|no more than|not more than|up to|as long as|as many as|within|well over|just over|just under|more than|less than|fewer than|longer than|close to|over|under|nearly|almost|barely|about|around|some|roughly|approximately|an estimated) '

export function lengthMod(words: string | undefined): DateMod | undefined {
  if (words === undefined) return undefined
  const lower = words.toLowerCase()
  return LENGTH_MODS.find(([words]) => words.test(lower))?.[1]
}
