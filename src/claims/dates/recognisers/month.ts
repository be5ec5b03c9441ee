/** "January", "January 2026", "last November", "early June", "the end of March", "July last year". */
import type { DatePart } from '../../../domain.ts'
import { fullYear, nearestMonthYear } from '../anchoring.ts'
import { calendarDay } from '../calendar.ts'
import type { Recogniser, Scene, Words } from '../mention.ts'
import { PART_OF, partMod } from '../modifiers.ts'
import { YEAR_IN_WORDS, yearOf as yearInWords } from '../numerals.ts'
import { resolvedPeriod } from '../resolved.ts'
import { bare, MONTH, MONTHS, pattern, YEAR } from '../words.ts'

/** Month names that are other words too; these count only in capitals and after a word that leads to a date. */
const AMBIGUOUS = /^(?:May|March|Mar|Jun|Jan|Dec|Sep|Apr|Feb|Aug|Jul|Oct|Nov|Sept)\.?$/
const LEADS_IN =
  /(?:^|\s|\()(?:in|since|until|till|by|from|to|of|through|during|before|after|this|last|next|past|late|early|mid|each|every|and|or|between|for|on|around|about|previous|following|coming|than|that)[\s-]{1,2}$/i

function yearOf(words: Words, month: number, scene: Scene): number | null {
  if (words.year !== undefined) return Number(words.year)
  if (words.short !== undefined) return fullYear(words.short, scene)
  if (words.spelled !== undefined) return yearInWords(words.spelled)
  if (scene.anchor === null) return null
  const now = calendarDay(scene.anchor)
  if (words.relative === 'last' || words.relative === 'the previous') return now.year - 1
  if (words.relative === 'next') return now.year + 1
  if (words.relative === 'this') return now.year
  if (words.shift === 'this') return now.year
  if (words.shift === 'last') return month < now.month ? now.year : now.year - 1
  if (words.shift === 'next') return month > now.month ? now.year : now.year + 1
  return nearestMonthYear(month, scene)
}

export const month: Recogniser = {
  name: 'month',
  pattern: pattern(
    `(?:(?<part>${PART_OF})|(?:this past|this coming|(?<shift>last|next|this)) )?(?<month>${MONTH})(?:(?:,? (?:of )?|-)(?:(?<year>${YEAR})\\b(?!,\\d)|(?<relative>last|next|this|the previous) year\\b|(?<spelled>${YEAR_IN_WORDS})\\b)| ['’](?<short>\\d\\d)\\b)?`,
  ),
  read: (words, match, text) => {
    const name = words.month ?? ''
    const number = MONTHS[bare(name)]
    if (number === undefined) return null
    const written = match.groups?.month ?? ''
    if (!/^[A-Z]/.test(written)) return null
    const dated = words.year ?? words.relative ?? words.spelled ?? words.short
    // "Jan" is a first name: a short form needs its full stop or a year.
    if (
      written.length <= 4 &&
      !/^(?:May|June|July)$/.test(written) &&
      !written.endsWith('.') &&
      dated === undefined
    )
      return null
    const alone =
      words.part === undefined &&
      words.shift === undefined &&
      words.year === undefined &&
      words.relative === undefined
    if (
      alone &&
      AMBIGUOUS.test(written) &&
      !LEADS_IN.test(text.slice(Math.max(0, match.index - 14), match.index))
    ) {
      return null
    }
    const mod = partMod(words.part)
    return {
      type: 'DATE',
      resolve: (scene) => {
        const year = yearOf(words, number, scene)
        if (year === null) return { timex: `XXXX-${String(number).padStart(2, '0')}`, value: null }
        const inferred: DatePart[] = words.year === undefined ? ['year', 'day'] : ['day']
        return resolvedPeriod({ unit: 'month', index: year * 12 + number - 1 }, { mod, inferred })
      },
    }
  },
}
