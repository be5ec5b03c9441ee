/** "for the year", "later in the day", "the year ended June 30", "the week's": the one that runs or is spoken of. */
import type { Recogniser } from '../mention.ts'
import { daysOf, type PeriodUnit, periodOf } from '../period.ts'
import { ALL_PARTS, resolvedAs, resolvedPeriod } from '../resolved.ts'
import { pattern } from '../words.ts'

/** A business year that is named by its end is a length: "the year ended June 30". */
export const yearEnded: Recogniser = {
  name: 'year-ended',
  pattern: pattern(
    '(?:the |its )?(?:fiscal |financial |full )?(?<unit>year|month|week)(?= (?:to|through|ended|ending)\\b)',
  ),
  read: ({ unit }) => {
    const letter = (unit ?? 'year').charAt(0).toUpperCase()
    return { type: 'DURATION', resolve: () => resolvedAs(`P1${letter}`) }
  },
}

export const theUnit: Recogniser = {
  name: 'the-unit',
  pattern: pattern(
    `(?:(?<=\\b(?:for|of|in|during|throughout|through|end|ended|ending|over|began|started|and|all) )the (?:full |fiscal |whole |entire |calendar )?(?<unit>year|week|month)|(?<=\\b(?:end|ended|ending|for|during|throughout|(?:later|earlier|late|early) in) )the (?<day>day))\\b(?! (?:of|that|when|to|they|he|she|it|we|i|his|her|in|after|before|award)\\b|-)`,
  ),
  read: ({ unit, day }, match) => {
    // "Player of the Year" is a title.
    if (/[YWMD]\w+$/.test(match[0])) return null
    return {
      type: 'DATE',
      resolve: ({ anchor, done }) => {
        const origin = day !== undefined && done !== null ? daysOf(done).from : anchor
        if (origin === null) return { timex: 'XXXX', value: null }
        return resolvedPeriod(periodOf((unit ?? 'day') as PeriodUnit, origin), { inferred: ALL_PARTS })
      },
    }
  },
}
