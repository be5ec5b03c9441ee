/** "last summer", "the summer of 2024", "this spring", "autumn 2025". */
import { calendarDay } from '../calendar.ts'
import type { Recogniser } from '../mention.ts'
import { partMod } from '../modifiers.ts'
import { YEAR_IN_WORDS, yearOf } from '../numerals.ts'
import { daysOf, periodOf, shift } from '../period.ts'
import { ALL_PARTS, resolvedPeriod } from '../resolved.ts'
import { pattern, SEASON, SEASON_NAMES, YEAR } from '../words.ts'

/** Before these a season is a kind: winter coats, the summer solstice. */
const KINDS =
  /^ (?:solstice|olympics|games|wonderland|coats?|cold|squash|storms?|equinox|meetings|camps?|house|homes?|jobs?|associates?|sports|school|break|vacation|holidays?|weather|temperatures|clothes|clothing|window|transfer|movie|blockbuster|season)/i

/** Seasons are other words too: a fall in prices, a spring of water; these need a leading word. */
const NEEDS_LEAD = new Set(['fall', 'spring'])

export const season: Recogniser = {
  name: 'season',
  pattern: pattern(
    `(?:(?:the )?(?<part>early|late|mid|middle of|end of|beginning of|start of)(?: the)?[- ])?(?:(?<step>last|this past|this coming|this|next|past|coming|the previous|the following|the) )?(?:(?<mid>early|late|mid)[- ])?(?<season>${SEASON})(?: (?:of )?(?:(?<year>${YEAR})(?:[-–/]\\d\\d)?\\b|(?<spelled>${YEAR_IN_WORDS})\\b|(?<relative>last|next|this) year\\b))?(?![-\\w])`,
  ),
  read: (words, match, text) => {
    const name = words.season ?? ''
    const number = SEASON_NAMES[name]
    if (number === undefined) return null
    const dated = words.year ?? words.spelled ?? words.relative
    const { step } = words
    if (
      NEEDS_LEAD.has(name) &&
      dated === undefined &&
      (step === undefined || step === 'the') &&
      words.part === undefined
    ) {
      return null
    }
    // A capital without a year is a name: Winter Olympics, Summer Hill.
    if (/^[A-Z]/.test(match.groups?.season ?? '') && dated === undefined && step === undefined) return null
    const end = match.index + match[0].length
    if (
      dated === undefined &&
      (step === undefined || step === 'the') &&
      KINDS.test(text.slice(end, end + 14))
    )
      return null
    const mod = partMod(words.part ?? words.mid)
    return {
      type: 'DATE',
      resolve: (scene) => {
        if (words.year !== undefined || words.spelled !== undefined) {
          const year = words.year === undefined ? yearOf(words.spelled ?? '') : Number(words.year)
          return year === null
            ? null
            : resolvedPeriod(
                { unit: 'season', index: year * 4 + number },
                { mod, inferred: ['month', 'day'] },
              )
        }
        if (scene.anchor === null) return { timex: 'XXXX', value: null }
        if (words.relative !== undefined) {
          const by = words.relative === 'last' ? -1 : words.relative === 'next' ? 1 : 0
          const year = calendarDay(scene.anchor).year + by
          return resolvedPeriod({ unit: 'season', index: year * 4 + number }, { mod, inferred: ALL_PARTS })
        }
        const now = periodOf('season', scene.anchor)
        // This year's or the running one; "last" and "next" step away from it.
        let period = { ...now, index: now.index - ((((now.index - number) % 4) + 4) % 4) }
        const running = period.index === now.index
        const future =
          step === 'next' || step === 'coming' || step === 'this coming' || scene.tense() === 'future'
        if (step === 'last' && running) period = shift(period, -4)
        else if (step === 'this') {
          const { year } = calendarDay(scene.anchor)
          const start = calendarDay(daysOf(period).from).year
          if (!running && start < year && number !== 3) period = shift(period, 4)
          else if (!running && future) period = shift(period, 4)
        } else if (
          future &&
          step !== 'last' &&
          step !== 'this past' &&
          step !== 'past' &&
          (!running || step === 'next')
        ) {
          period = shift(period, 4)
        }
        return resolvedPeriod(period, { mod, inferred: ALL_PARTS })
      },
    }
  },
}
