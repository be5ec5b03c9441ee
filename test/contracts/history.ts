/** What every history does. */
import { describe, expect, test } from '@jest/globals'
import type { NewsroomEvent } from '../../src/memory/event.ts'
import type { History } from '../../src/ports.ts'

const digested = (at: string, channel: string, story: string | null = null): NewsroomEvent => ({
  kind: 'digested',
  at,
  story,
  channel,
})

export function testHistory(name: string, open: () => History): void {
  describe(`${name} as a history`, () => {
    test('tells what happened from an instant up to another, the earliest first', async () => {
      const history = open()
      const memory = `T1/${name}/between`
      const days = ['03', '01', '02'].map((day) => digested(`2026-03-${day}T08:00:00.000Z`, day))
      await history.append(memory, days)
      await history.append(memory, [])
      const channels = async (since: string, until: string | null) =>
        (await history.between(memory, since, until)).map((event) =>
          event.kind === 'digested' ? event.channel : event.kind,
        )
      expect(await channels('2026-03-01T08:00:00.000Z', null)).toEqual(['01', '02', '03'])
      expect(await channels('2026-03-01T08:00:00.000Z', '2026-03-02T08:00:00.000Z')).toEqual(['01'])
      expect(await channels('2026-03-01T08:00:00.001Z', '2026-03-04T00:00:00.000Z')).toEqual(['02', '03'])
    })

    test('keeps two events that are alike, and those of one instant in their order', async () => {
      const history = open()
      const memory = `T1/${name}/alike`
      const at = '2026-03-01T08:00:00.000Z'
      const twelve = Array.from({ length: 12 }, (_, index) => digested(at, `C${index}`))
      await history.append(memory, twelve)
      await history.append(memory, [digested(at, 'C0')])
      const told = await history.between(memory, at, null)
      expect(told).toEqual([...twelve, digested(at, 'C0')])
    })

    test('tells what concerns one story, in one memory alone', async () => {
      const history = open()
      const memory = `T1/${name}/story`
      const at = '2026-03-01T08:00:00.000Z'
      await history.append(memory, [digested(at, 'C1', 's1'), digested(at, 'C2', 's2'), digested(at, 'C3')])
      expect(await history.of(memory, 's1')).toEqual([digested(at, 'C1', 's1')])
      expect(await history.of(memory, 's9')).toEqual([])
      expect(await history.of(`${memory}/private/C1`, 's1')).toEqual([])
      expect(await history.between(`${memory}/private/C1`, at, null)).toEqual([])
    })
  })
}
