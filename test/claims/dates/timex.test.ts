import { describe, expect, test } from '@jest/globals'
import { recogniseDates } from '../../../src/claims/dates/recognise.ts'
import { analyse } from '../../../src/text/analyse.ts'

/** A Wednesday. */
const PUBLISHED = '2026-01-14'

const read = (text: string) =>
  recogniseDates(analyse(text), { documentCreationTime: PUBLISHED, dateline: null }).map(
    ({ quote, type, timex, mod }) => [quote.exact, type, timex, ...(mod === undefined ? [] : [mod])],
  )

describe('lengths of time', () => {
  test.each([
    ['The strike lasted three days.', 'three days', 'P3D'],
    ['He was held for more than two years.', 'more than two years', 'P2Y', 'MORE_THAN'],
    ['She was given a four-year sentence.', 'a four-year', 'P4Y'],
    ['The flight took 5 1/2 hours.', '5 1/2 hours', 'PT5H30M'],
    ['The hearing took a minute and a half.', 'a minute and a half', 'PT1M30S'],
    ['It had stood for several decades.', 'several decades', 'PXY'],
    ['He was jailed for nearly two decades.', 'nearly two decades', 'P20Y', 'LESS_THAN'],
    ['Prices fell over the past three months.', 'the past three months', 'P3M'],
    ['They had waited for weeks.', 'weeks', 'PXW'],
  ])('%s', (text, ...expected) => {
    const [exact, timex, ...mod] = expected
    const [found] = read(text)
    expect(found?.[0]).toContain(exact)
    expect(found?.slice(1)).toEqual(['DURATION', timex, ...mod])
  })

  test('an age is no length of time', () => {
    expect(read('A 35-year-old man and a woman who is 40 years old were freed.')).toEqual([])
  })
})

describe('what comes again', () => {
  test.each([
    ['The ferry sails daily.', 'P1D'],
    ['They meet every two weeks.', 'P2W'],
    ['They meet every Friday.', 'XXXX-WXX-5'],
    ['They play on Monday nights.', 'XXXX-WXX-1TNI'],
    ['It costs $40 a month.', 'P1M'],
    ['The town floods each July.', 'XXXX-07'],
  ])('%s', (text, timex) => {
    expect(read(text).map(([, type, value]) => [type, value])).toEqual([['SET', timex]])
  })
})

describe('parts of the calendar', () => {
  test.each([
    ['It opened last week.', '2026-W02'],
    ['It opened over the weekend.', '2026-W02-WE'],
    ['It stays shut through the holiday weekend.', '2026-W03-WE'],
    ['It rose in the last full month.', '2025-12'],
    ['It opened in the third quarter of 2025.', '2025-Q3'],
    ['Profit rose in the fourth quarter.', '2025-Q4'],
    ['It opened in Q2 2025.', '2025-Q2'],
    ['It opened in the first half of 2025.', '2025-H1'],
    ['It opened last summer.', '2025-SU'],
    ['It opened in the summer of 1994.', '1994-SU'],
    ['It opened in the late 1990s.', '199'],
    ['It was built in the 19th century.', '18'],
    ['It opened in nineteen ninety-six.', '1996'],
    ['It opened on the first Monday of May 2025.', '2025-05-05'],
    ['It opened on Easter Monday.', '2025-04-21'],
    ['It opened on Thanksgiving.', '2025-11-27'],
    ['It opened in fiscal 2024.', '2024'],
    ['It opened in the week of January 5.', '2026-W02'],
    ['It opened a decade ago.', '2016'],
    ['It stood empty in 2014-2018.', '2014/2018'],
  ])('%s', (text, timex) => {
    expect(read(text).map(([, , value]) => value)).toEqual([timex])
  })

  test('a year earlier than a quarter is that quarter of the year before, and no new subject', () => {
    const text = 'Profit rose in the third quarter from a year earlier. Sales fell in the quarter.'
    expect(read(text).map(([, , value]) => value)).toEqual(['2025-Q3', '2024-Q3', '2025-Q3'])
  })

  test('a quarter of a match is no quarter of a year', () => {
    expect(read('They led 22-5 after the first quarter.')).toEqual([])
  })
})

describe('times of the day', () => {
  test.each([
    ['The alarm came at 10:35 a.m. on Monday.', '2026-01-12T10:35'],
    ['The alarm came at noon Monday.', '2026-01-12T12:00'],
    ['The roof fell shortly before five on Monday evening.', '2026-01-12T17:00'],
    ['The alarm came at 1430 GMT Monday.', '2026-01-12T14:30Z'],
    ['The roof fell at half past nine on Monday night.', '2026-01-12T21:30'],
    ['They sat until ten minutes to midnight on Monday.', '2026-01-12T23:50'],
    ['The roof fell late on Monday night.', '2026-01-12TNI'],
    ['The roof fell last night.', '2026-01-13TNI'],
  ])('%s', (text, timex) => {
    expect(read(text).map(([, , value]) => value)).toEqual([timex])
  })

  test('a time without a day goes back to the day of the event', () => {
    const text =
      'Two men robbed a bank on Monday.\n\nThe audit ended on Tuesday.\n\nIt happened at 9:30 a.m. in Marden.'
    expect(read(text).at(-1)?.[2]).toBe('2026-01-12T09:30')
  })
})

describe('vague references', () => {
  test.each([
    ['They are now free.', 'PRESENT_REF'],
    ['They were recently freed.', 'PAST_REF'],
    ['It happened several years ago.', 'PAST_REF'],
    ['Nobody knows the future.', 'FUTURE_REF'],
  ])('%s', (text, timex) => {
    expect(read(text).map(([, , value]) => value)).toEqual([timex])
  })
})

test.each([
  'PORT ELWIN, Jan. 13 (CW) — Nine miners were freed on Monday.',
  'PORT ELWIN, Marland - January 13th, 2026 - Nine miners were freed on Monday.',
  'Port Elwin, Jan 13 (CW): Nine miners were freed on Monday.',
  'Jan 13 (CW) - Nine miners were freed on Monday.',
])('the date of a dateline is set apart: %s', (text) => {
  const mentions = recogniseDates(analyse(text), { documentCreationTime: PUBLISHED, dateline: null })
  expect(mentions.map(({ timex, dateline }) => [timex, dateline])).toEqual([
    ['2026-01-13', true],
    ['2026-01-12', undefined],
  ])
})

test('a date that opens a sentence is no dateline', () => {
  const text = 'On Jan. 13, nine miners were freed.'
  const mentions = recogniseDates(analyse(text), { documentCreationTime: PUBLISHED, dateline: null })
  expect(mentions.map(({ dateline }) => dateline)).toEqual([undefined])
})
