import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { calendarDay, dayNumber, isoDay, weekdayOf } from '../../../src/claims/dates/calendar.ts'
import { daysOf, type PeriodUnit, periodOf, shift, timexOf } from '../../../src/claims/dates/period.ts'
import { recogniseDates } from '../../../src/claims/dates/recognise.ts'
import { RECOGNISERS } from '../../../src/claims/dates/registry.ts'
import { analyse } from '../../../src/text/analyse.ts'

/** Words and signs that dates are made of, and some that break them. */
const PIECES = [
  ...[
    'Tuesday',
    'late',
    'last',
    'next',
    'Jan.',
    'May',
    'March',
    '14',
    '30',
    '2026',
    '1998',
    'the',
    'of',
    'a year',
  ],
  ...[
    'two',
    'weeks',
    'ago',
    'earlier',
    'from',
    'to',
    'between',
    'and',
    'quarter',
    'third',
    '9:40 p.m.',
    'noon',
    'today',
  ],
  ...[
    '13/01/2026',
    '-',
    ',',
    '.',
    '\n',
    '\n\n',
    ' ',
    'as of',
    'every',
    'İstanbul',
    '😀',
    '٣٠',
    '\u0000',
    'é',
    "'98",
    's',
  ],
]

/** Every word that some pattern knows: a new recogniser is tried with no line here. */
const VOCABULARY = [
  ...new Set(
    RECOGNISERS.flatMap(({ recogniser }) =>
      [...recogniser.pattern.source.replaceAll(/\\[a-z]|\?<\w+>/gi, ' ').matchAll(/[a-z]{2,}/gi)].map(
        ([word]) => word,
      ),
    ),
  ),
]

const texts = fc.oneof(
  fc.array(fc.constantFrom(...VOCABULARY, ...PIECES), { maxLength: 30 }).map((words) => words.join(' ')),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(' ')),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
)

const read = (text: string) =>
  recogniseDates(analyse(text), { documentCreationTime: '2026-01-14', dateline: null })

describe('whatever the text', () => {
  test('each mention holds its words at its offsets, in order, none overlapping another', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let end = 0
        for (const { quote } of read(text)) {
          expect(text.slice(quote.start, quote.end)).toBe(quote.exact)
          expect(quote.start).toBeGreaterThanOrEqual(end)
          expect(quote.end).toBeGreaterThan(quote.start)
          end = quote.end
        }
      }),
      { numRuns: 600 },
    )
  })

  test('the same text gives the same mentions', () => {
    fc.assert(fc.property(texts, (text) => expect(read(text)).toEqual(read(text))))
  })

  test('a stretch of days never ends before it begins, and its days exist', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const { value, timex } of read(text)) {
          expect(timex).not.toMatch(/undefined|NaN|null/)
          for (const day of [value?.from, value?.to]) {
            if (day == null) continue
            expect(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(day)
          }
          if (value?.from && value.to) expect(value.from <= value.to).toBe(true)
        }
      }),
      { numRuns: 600 },
    )
  })
})

describe('time is linear', () => {
  test.each([
    'Friday ',
    'one hundred and ',
    'the latest ',
    'Jan. 1-',
    '1990 ',
    'on Friday, Jan. 5 at 5 p.m. ',
    'twenty-',
  ])(
    'four times as much of "%s" takes nowhere near sixteen times as long',
    (piece) => {
      const time = (copies: number): number => {
        const analysis = { text: piece.repeat(copies), sentences: [] }
        // Processor time: other programs on the machine do not count.
        const times = [1, 2].map(() => {
          const started = process.cpuUsage()
          recogniseDates(analysis, { documentCreationTime: '2026-01-14', dateline: null })
          return process.cpuUsage(started).user / 1000
        })
        return Math.min(...times)
      }
      time(500)
      expect(time(6000)).toBeLessThan(10 * Math.max(time(1500), 25))
    },
    30_000,
  )

  test('one endless sentence full of weekdays is read within seconds', () => {
    const started = performance.now()
    read('she came on Friday and '.repeat(4000))
    expect(performance.now() - started).toBeLessThan(5000)
  }, 30_000)
})

describe('the calendar', () => {
  const days = fc.integer({ min: -200_000, max: 60_000 })
  const units = fc.constantFrom<PeriodUnit>(
    ...(['day', 'week', 'month', 'quarter', 'half', 'season', 'year', 'decade', 'century'] as const),
  )

  test('a day and its parts are the same day', () => {
    fc.assert(
      fc.property(days, (day) => {
        const parts = calendarDay(day)
        expect(dayNumber(parts.year, parts.month, parts.day)).toBe(day)
      }),
    )
  })

  test('a day lies in the period of each unit, and periods follow one another without a gap', () => {
    fc.assert(
      fc.property(days, units, (day, unit) => {
        const period = periodOf(unit, day)
        const { from, to } = daysOf(period)
        expect(from <= day && day <= to).toBe(true)
        expect(daysOf(shift(period, 1)).from).toBe(to + 1)
      }),
    )
  })

  test.each([
    ['2026-01-01', 'week', '2026-W01'],
    ['2027-01-01', 'week', '2026-W53'],
    ['2024-12-30', 'week', '2025-W01'],
    ['2026-01-14', 'quarter', '2026-Q1'],
    ['2026-01-14', 'season', '2025-WI'],
    ['1997-06-01', 'decade', '199'],
  ] as const)('%s lies in the %s %s', (day, unit, timex) => {
    const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
    expect(timexOf(periodOf(unit, dayNumber(year, month, date) ?? 0))).toBe(timex)
  })

  test('14 January 2026 was a Wednesday', () => {
    const day = dayNumber(2026, 1, 14) ?? 0
    expect(weekdayOf(day)).toBe(3)
    expect(isoDay(day)).toBe('2026-01-14')
  })

  test('30 February and 29 February 2025 do not exist', () => {
    expect(dayNumber(2024, 2, 30)).toBeNull()
    expect(dayNumber(2025, 2, 29)).toBeNull()
    expect(dayNumber(2024, 2, 29)).not.toBeNull()
  })
})
