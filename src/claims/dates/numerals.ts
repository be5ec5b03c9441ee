/** Numbers as they stand in durations and years: digits, words, halves, and the vague ones. */
import { numberWords } from '../../text/number-words.ts'

const UNITS: Readonly<Record<string, number>> = {
  ...Object.fromEntries(numberWords),
  a: 1,
  an: 1,
  hundred: 100,
  thousand: 1000,
  dozen: 12,
  couple: 2,
}

/** "Several years" is PXY in TIMEX3: an unknown number of them. */
export const VAGUE =
  'several|many|a few|few|some|a number of|a handful of|a matter of|numerous|countless|dozens of|hundreds of|thousands of'

const ONES = '(?:one|two|three|four|five|six|seven|eight|nine)'
const TEENS = 'ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen'
const TENS = '(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)'
const SMALL = `(?:(?:${TENS})(?:[- ](?:${ONES}))?|${TEENS}|${ONES})`

export const NUMBER_WORD = `(?:(?:${SMALL}|an?)[- ](?:hundred|thousand)(?: and ${SMALL}| ${SMALL})?|${SMALL})`
export const DIGITS = '(?:\\d{1,3}(?:,\\d{3})+|\\d{1,6}(?:\\.\\d{1,2})?)(?:[ -]?(?:1/2|½|¼|¾))?'
export const COUNT = `(?:${DIGITS}|half an?|couple(?: of)?|an? (?:couple|dozen)(?: of)?|a couple|an? half|${NUMBER_WORD}|${VAGUE}|an?|another)`

const FRACTIONS: Readonly<Record<string, number>> = { '1/2': 0.5, '½': 0.5, '¼': 0.25, '¾': 0.75 }

/** The number, or null where the words leave it open ("several"). */
export function countOf(words: string): number | null {
  const lower = words.toLowerCase().trim()
  if (/^half an?$/.test(lower) || lower === 'a half') return 0.5
  if (lower === 'another') return 1
  if (lower === 'couple' || lower === 'couple of') return 2
  if (new RegExp(`^(?:${VAGUE})$`).test(lower)) return null
  const digits = /^([\d,]+(?:\.\d+)?)(?:[ -]?(1\/2|½|¼|¾))?$/.exec(lower)
  if (digits) return Number(digits[1]?.replaceAll(',', '')) + (FRACTIONS[digits[2] ?? ''] ?? 0)
  let total = 0
  for (const word of lower.split(/[\s-]+/)) {
    if (word === 'of' || word === 'and') continue
    const number = UNITS[word]
    if (number === undefined) return null
    total =
      number >= 100 || word === 'dozen' || word === 'couple' ? Math.max(total, 1) * number : total + number
  }
  return total
}

export const YEAR_IN_WORDS = `(?:nineteen|eighteen)[- ](?:${TENS}(?:[- ](?:${ONES}))?|hundred|oh[- ](?:${ONES}))|two thousand(?:(?: and)? (?:${SMALL}))?|twenty[- ](?:(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)|(?:twenty|thirty)(?:[- ](?:${ONES}))?)`

/** "nineteen ninety-six" is 1996, "two thousand and five" 2005. */
export function yearOf(words: string): number | null {
  const lower = words.toLowerCase()
  const thousand = /^two thousand(?: and)?(?: (.*))?$/.exec(lower)
  if (thousand) return 2000 + (thousand[1] ? (countOf(thousand[1]) ?? 0) : 0)
  const [century = '', ...rest] = lower.split(/[\s-]+/)
  const hundreds = UNITS[century]
  if (hundreds === undefined) return null
  if (rest[0] === 'hundred') return hundreds * 100
  if (rest[0] === 'oh') return hundreds * 100 + (UNITS[rest[1] ?? ''] ?? 0)
  const within = countOf(rest.join(' '))
  return within === null ? null : hundreds * 100 + within
}
