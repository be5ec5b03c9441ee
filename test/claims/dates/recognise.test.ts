import { describe, expect, test } from '@jest/globals'
import { recogniseDates } from '../../../src/claims/dates/recognise.ts'
import { analyse } from '../../../src/text/analyse.ts'

/** A Wednesday. */
const PUBLISHED = '2026-01-14'

function mentions(text: string, published: string | null = PUBLISHED, dayFirst = false) {
  return recogniseDates(analyse(text), { documentCreationTime: published, dateline: null, dayFirst })
}

function only(text: string, published: string | null = PUBLISHED, dayFirst = false) {
  const found = mentions(text, published, dayFirst)
  expect(found.map(({ quote }) => quote.exact)).toHaveLength(1)
  const [mention] = found
  if (mention === undefined) throw new Error('no mention')
  return mention
}

const days = (text: string, published?: string | null, dayFirst?: boolean) => {
  const { value } = only(text, published, dayFirst)
  return value === null ? null : [value.from, value.to]
}

describe('weekdays', () => {
  test.each([
    ['The mayor resigned late Tuesday.', '2026-01-13'],
    ['The bridge was closed on Friday.', '2026-01-09'],
    ['The bridge was closed on Wednesday.', '2026-01-14'],
    ['The council will vote on Friday.', '2026-01-16'],
    ['The council is expected to vote Friday.', '2026-01-16'],
    ['The ferry sank last Wednesday.', '2026-01-07'],
    ['The ferry sank on Monday of last week.', '2026-01-05'],
  ])('%s is %s', (text, day) => {
    expect(days(text)).toEqual([day, day])
  })

  test('"last Monday" in a weekend piece is the Monday just past', () => {
    expect(days('The ferry sank last Monday.', '2026-01-18')).toEqual(['2026-01-12', '2026-01-12'])
  })

  test('the publication day is the day as printed, whatever its zone', () => {
    expect(days('The ferry sank Tuesday.', '2026-01-14T00:30:00+13:00')).toEqual(['2026-01-13', '2026-01-13'])
  })
})

describe('dates with a month', () => {
  test.each([
    ['It opened on January 14th, 2026.', '2026-01-14'],
    ['It opened on 14 January 2026.', '2026-01-14'],
    ['It opened on the 14th of January.', '2026-01-14'],
    ['It opened on Tuesday, Jan. 13, 2026, at the pier.', '2026-01-13'],
    ['It opened on 2025-11-30.', '2025-11-30'],
    ['It opened on Dec. 30.', '2025-12-30'],
  ])('%s is %s', (text, day) => {
    expect(days(text)).toEqual([day, day])
  })

  test('a year that is not stated is marked as inferred', () => {
    expect(only('It opened on October 18th.').value).toEqual({
      from: '2025-10-18',
      to: '2025-10-18',
      inferred: ['year'],
    })
    expect(only('It opened on October 18th, 2025.').value?.inferred).toEqual([])
  })

  test('both ends of "between … and …" are kept, with the nearest past year', () => {
    const found = mentions('They were freed between October 18th and October 23rd, she said.')
    expect(found.map(({ range, timex }) => [range, timex])).toEqual([
      ['from', '2025-10-18'],
      ['to', '2025-10-23'],
    ])
  })

  test('a stretch within one month is one mention', () => {
    expect(days('They were freed on October 18-23.')).toEqual(['2025-10-18', '2025-10-23'])
    expect(days('They were freed on 18 to 23 October.')).toEqual(['2025-10-18', '2025-10-23'])
  })

  test('numbers with slashes follow the habit of the page', () => {
    expect(days('It opened on 3/4/2025.')).toEqual(['2025-03-04', '2025-03-04'])
    expect(days('It opened on 3/4/2025.', PUBLISHED, true)).toEqual(['2025-04-03', '2025-04-03'])
    expect(days('It opened on 23/4/2025.')).toEqual(['2025-04-23', '2025-04-23'])
  })

  test.each([
    'It opened on February 30.',
    'It opened on 30 February 2025.',
    'It opened on 2025-02-30.',
    'Room 31/31/2025.',
  ])('an impossible date is no date: %s', (text) => {
    expect(mentions(text).filter(({ timex }) => /\d{4}-\d\d-\d\d/.test(timex))).toEqual([])
  })

  test('mid-month is the 10th to the 20th', () => {
    expect(days('It opened in mid-November.')).toEqual(['2025-11-10', '2025-11-20'])
  })

  test('"may" the verb and "march" the walk are no months', () => {
    expect(mentions('They may march on. May I ask? A March through the town.')).toEqual([])
  })
})

describe('times counted from publication', () => {
  test.each([
    ['It opened today.', '2026-01-14', '2026-01-14'],
    ['It opened yesterday.', '2026-01-13', '2026-01-13'],
    ['It opened two weeks ago.', '2025-12-29', '2026-01-04'],
    ['It opened earlier this month.', '2026-01-01', '2026-01-14'],
    ['It opened last month.', '2025-12-01', '2025-12-31'],
    ['It opened last year.', '2025-01-01', '2025-12-31'],
    ['It opened in 1998.', '1998-01-01', '1998-12-31'],
  ])('%s is %s to %s', (text, from, to) => {
    expect(days(text)).toEqual([from, to])
  })

  test('without a publication time they stay unresolved', () => {
    expect(only('It opened on Tuesday.', null)).toMatchObject({ timex: 'XXXX-WXX-2', value: null })
  })

  test('a full date in the dateline stands in for a missing publication time', () => {
    const [mention] = recogniseDates(analyse('It opened on Tuesday.'), {
      documentCreationTime: null,
      dateline: 'PORT ELWIN - January 14th, 2026',
    })
    expect(mention?.timex).toBe('2026-01-13')
  })
})

test('"as of" dates the state of things', () => {
  expect(only('Nine were missing as of Monday morning.')).toMatchObject({
    asOf: true,
    timex: '2026-01-12TMO',
  })
})

test('a time of the clock is kept beside its day', () => {
  const found = mentions('The alarm came at 9:40 p.m. on Monday.')
  expect(found[0]).toMatchObject({ timex: '2026-01-12T21:40', value: { from: '2026-01-12', time: '21:40' } })
})

describe('a time in two zones', () => {
  const found = mentions('The quake struck at 4.17am (0217 GMT) on Monday.')

  test('gives both times the day that stands after them', () => {
    expect(found.slice(0, 2).map(({ value }) => value?.from)).toEqual(['2026-01-12', '2026-01-12'])
  })

  test("keeps as the article's own time the one outside the brackets", () => {
    expect(found.slice(0, 2).map(({ value }) => value?.time)).toEqual(['04:17', undefined])
  })
})

describe('tense', () => {
  test.each([
    ['Schools reopen Monday.', '2026-01-19'],
    ['Schools are to reopen on Monday, the ministry said.', '2026-01-19'],
    ['The warning stays in place until Sunday evening.', '2026-01-18'],
    ['Until last week the bridge was open; it was closed on Sunday.', '2026-01-11'],
    ['He had been due in court on Monday.', '2026-01-12'],
    ['The ministry said Monday that the dam would hold.', '2026-01-12'],
    ['The group could leave as early as Friday.', '2026-01-16'],
    ["They will appeal against Friday's ruling.", '2026-01-09'],
    ['A girl hit while sitting in a car Tuesday is expected to recover.', '2026-01-13'],
  ])('%s', (text, day) => {
    expect(mentions(text).at(-1)?.value?.to).toBe(day)
  })
})

test('a month and day near ahead is a plan, far ahead it was last year', () => {
  expect(days('The rise takes effect from 1 March.')).toEqual(['2026-03-01', '2026-03-01'])
  expect(days('They were killed on 1 December.')).toEqual(['2025-12-01', '2025-12-01'])
  expect(days('They were killed on 1 March.')).toEqual(['2025-03-01', '2025-03-01'])
})

test('"in two weeks" is a date where something is planned, and a length elsewhere', () => {
  expect(only('The trial will begin in two weeks.')).toMatchObject({ type: 'DATE', timex: '2026-W05' })
  expect(only('Prices fell 10% in two weeks.')).toMatchObject({ type: 'DURATION', timex: 'P2W' })
})

test('numbers of flights, pages and things are no years', () => {
  expect(mentions('Flight 1990 weighed 2000 kg; see page 1987; 1945 people came.')).toEqual([])
})

test('a full stop that ends the sentence is not part of the words', () => {
  expect(only('It opened on Tuesday.').quote.exact).toBe('Tuesday')
  expect(only('It opened on 14 Jan.').quote.exact).toBe('14 Jan.')
})

describe('the two ends of a stretch', () => {
  test.each([
    ['It was shut from Monday to Friday.', '2026-01-05', '2026-01-09'],
    ['It ran from Friday to Sunday.', '2026-01-09', '2026-01-11'],
    ['Rain is forecast Thursday through Saturday.', '2026-01-15', '2026-01-17'],
    ['The sale runs from Feb. 1 to March 31.', '2026-02-01', '2026-03-31'],
    ['It ran January 30-February 2.', '2026-01-30', '2026-02-02'],
    ['It stood empty between 1990 and 1995.', '1990-01-01', '1995-12-31'],
  ])('%s', (text, first, last) => {
    const found = mentions(text)
    expect(found.map(({ range }) => range)).toEqual(['from', 'to'])
    expect([found[0]?.value?.from, found[1]?.value?.to]).toEqual([first, last])
  })

  test('a length and its end are no two ends', () => {
    expect(mentions('Profits rose in the three months to 31 December.').map(({ range }) => range)).toEqual([
      undefined,
      undefined,
    ])
  })
})

test('"after midnight on Sunday" is when Sunday begins, "until midnight" when it ends', () => {
  expect(only('He was found shortly after midnight on Sunday.').value?.time).toBe('00:00')
  expect(only('They stayed until midnight on Sunday.').value?.time).toBe('24:00')
})
