import { describe, expect, test } from '@jest/globals'
import { nextRun, patternOf } from '../../jobs/next-run.ts'

const at = (text: string): number => Date.parse(text)

describe('the next run of a scheduled job', () => {
  const schedule = { hour: 0, minute: 15, zone: 'Asia/Beirut', days: [1, 2, 3, 4, 5, 6, 7] }

  test('of a daily time falls on the day whose clock skips it, too', () => {
    const times = { pattern: patternOf(schedule), tz: schedule.zone }
    expect(nextRun(at('2026-03-27T22:15:00Z'), times)).toBe(at('2026-03-28T22:15:00Z'))
  })

  test('keeps to the days of the week, Sunday being cron’s nought', () => {
    expect(patternOf({ ...schedule, days: [5, 7] })).toBe('15 0 * * 5,0')
    const times = { pattern: '15 0 * * 5,0', tz: 'UTC' }
    expect(nextRun(at('2026-03-06T12:00:00Z'), times)).toBe(at('2026-03-08T00:15:00Z'))
  })

  test('of any other pattern is cron’s', () => {
    expect(nextRun(at('2026-03-06T12:00:00Z'), { pattern: '17 3 * * *', tz: 'UTC' })).toBe(
      at('2026-03-07T03:17:00Z'),
    )
  })
})
