import { setTimeout as sleep } from 'node:timers/promises'
import type { Failure, Outcome } from '../../../src/domain.ts'
import type { KeptPage, KeptPages } from '../kept/kept-pages.ts'
import type { Flights } from './flights.ts'

export type SingleFlightOptions = {
  readonly keptPages: KeptPages
  /** Shared by the workers; null for a process of its own. */
  readonly flights: Flights | null
  /** A worker that says nothing for so long is taken for dead, and its flight given to another. */
  readonly leaseMs?: number
  /** How long word of a landing stays, for those who wait. */
  readonly landingMs?: number
}

/** `flight` names what is asked for; the page that comes of it is kept under `address`, by the work itself. */
export type SingleFlight = (
  flight: string,
  address: string,
  work: () => Promise<Outcome<KeptPage>>,
) => Promise<Outcome<KeptPage>>

/** Between two looks at another worker's flight, in ms. */
const LOOK_EVERY_MS = 100

/**
 * Sees to it that what is asked for several times at once is fetched once: in this process by sharing the promise,
 * between workers by a lease that is renewed while the work goes on.
 */
export function createSingleFlight(options: SingleFlightOptions): SingleFlight {
  const { keptPages, flights, leaseMs = 10_000, landingMs = 5_000 } = options
  const here = new Map<string, Promise<Outcome<KeptPage>>>()

  const fly = async (
    shared: Flights,
    name: string,
    token: string,
    work: () => Promise<Outcome<KeptPage>>,
  ): Promise<Outcome<KeptPage>> => {
    const heartbeat = setInterval(() => {
      shared.renew(name, token, leaseMs).catch(() => clearInterval(heartbeat)) // the lease then runs out, no more
    }, leaseMs / 3)
    try {
      const outcome = await work()
      const landing = outcome.ok
        ? ({ kept: true } as const)
        : { kept: false as const, failure: outcome.failure }
      await shared.land(name, token, landing, landingMs)
      return outcome
    } catch (error) {
      await shared.land(name, token, { kept: true }, 1) // a fault of ours is not to be shared: others try themselves
      throw error
    } finally {
      clearInterval(heartbeat)
    }
  }

  const share = async (
    name: string,
    address: string,
    work: () => Promise<Outcome<KeptPage>>,
  ): Promise<Outcome<KeptPage>> => {
    if (flights === null) return work()
    for (;;) {
      const token = await flights.take(name, leaseMs)
      if (token !== null) return fly(flights, name, token, work)
      const landing = await untilLanded(flights, name)
      if (landing === null) continue
      if (!landing.kept) return { ok: false, failure: landing.failure }
      const page = await keptPages.find(address)
      if (page !== null) return { ok: true, value: page }
      return work() // too large to be kept
    }
  }

  return (name, address, work) => {
    const known = here.get(name)
    if (known !== undefined) return known
    const flight = share(name, address, work).finally(() => here.delete(name))
    here.set(name, flight)
    return flight
  }
}

async function untilLanded(
  flights: Flights,
  name: string,
): Promise<{ kept: true } | { kept: false; failure: Failure } | null> {
  for (;;) {
    const landing = await flights.look(name)
    if (landing === 'none') return null
    if (landing !== 'flying') return landing
    await sleep(LOOK_EVERY_MS)
  }
}
