/** "today", "yesterday afternoon", "overnight", "tonight", "the day before yesterday". */
import { isoDay } from '../calendar.ts'
import { partOfDay, withPart } from '../day-part.ts'
import type { Recogniser } from '../mention.ts'
import { partMod } from '../modifiers.ts'
import { periodOf } from '../period.ts'
import { ALL_PARTS, resolvedPeriod, wholeDays } from '../resolved.ts'
import { DAY_PART, pattern } from '../words.ts'

/** Words to days from publication, with the part of the day that they imply. */
const DAYS: Readonly<Record<string, readonly [number, string | null]>> = {
  today: [0, null],
  yesterday: [-1, null],
  tomorrow: [1, null],
  'the day before yesterday': [-2, null],
  'the day after tomorrow': [2, null],
  tonight: [0, 'TNI'],
  'last night': [-1, 'TNI'],
  'last evening': [-1, 'TEV'],
}

export const relativeDay: Recogniser = {
  name: 'relative-day',
  pattern: pattern(
    `(?:(?<mod>earlier|later|early|late|mid)[ -])?(?:(?<word>the day before yesterday|the day after tomorrow|today|yesterday|tomorrow|tonight|last night|last evening)(?: (?:at )?(?<after>${DAY_PART})\\b)?|this (?:(?<early>early|late|mid)[ -])?(?<part>morning|afternoon|evening|lunchtime|very day))\\b`,
  ),
  read: (words) => {
    const [by, implied] = DAYS[words.word ?? ''] ?? [0, null]
    const part = partOfDay(words.after ?? words.part) ?? implied
    return {
      type: part === null ? 'DATE' : 'TIME',
      resolve: ({ anchor }) => {
        if (anchor === null) return { timex: `XXXX-XX-XX${part ?? ''}`, value: null }
        const resolved = resolvedPeriod(
          { unit: 'day', index: anchor + by },
          { inferred: ALL_PARTS, mod: partMod(words.mod) },
        )
        return withPart(resolved, part)
      },
    }
  },
}

/** The night between the day before publication and its day; its TIMEX3 value is that of the evening's day. */
export const overnight: Recogniser = {
  name: 'overnight',
  pattern: pattern(
    'overnight\\b(?! (?:train|bus|flight|stay|shift|guest|delivery|success|rate|low|high)s?\\b)',
  ),
  read: (_words, match, text) => {
    // Before a noun it is a kind: "an overnight curfew".
    if (/\b(?:an?|the)\s$/i.test(text.slice(Math.max(0, match.index - 4), match.index))) return null
    return {
      type: 'TIME',
      resolve: ({ anchor }) => {
        if (anchor === null) return { timex: 'XXXX-XX-XXTNI', value: null }
        const value = wholeDays(anchor - 1, anchor, { inferred: ALL_PARTS })
        return { timex: `${isoDay(anchor - 1)}TNI`, value, period: periodOf('day', anchor) }
      },
    }
  },
}
