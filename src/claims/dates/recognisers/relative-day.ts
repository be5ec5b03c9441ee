/** "today", "yesterday afternoon", "overnight", "tonight", "the day before yesterday". */
import { partOfDay, withPart } from '../day-part.ts'
import type { Recogniser } from '../mention.ts'
import { partMod } from '../modifiers.ts'
import { ALL_PARTS, resolvedPeriod } from '../resolved.ts'
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
  // A story that says "overnight" tells of the night that ended on its day.
  overnight: [-1, 'TNI'],
}

export const relativeDay: Recogniser = {
  name: 'relative-day',
  pattern: pattern(
    `(?:(?<mod>earlier|later|early|late|mid)[ -])?(?:(?<word>the day before yesterday|the day after tomorrow|today|yesterday|tomorrow|tonight|last night|last evening|overnight)(?: (?:at )?(?<after>${DAY_PART})\\b)?|this (?:(?<early>early|late|mid)[ -])?(?<part>morning|afternoon|evening|lunchtime|very day))\\b`,
  ),
  read: (words, match, text) => {
    const [by, implied] = DAYS[words.word ?? ''] ?? [0, null]
    const part = partOfDay(words.after ?? words.part) ?? implied
    // "Overnight" before a noun is a kind ("an overnight train").
    if (
      words.word === 'overnight' &&
      /\b(?:an?|the)\s$/i.test(text.slice(Math.max(0, match.index - 4), match.index))
    ) {
      return null
    }
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
