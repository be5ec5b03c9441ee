/** What every store of watches does. */
import { describe, expect, test } from '@jest/globals'
import type { Watches } from '../../src/ports.ts'
import { beginWatch } from '../../src/watch/watch.ts'

const at = (minute: number): string => new Date(Date.UTC(2026, 2, 5, 12, minute)).toISOString()
const watch = (article: string, memory = 'T1', host = 'harbour-post.example') =>
  beginWatch({ memory, article, link: `https://${host}/${article}`, by: null, known: 1 }, at(0))

/** @param open gives an empty store each time */
export function testWatches(name: string, open: () => Watches): void {
  describe(`${name} as watches`, () => {
    test('keeps what is watched, in its memory alone', async () => {
      const watches = open()
      expect(await watches.begin(watch('a1'), at(10))).toBe(true)
      expect(await watches.find('T1', 'a1')).toEqual(watch('a1'))
      expect(await watches.find('T1/private/C9', 'a1')).toBeNull()
      expect(await watches.of('T1', ['a1', 'unknown'])).toEqual([watch('a1')])
      expect(await watches.of('T1', [])).toEqual([])
    })

    test('begins an article once, and not again what was ended', async () => {
      const watches = open()
      await watches.begin(watch('a1'), at(10))
      expect(await watches.begin(watch('a1'), at(20))).toBe(false)
      await watches.put({ ...watch('a1'), on: false }, null)
      expect(await watches.begin(watch('a1'), at(20))).toBe(false)
      expect(await watches.of('T1', ['a1'])).toEqual([])
      expect(await watches.due(at(59), 9)).toEqual([])
      await watches.put({ ...watch('a1'), by: 'ines' }, at(30))
      expect(await watches.of('T1', ['a1'])).toHaveLength(1)
    })

    test('lists what is due, the longest due first, of all memories and hosts', async () => {
      const watches = open()
      const secret = 'T1/private/a channel with blanks'
      await watches.begin(watch('a1'), at(30))
      await watches.begin(watch('a2', secret, 'wire.example'), at(10))
      await watches.begin(watch('a3'), at(20))
      expect(await watches.due(at(20), 9)).toEqual([
        { memory: secret, article: 'a2', host: 'wire.example', at: Date.parse(at(10)) },
        { memory: 'T1', article: 'a3', host: 'harbour-post.example', at: Date.parse(at(20)) },
      ])
      expect(await watches.due(at(59), 1)).toHaveLength(1)
      expect(await watches.due(at(5), 9)).toEqual([])
    })

    test('lets one of many take what is due, until it is put back', async () => {
      const watches = open()
      await watches.begin(watch('a1'), at(10))
      const [due] = await watches.due(at(10), 9)
      if (due === undefined) throw new Error('nothing is due')
      const takers = await Promise.all([1, 2, 3].map(() => watches.take(due, at(40))))
      expect(takers.toSorted()).toEqual([false, false, true])
      expect(await watches.due(at(30), 9)).toEqual([])
      expect(await watches.due(at(40), 9)).toHaveLength(1)
      await watches.put(watch('a1'), at(50))
      expect(await watches.due(at(40), 9)).toEqual([])
    })

    test('forgets', async () => {
      const watches = open()
      await watches.begin(watch('a1'), at(10))
      expect(await watches.forget('T1', ['a1', 'unknown'])).toBe(1)
      expect(await watches.find('T1', 'a1')).toBeNull()
      expect(await watches.due(at(59), 9)).toEqual([])
      expect(await watches.begin(watch('a1'), at(20))).toBe(true)
    })
  })
}
