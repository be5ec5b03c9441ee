/** What every desk does. */
import { describe, expect, test } from '@jest/globals'
import type { Desk } from '../../src/ports.ts'
import { emptyReport } from '../../src/report/schema.ts'

const thread = { platform: 'slack', newsroom: 'T1', channel: 'C1', thread: '1.1' }

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

    test('remembers the last decision on a mismatch, in its memory alone', async () => {
      const desk = open()
      await desk.decide('T1', 'm1', { kind: 'confirmed', by: 'ines', note: null })
      await desk.decide('T1', 'm1', { kind: 'settled', by: 'edda', note: 'the quay count' })
      await desk.decide('T1/private/C9', 'm2', { kind: 'dismissed', by: 'ines', note: null })
      expect(await desk.decided('T1', ['m1', 'm2', 'm3'])).toEqual(
        new Map([['m1', { kind: 'settled', by: 'edda', note: 'the quay count' }]]),
      )
      expect((await desk.decided('T1/private/C9', ['m1', 'm2'])).size).toBe(1)
      expect(await desk.decided('T1', [])).toEqual(new Map())
    })
  })
}
