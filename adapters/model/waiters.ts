/**
 * One question for all who ask it at the same time in this process. It goes on while anybody waits; when the last
 * patience ends it is cancelled, unless somebody elsewhere still waits for it.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import type { ModelAnswer } from '../../src/ports.ts'
import { trouble } from './troubles.ts'

type Flight = { readonly answer: Promise<ModelAnswer>; readonly leaving: AbortController; waiting: number }

export type Waiters = {
  /** `work` is given a signal that ends when nobody waits; `awaited` tells whether others do, elsewhere. */
  join(
    key: string,
    patience: AbortSignal,
    work: (signal: AbortSignal) => Promise<ModelAnswer>,
    awaited: () => Promise<boolean>,
  ): Promise<ModelAnswer>
}

/** For a cancelled question to say why it had no answer yet. */
const GRACE_MS = 200

/** Between two looks at whether others still wait, in ms. */
const LOOK_EVERY_MS = 500

const endOf = (patience: AbortSignal): ModelAnswer => {
  const reason: unknown = patience.reason
  const late =
    typeof reason === 'object' && reason !== null && 'name' in reason && reason.name === 'TimeoutError'
  return { ok: false, trouble: trouble(late ? 'timeout' : 'cancelled') }
}

export function createWaiters(): Waiters {
  const flights = new Map<string, Flight>()

  async function leave(flight: Flight, reason: unknown, awaited: () => Promise<boolean>): Promise<void> {
    flight.waiting -= 1
    while (flight.waiting === 0 && (await awaited().catch(() => false)))
      await sleep(LOOK_EVERY_MS, undefined, { ref: false })
    if (flight.waiting === 0) flight.leaving.abort(reason)
  }

  return {
    async join(key, patience, work, awaited) {
      let flight = flights.get(key)
      if (flight === undefined) {
        const leaving = new AbortController()
        const answer = work(leaving.signal).finally(() => flights.delete(key))
        // Whoever waits hears of a failure; when nobody does any more it must not end the process.
        answer.catch(() => undefined)
        flight = { answer, leaving, waiting: 0 }
        flights.set(key, flight)
      }
      const own = flight
      own.waiting += 1
      const { promise: ended, resolve } = Promise.withResolvers<ModelAnswer>()
      const end = (): void => {
        void leave(own, patience.reason, awaited)
        // A question that is cancelled says at once what it was waiting for: that is more than that it took long.
        resolve(Promise.race([own.answer, sleep(GRACE_MS, endOf(patience), { ref: false })]))
      }
      if (patience.aborted) end()
      else patience.addEventListener('abort', end, { once: true })
      try {
        return await Promise.race([own.answer, ended])
      } finally {
        patience.removeEventListener('abort', end)
      }
    },
  }
}
