/** What every desk does. */
import { describe, expect, test } from '@jest/globals'
import type { Desk } from '../../src/ports.ts'
import type { Decision } from '../../src/reply/reply.ts'
import { emptyReport } from '../../src/report/schema.ts'

const thread = { platform: 'slack', newsroom: 'T1', channel: 'C1', thread: '1.1' }

const at = '2026-03-05T12:00:00.000Z'
const confirmed: Decision = { kind: 'confirmed', by: 'ines', note: null, at }
// The order of its parts is no part of a decision.
const settled: Decision = { at, note: 'the quay count', by: 'edda', kind: 'settled' }

export function testDesk(name: string, open: () => Desk): void {
  describe(`${name} as a desk`, () => {
    test('finds a reply where it stands, and nowhere else', async () => {
      const desk = open()
      const standing = {
        thread,
        message: '1.2',
        memory: 'T1',
        report: { ...emptyReport, notChecked: [{ what: 'a', why: 'b' }] },
      }
      await desk.keep(standing)
      expect(await desk.find(thread, '1.2')).toEqual(standing)
      expect(await desk.find(thread, '1.3')).toBeNull()
      expect(await desk.find({ ...thread, channel: 'C2' }, '1.2')).toBeNull()
      expect(await desk.find({ ...thread, newsroom: 'T2' }, '1.2')).toBeNull()
    })

    test('finds the reply that was kept last for a thread, and none for a thread that has none', async () => {
      const desk = open()
      const place = { ...thread, thread: '7.7' }
      expect(await desk.last(place)).toBeNull()
      const first = { thread: place, message: '7.8', memory: 'T1', report: emptyReport }
      const second = { ...first, message: '7.9', changes: ['people hurt: 3 → 5'], stories: ['s1'] }
      await desk.keep(first)
      await desk.keep(second)
      expect(await desk.last(place)).toEqual(second)
      expect(await desk.last({ ...place, newsroom: 'T2' })).toBeNull()
    })

    test('remembers the decision on a mismatch, in its memory alone', async () => {
      const desk = open()
      expect(await desk.decide('T1', 'm1', confirmed, null)).toBe(true)
      expect(await desk.decide('T1', 'm1', settled, confirmed)).toBe(true)
      expect(await desk.decide('T1/private/C9', 'm2', confirmed, null)).toBe(true)
      expect(await desk.decided('T1', ['m1', 'm2', 'm3'])).toEqual(new Map([['m1', settled]]))
      expect((await desk.decided('T1/private/C9', ['m1', 'm2'])).size).toBe(1)
      expect(await desk.decided('T1', [])).toEqual(new Map())
    })

    test('takes a decision back', async () => {
      const desk = open()
      await desk.decide('T3', 'm1', settled, null)
      expect(await desk.decide('T3', 'm1', null, confirmed)).toBe(false)
      expect(await desk.decide('T3', 'm1', null, settled)).toBe(true)
      expect(await desk.decided('T3', ['m1'])).toEqual(new Map())
    })

    test('lets one of two who decide at the same moment through', async () => {
      const desk = open()
      const both = await Promise.all([
        desk.decide('T4', 'm1', confirmed, null),
        desk.decide('T4', 'm1', settled, null),
      ])
      expect(both.toSorted()).toEqual([false, true])
      const [stands] = (await desk.decided('T4', ['m1'])).values()
      expect(stands).toEqual(both[0] ? confirmed : settled)
    })
  })
}
