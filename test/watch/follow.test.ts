/** How a watch goes on from one reading to the next, and what its thread hears. */
import { describe, expect, test } from '@jest/globals'
import type { ArticleChange } from '../../src/memory/event.ts'
import { chooseDue } from '../../src/watch/choose.ts'
import { follow, type Reading, type Told } from '../../src/watch/follow.ts'
import { intervalOf, isOver } from '../../src/watch/schedule.ts'
import { beginWatch, type Watch } from '../../src/watch/watch.ts'

const begun = '2026-03-02T08:00:00.000Z'
const watch = beginWatch(
  { memory: 'T1', article: 'a1', link: 'https://harbour-post.example/ferry', by: 'ines', known: 1 },
  begun,
)
const figure: ArticleChange = {
  kind: 'figure',
  measure: 'people killed',
  was: 'three died',
  now: 'five died',
}
const other = (version: number, changes = [figure], returned = false): Reading => ({
  kind: 'other',
  version,
  returned,
  changes,
})
const same: Reading = { kind: 'same' }
const missing: Reading = { kind: 'failed', code: 'not-found' }

/** Reads once an hour, and tells what was heard each time. */
function heard(
  readings: readonly Reading[],
  from: Watch = watch,
  everyHours = 1,
): { told: readonly (readonly Told[])[]; last: Watch } {
  let last = from
  const told = readings.map((reading, hour) => {
    const at = new Date(Date.parse(begun) + hour * everyHours * 3_600_000).toISOString()
    const followed = follow(last, reading, at)
    last = followed.watch
    return followed.told
  })
  return { told, last }
}

const minutes = (of: Watch): number => intervalOf(of) / 60_000

describe('a watched article', () => {
  test('is read ever more seldom while nothing changes, and for two weeks', () => {
    const atLeast = [10, 30, 120, 360, 1440, 1440]
    for (const [step, least] of atLeast.entries()) {
      expect(minutes({ ...watch, step })).toBeGreaterThanOrEqual(least)
      expect(minutes({ ...watch, step })).toBeLessThanOrEqual(least * 1.1)
    }
    expect(isOver(watch, new Date('2026-03-15T08:00:00Z'))).toBe(false)
    expect(isOver(watch, new Date('2026-03-16T08:00:00Z'))).toBe(true)
    expect(heard([same, same, same]).last.step).toBe(3)
  })

  test('is told of when something that matters changed, and looked at more often again', () => {
    const { told, last } = heard([same, same, same, other(2)])
    expect(told).toEqual([[], [], [], ['changed']])
    expect(last).toMatchObject({ known: 2, step: 1 })
  })

  test('is not told of when only its furniture changed', () => {
    const { told, last } = heard([other(2, []), other(3, [])])
    expect(told).toEqual([[], []])
    expect(last.known).toBe(3)
  })

  test('that goes back to earlier words is told of only if it stays there', () => {
    const flicker = heard([other(2), other(3, [figure], true), other(4, [figure], true)])
    expect(flicker.told).toEqual([['changed'], [], []])
    expect(heard([other(2), other(3, [figure], true), other(3)]).told).toEqual([['changed'], [], ['changed']])
  })

  test('that is not there is told of the second time, once, and again when it is back', () => {
    expect(heard([missing, missing, missing, same, same]).told).toEqual([[], ['vanished'], [], ['back'], []])
    expect(heard([missing, same, missing]).told).toEqual([[], [], []])
  })

  test('whose site is down or slow is not told of', () => {
    const codes = ['timeout', 'server-error', 'robots', 'paywall', 'not-an-article'] as const
    expect(heard(codes.map((code) => ({ kind: 'failed', code }))).told.flat()).toEqual([])
  })

  test('that is another on each reading is said to be so, once, and looked at every six hours at most', () => {
    const { told, last } = heard(Array.from({ length: 20 }, (_, index) => other(index + 2, [])))
    expect(told.flat()).toEqual(['slowed'])
    expect(minutes({ ...last, step: 0 })).toBeGreaterThanOrEqual(360)
  })

  test('that changes figures all day is told of six times, then said to change all the time', () => {
    const { told } = heard(Array.from({ length: 12 }, (_, index) => other(index + 2)))
    expect(told.flat()).toEqual([...Array<string>(6).fill('changed'), 'slowed'])
  })

  test('is told of again on the next day', () => {
    const { told } = heard(
      Array.from({ length: 12 }, (_, index) => other(index + 2)),
      watch,
      6,
    )
    expect(told.flat()).toEqual(Array<string>(12).fill('changed'))
  })
})

describe('of many due pages', () => {
  const due = (host: string, count: number, from = 0) =>
    Array.from({ length: count }, (_, index) => ({ host, at: from + index }))

  test('no more are asked for in a minute than it bears, and few of one host', () => {
    const five = [...due('big.example', 4000), ...due('small.example', 1000, 10)]
    const chosen = chooseDue(five)
    expect(chosen).toHaveLength(12)
    const spreadOut = Array.from({ length: 5000 }, (_, at) => ({ host: `h${at % 500}.example`, at }))
    expect(chooseDue(spreadOut)).toHaveLength(120)
  })

  test('every host has its first page before any has its second', () => {
    const chosen = chooseDue([...due('a.example', 3), ...due('b.example', 3, 100)], 4)
    expect(chosen.map(({ host }) => host)).toEqual(['a.example', 'b.example', 'a.example', 'b.example'])
  })
})
