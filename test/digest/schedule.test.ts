import { describe, expect, test } from '@jest/globals'
import { localDay, nextDue, tooLate } from '../../src/digest/next.ts'
import { parseSchedule, saySchedule } from '../../src/digest/schedule.ts'

const said = (words: string): string => {
  const parsed = parseSchedule(words, 'America/New_York')
  return parsed.ok ? saySchedule(parsed.value) : parsed.why
}

describe('the words after `digest at`', () => {
  test.each([
    ['08:00 Europe/London mon-fri', '08:00 Europe/London mon-fri'],
    ['8:05 mon,wed,fri europe/paris', '08:05 Europe/Paris mon,wed,fri'],
    ['17:30', '17:30 America/New_York daily'],
    ['8am', '08:00 America/New_York daily'],
    ['5:30 pm weekdays', '17:30 America/New_York mon-fri'],
    ['07:00 Europe/Kyiv', '07:00 Europe/Kyiv daily'],
    ['12am UTC', '00:00 UTC daily'],
    ['00:00 UTC weekends', '00:00 UTC sat,sun'],
    ['07:00 Asia/Kolkata sun-thu', '07:00 Asia/Kolkata mon-thu,sun'],
    ['07:00 fri-mon', '07:00 America/New_York mon,fri-sun'],
    ['07:00 mon, wed', '07:00 America/New_York mon,wed'],
    ['07:00 Tuesdays', '07:00 America/New_York tue'],
  ])('“%s” is read as %s', (words, schedule) => {
    expect(said(words)).toBe(schedule)
  })

  test.each([
    ['25:00', 'There is no 25:00: a day goes from 00:00 to 23:59.'],
    ['08:60', 'There is no 08:60: a day goes from 00:00 to 23:59.'],
    ['13pm', 'There is no 13pm. Say it like 8am or 5:30pm.'],
    ['8', '“8” is no time of day. Say it like 08:00 or 17:30.'],
    ['8:5', '“8:5” is no time of day. Say it like 08:00 or 17:30.'],
    ['noon', '“noon” is no time of day. Say it like 08:00 or 17:30.'],
    ['', 'Say when: `digest at 08:00 Europe/London mon-fri`.'],
    ['08:00 London', 'I know no time zone “London”. Did you mean Europe/London?'],
    [
      '08:00 Europe/Lundon',
      'I know no time zone “Europe/Lundon”. Say it like Europe/London or America/New_York.',
    ],
    ['08:00 mon-fry', 'I know no days “mon-fry”. Say them like mon-fri or mon,wed,fri.'],
    ['08:00 mon,tow', 'I know no days “tow”. Say them like mon-fri or mon,wed,fri.'],
    ['08:00 mon tue', 'Say the days in one: `mon-fri` or `mon,wed,fri`.'],
    ['08:00 UTC Europe/Paris', 'Say one time zone: UTC or Europe/Paris.'],
  ])('“%s” is answered with what would be right', (words, why) => {
    expect(said(words)).toBe(why)
  })
})

/** The due instants from one on, as many as asked for. */
function dues(words: string, from: string, count: number): readonly string[] {
  const parsed = parseSchedule(words, 'UTC')
  if (!parsed.ok) throw new Error(parsed.why)
  const found: string[] = []
  let after = new Date(from)
  while (found.length < count) {
    after = nextDue(parsed.value, after)
    found.push(after.toISOString().slice(0, 16))
  }
  return found
}

describe('the next digest', () => {
  test('is at the same hour of the clock in summer and in winter', () => {
    expect(dues('08:00 Europe/London mon-fri', '2026-10-22T12:00:00Z', 3)).toEqual([
      '2026-10-23T07:00',
      '2026-10-26T08:00',
      '2026-10-27T08:00',
    ])
  })

  test('comes once on the day whose clock strikes its hour twice', () => {
    expect(dues('01:30 Europe/London', '2026-10-24T12:00:00Z', 2)).toEqual([
      '2026-10-25T00:30',
      '2026-10-26T01:30',
    ])
  })

  test('comes once, an hour later, on the day whose clock skips its hour', () => {
    expect(dues('01:30 Europe/London', '2026-03-28T12:00:00Z', 2)).toEqual([
      '2026-03-29T01:30',
      '2026-03-30T00:30',
    ])
  })

  test('comes on every day where the clock skips midnight or half an hour', () => {
    expect(dues('00:15 Asia/Beirut', '2026-03-27T12:00:00Z', 3)).toEqual([
      '2026-03-27T22:15',
      '2026-03-28T22:15',
      '2026-03-29T21:15',
    ])
    expect(dues('02:15 Australia/Lord_Howe', '2026-10-02T16:00:00Z', 2)).toEqual([
      '2026-10-03T15:45',
      '2026-10-04T15:15',
    ])
  })

  test.each(['Europe/London', 'America/New_York', 'Asia/Beirut', 'America/Santiago', 'Australia/Lord_Howe'])(
    'has a local day of its own on each day of a year in %s, whatever the hour',
    (zone) => {
      for (const time of ['00:00', '01:30', '02:15']) {
        const days = dues(`${time} ${zone}`, '2026-01-01T12:00:00Z', 365).map((due) =>
          localDay(new Date(`${due}Z`), zone),
        )
        expect(new Set(days).size).toBe(365)
      }
    },
  )

  test('is caught up with for two hours, and no longer', () => {
    const due = new Date('2026-03-05T08:00:00Z')
    expect(tooLate(due, new Date('2026-03-05T10:00:00Z'))).toBe(false)
    expect(tooLate(due, new Date('2026-03-05T10:00:01Z'))).toBe(true)
  })
})
