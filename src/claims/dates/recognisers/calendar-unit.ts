/** "last week", "this month", "the previous year", "earlier this year", "the end of the month", "the weekend". */
import { weekdayOf } from '../calendar.ts'
import type { Recogniser, Scene, Words } from '../mention.ts'
import { PART_OF, partMod } from '../modifiers.ts'
import { daysOf, type Period, type PeriodUnit, periodOf, shift } from '../period.ts'
import { ALL_PARTS, resolvedPeriod, wholeDays } from '../resolved.ts'
import { pattern } from '../words.ts'

/** Steps from now (or, for "previous" and "following", from the time last spoken of). */
const STEPS: Readonly<Record<string, number>> = {
  last: -1,
  past: -1,
  this: 0,
  'this past': -1,
  'the past': -1,
  'the last': -1,
  'this last': -1,
  'the current': 0,
  current: 0,
  'the present': 0,
  'this current': 0,
  the: 0,
  next: 1,
  'the next': 1,
  'this coming': 1,
  coming: 1,
  'the coming': 1,
  upcoming: 1,
  'the upcoming': 1,
  'the latest': 0,
}

const FROM_BEFORE: Readonly<Record<string, number>> = {
  'the previous': -1,
  previous: -1,
  'the prior': -1,
  'the preceding': -1,
  'the following': 1,
  'the same': 0,
  'the very next': 1,
  that: 0,
  'that same': 0,
}

/** The unit is the last word: "calendar year", "holiday weekend". */
function unitOf(words: string): PeriodUnit {
  return (words.split(' ').at(-1) ?? 'year') as PeriodUnit
}

function periodFrom(words: Words, unit: PeriodUnit, scene: Scene): Period | null {
  const step = words.step ?? 'the'
  const back = FROM_BEFORE[step]
  if (back !== undefined && scene.previous !== null)
    return shift(periodOf(unit, daysOf(scene.previous).from), back)
  if (scene.anchor === null) return null
  const now = periodOf(unit, scene.anchor)
  // "The weekend" and "this weekend": the one just past, unless something is to come or it is already here.
  if (unit === 'weekend' && (step === 'the' || step === 'this')) {
    // From Wednesday on, "this weekend" is the coming one.
    const begun = daysOf(now).from <= scene.anchor || (step === 'this' && weekdayOf(scene.anchor) >= 3)
    return begun || scene.tense() === 'future' ? now : shift(now, -1)
  }
  if (unit === 'weekend' && step === 'next') return shift(now, 1)
  return shift(now, back ?? STEPS[step] ?? 0)
}

/** "Earlier this month" ends at publication, "later this month" begins there. */
function bounded(words: Words, period: Period, scene: Scene): ReturnType<typeof resolvedPeriod> {
  const resolved = resolvedPeriod(period, { mod: partMod(words.part), inferred: ALL_PARTS })
  const { from, to } = daysOf(period)
  if (scene.anchor === null || scene.anchor < from || scene.anchor > to) return resolved
  if (words.part?.startsWith('earlier')) {
    return { ...resolved, value: wholeDays(from, scene.anchor, { inferred: ALL_PARTS }) }
  }
  if (words.part?.startsWith('later')) {
    return { ...resolved, value: wholeDays(scene.anchor, to, { inferred: ALL_PARTS }) }
  }
  return resolved
}

/** "The holiday weekend" takes the Monday along. */
function longWeekend(period: Period): ReturnType<typeof resolvedPeriod> {
  const { from, to } = daysOf(period)
  return { ...resolvedPeriod(period), value: wholeDays(from, to + 1, { inferred: ALL_PARTS }) }
}

const STEP_WORDS = [...Object.keys(STEPS), ...Object.keys(FROM_BEFORE)]
  .sort((a, b) => b.length - a.length)
  .join('|')

export const calendarUnit: Recogniser = {
  name: 'calendar-unit',
  pattern: pattern(
    `(?:(?<part>${PART_OF}))?(?<step>${STEP_WORDS}) (?<unit>(?:calendar |fiscal |financial |full |school |entire |whole |holiday |bank holiday |long )?(?:year|month|week|weekend|decade|century))\\b(?! (?:period|ended|ending|earlier|ago)\\b|-)`,
  ),
  read: (words) => {
    const unit = unitOf(words.unit ?? '')
    // "The week", "the year" by themselves are read by the-unit; with "the end of" they are the current ones.
    if (words.step === 'the' && words.part === undefined && unit !== 'weekend') return null
    return {
      type: 'DATE',
      resolve: (scene) => {
        const period = periodFrom(words, unit, scene)
        if (period === null) return { timex: 'XXXX', value: null }
        if (/holiday|long/.test(words.unit ?? '')) return longWeekend(period)
        return bounded(words, period, scene)
      },
    }
  },
}

/** "By year-end" is the last day of this year; "since year-end" of the last one. */
export const yearEnd: Recogniser = {
  name: 'year-end',
  pattern: pattern(
    "(?:(?:the )?(?<unit>year|month)(?:[- ]|['’]s )end|(?<=\\b(?:by|at|before|until) )(?:the )?end of (?:the )?(?<of>year|month))\\b",
  ),
  read: ({ unit, of }, match, text) => ({
    type: 'DATE',
    resolve: ({ anchor }) => {
      if (anchor === null) return { timex: 'XXXX', value: null, mod: 'END' }
      const since = /\b(?:since|from|last)\s$/i.test(text.slice(Math.max(0, match.index - 6), match.index))
      const now = periodOf(unitOf(unit ?? of ?? 'year'), anchor)
      const { to } = daysOf(since ? shift(now, -1) : now)
      return resolvedPeriod(periodOf('day', to), { inferred: ALL_PARTS })
    },
  }),
}
