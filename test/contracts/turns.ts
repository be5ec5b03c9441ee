import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from '@jest/globals'
import type { Turn, Turns } from '../../adapters/fetch/turns/turns.ts'

const rule = { concurrency: 2, delayMs: 0, leaseMs: 5_000 }

async function granted(turn: Promise<Turn>): Promise<Extract<Turn, { granted: true }>> {
  const answer = await turn
  if (answer.granted) return answer
  throw new Error(`refused for ${answer.waitMs} ms`)
}

async function refused(turn: Promise<Turn>): Promise<Extract<Turn, { granted: false }>> {
  const answer = await turn
  if (!answer.granted) return answer
  throw new Error('granted')
}

/** What every keeper of turns does; `open` gives two views of the same turns, as two workers have them. */
export function describeTurns(name: string, open: () => readonly [Turns, Turns]): void {
  describe(`turns ${name}`, () => {
    test('lets no more workers visit a site at once than the rule says, and the next when one is done', async () => {
      const [one, other] = open()
      const first = await granted(one.ask('site.example', rule))
      await granted(other.ask('site.example', rule))
      const { waitMs, paused } = await refused(other.ask('site.example', rule))
      expect(waitMs).toBeGreaterThan(0)
      expect(paused).toBe(false)
      await first.giveBack()
      await first.giveBack() // twice is once
      await granted(other.ask('site.example', rule))
      await refused(one.ask('site.example', rule))
    })

    test('grants exactly as many places as there are when all ask at the same moment', async () => {
      const [one, other] = open()
      const asked = Array.from({ length: 30 }, (_, index) =>
        (index % 2 ? one : other).ask('busy.example', rule),
      )
      expect((await Promise.all(asked)).filter((turn) => turn.granted)).toHaveLength(2)
    })

    test('does not let one site wait for another', async () => {
      const [one] = open()
      const narrow = { ...rule, concurrency: 1 }
      await granted(one.ask('a.example', narrow))
      await granted(one.ask('b.example', narrow))
    })

    test('keeps the delay between the beginnings of two visits', async () => {
      const [one, other] = open()
      const slow = { ...rule, delayMs: 120 }
      const turn = await granted(one.ask('slow.example', slow))
      await turn.giveBack()
      const { waitMs } = await refused(other.ask('slow.example', slow))
      expect(waitMs).toBeGreaterThan(50)
      expect(waitMs).toBeLessThanOrEqual(120)
      await sleep(waitMs + 10)
      await granted(other.ask('slow.example', slow))
    })

    test('frees the place of a worker that died', async () => {
      const [one, other] = open()
      const brief = { concurrency: 1, delayMs: 0, leaseMs: 60 }
      await granted(one.ask('dead.example', brief))
      await refused(other.ask('dead.example', brief))
      await sleep(90)
      await granted(other.ask('dead.example', brief))
    })

    test('keeps everyone away while a site asks for it, and never shortens an earlier pause', async () => {
      const [one, other] = open()
      await one.pause('paused.example', 200)
      await one.pause('paused.example', 10)
      const { waitMs, paused } = await refused(other.ask('paused.example', rule))
      expect(paused).toBe(true)
      expect(waitMs).toBeGreaterThan(100)
      await sleep(waitMs + 10)
      await granted(other.ask('paused.example', rule))
    })
  })
}
