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
    '(?<=(?:for|of|in|during|throughout|through|end|ended|ending|over|began|started|and|all) )the (?:full |fiscal |whole |entire |calendar )?(?<unit>year|week|month|day)\\b(?! (?:of|that|when|to|they|he|she|it|we|i|his|her|in|after|before)\\b|-)',
  ),
  read: ({ unit = '' }) => ({
    type: 'DATE',
    resolve: ({ anchor, previous }) => {
      const origin = unit === 'day' && previous !== null ? daysOf(previous).from : anchor
      if (origin === null) return { timex: 'XXXX', value: null }
      return resolvedPeriod(periodOf(unit as PeriodUnit, origin), { inferred: ALL_PARTS })
    },
  }),
}
