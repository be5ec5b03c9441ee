/** What every meter does. */
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from '@jest/globals'
import type { Meter } from '../../src/ports.ts'

export function testMeter(name: string, open: () => Meter): void {
  describe(`${name} as a meter`, () => {
    test('lets through what is within the limit, and says how long the rest has to wait', async () => {
      const meter = open()
      expect(await meter.take('ines', 3, 60, 2)).toBe(0)
      expect(await meter.take('ines', 3, 60, 1)).toBe(0)
      const wait = await meter.take('ines', 3, 60, 1)
      expect(wait).toBeGreaterThan(0)
      expect(wait).toBeLessThanOrEqual(60)
      expect(await meter.take('edda', 3, 60, 3)).toBe(0)
    })

    test('counts together what comes from many at once', async () => {
      const meter = open()
      const answers = await Promise.all(Array.from({ length: 20 }, () => meter.take('desk', 12, 60, 1)))
      expect(answers.filter((seconds) => seconds === 0)).toHaveLength(12)
    })

    test('begins anew when the window has ended', async () => {
      const meter = open()
      expect(await meter.take('short', 1, 1, 1)).toBe(0)
      expect(await meter.take('short', 1, 1, 1)).toBe(1)
      await sleep(1100)
      expect(await meter.take('short', 1, 1, 1)).toBe(0)
    })
  })
}
