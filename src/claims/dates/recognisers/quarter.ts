/**
 * Quarters and halves of business news: "the third quarter of 2025", "fiscal first quarter", "Q3 2025",
 * "the 1988 second quarter", "the first half of the year".
 */
import { fullYear } from '../anchoring.ts'
import { calendarDay } from '../calendar.ts'
import type { Recogniser, Scene, Words } from '../mention.ts'
import { type Period, periodOf, shift } from '../period.ts'
import { ALL_PARTS, resolvedPeriod } from '../resolved.ts'
import { ORDINALS, pattern, YEAR } from '../words.ts'

const NTH = 'first|second|third|fourth|final|opening|1st|2nd|3rd|4th'
const YEAR_BEFORE = `(?:(?<before>${YEAR}|last year['’]?s|this year['’]?s|next year['’]?s|year-ago|year-earlier|prior-year|previous year['’]?s|latest|current|comparable|same) )?`
const YEAR_AFTER = `(?:(?: of|,)? (?:(?:fiscal|financial|calendar)(?: year)? |fy)?(?:(?<year>${YEAR})\\b|(?:the )?(?<relative>last|this|next|previous|current|year-ago|year-earlier|same) year\\b|the year\\b)|(?: of)? ['’](?<short>\\d\\d)\\b)?`

function yearOf(words: Words, scene: Scene): number | null {
  if (words.year !== undefined) return Number(words.year)
  if (words.short !== undefined) return fullYear(words.short, scene)
  const { before = '' } = words
  if (/^\d{4}$/.test(before)) return Number(before)
  if (scene.anchor === null) return null
  const now = calendarDay(scene.anchor).year
  const relative = words.relative ?? before
  if (/^last/.test(relative) || /^(?:previous|prior)/.test(relative)) return now - 1
  if (/^next/.test(relative)) return now + 1
  if (/^this/.test(relative)) return now
  return null
}

/** The latest such part of a year that has begun; the coming one where the clause speaks of the future. */
function nearest(unit: 'quarter' | 'half', number: number, words: Words, scene: Scene): Period | null {
  if (scene.anchor === null) return null
  const parts = unit === 'quarter' ? 4 : 2
  const now = periodOf(unit, scene.anchor)
  const begun = { ...now, index: now.index - ((((now.index - (number - 1)) % parts) + parts) % parts) }
  const yearAgo = /ago|earlier/.test(words.before ?? words.relative ?? '')
  if (yearAgo) return shift(begun, -parts)
  // "Expects to report a third-quarter loss" is said of the quarter just over.
  return scene.tense() === 'future' && begun.index < now.index - 1 ? shift(begun, parts) : begun
}

/** A quarter of a match: points and yards stand around it, and no year. */
const SPORT =
  /\b(?:yards?|touchdowns?|field goals?|goal|points?|lead|led|leading|scored?|scoring|trailed|halftime|baskets?|sacked|tied|dunk|three-pointers?)\b/i

function isOfAMatch(words: Words, match: RegExpExecArray, text: string): boolean {
  if (words.year !== undefined || words.before !== undefined || words.relative !== undefined) return false
  if (/fiscal|financial|-quarter/i.test(match[0])) return false
  const end = match.index + match[0].length
  const around = `${text.slice(Math.max(0, match.index - 60), match.index)} ${text.slice(end, end + 60)}`
  return SPORT.test(around) && !/\bpercentage points?\b|\bbasis points?\b/i.test(around)
}

function recogniser(name: string, unit: 'quarter' | 'half', source: string): Recogniser {
  return {
    name,
    pattern: pattern(source),
    read: (words, match, text) => {
      if (unit === 'quarter' && isOfAMatch(words, match, text)) return null
      const digits = words.digit ?? words.digit2
      const number = digits === undefined ? ORDINALS[words.nth ?? ''] : Number(digits)
      if (number === undefined || (unit === 'half' && number > 2)) return null
      return {
        type: 'DATE',
        resolve: (scene) => {
          const year = yearOf(words, scene)
          const parts = unit === 'quarter' ? 4 : 2
          const period =
            year === null ? nearest(unit, number, words, scene) : { unit, index: year * parts + number - 1 }
          if (period === null)
            return { timex: `XXXX-${unit === 'quarter' ? 'Q' : 'H'}${number}`, value: null }
          return resolvedPeriod(period, { inferred: words.year === undefined ? ALL_PARTS : ['month', 'day'] })
        },
      }
    },
  }
}

export const quarter = recogniser(
  'quarter',
  'quarter',
  `(?:the |its |their )?${YEAR_BEFORE}(?:(?:fiscal|financial)[- ])?(?<nth>${NTH})(?: |-)(?:fiscal[- ])?quarter\\b(?:['’]s)?(?! (?:century|mile|pound|hour|final))${YEAR_AFTER}`,
)

export const quarterCode = recogniser(
  'quarter-code',
  'quarter',
  `(?:(?<before>${YEAR})[ -]?)?(?:q(?<digit>[1-4])|(?<digit2>[1-4])q)\\b${YEAR_AFTER}`,
)

export const halfCode = recogniser(
  'half-code',
  'half',
  `h(?<digit>[12])\\b(?= (?:of )?(?:fy)?${YEAR})${YEAR_AFTER}`,
)

export const half = recogniser(
  'half',
  'half',
  `(?:the )?${YEAR_BEFORE}(?:(?:fiscal|financial)[- ])?(?<nth>first|second|last|latter)(?: |-)half(?=(?: of)?,? (?:(?:fiscal|the|this|last|next|current|${YEAR}))|['’]s)${YEAR_AFTER}`,
)
