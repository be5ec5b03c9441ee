import { setTimeout as sleep } from 'node:timers/promises'
import { retryAfterSeconds } from './answer.ts'
import { createCookies } from './cookies.ts'
import { type TurnHeld, turnSite } from './in-turn.ts'
import type { JourneyOptions } from './journey-options.ts'
import { type Visit, visit } from './visit.ts'

/** What goes along on a journey from hop to hop: cookies, the turn at a site, the time left, what may be asked. */
export type Traveller = {
  /** Equal when a visit would repeat an earlier one exactly. */
  stateAt(url: URL): string
  visit(url: URL): Promise<Visit>
  /** Gives back the turn that is held. */
  rest(): Promise<void>
}

/** By these a server asks for fewer visits (RFC 6585, 4; RFC 9110, 15.6.4). */
const BUSY: ReadonlySet<number> = new Set([429, 503])

export function createTraveller(options: JourneyOptions): Traveller {
  const { limits, conditions } = options
  const cookies = createCookies()
  let connecting = options.connecting
  let remainingMs = limits.totalMs
  let held: TurnHeld | null = null
  let setOut = false
  let waited = false

  const rest = async (): Promise<void> => {
    const turn = held
    held = null
    await turn?.giveBack()
  }

  const ask = async (url: URL): Promise<Visit> => {
    if (held?.site !== turnSite(url)) {
      await rest()
      held = await options.turn(url)
    }
    const cookie = cookies.headerFor(url)
    const headers = {
      ...options.headers,
      ...(cookie === null ? {} : { cookie }),
      ...(conditions?.url === url.href ? conditions.headers : {}),
    }
    const began = performance.now()
    try {
      return await visit(connecting, url, { headers, limits, remainingMs, wanted: options.wanted })
    } finally {
      remainingMs -= performance.now() - began
    }
  }

  /** Obeys a Retry-After: for everyone, by a pause; here by waiting, if it is short. */
  const askPatiently = async (url: URL): Promise<Visit> => {
    const answer = await ask(url)
    const seconds = BUSY.has(answer.head.status)
      ? retryAfterSeconds(answer.head.field('retry-after'), options.now())
      : null
    if (seconds === null) return answer
    await options.pause(url, seconds)
    if (waited || seconds * 1_000 > limits.retryWaitMs) return answer
    waited = true
    await rest()
    await sleep(seconds * 1_000)
    return ask(url)
  }

  return {
    rest,
    stateAt: (url) => `${url.href}\n${cookies.headerFor(url) ?? ''}`,
    async visit(url) {
      connecting.vetting.target(url)
      if (options.mayVisit !== null) {
        await rest() // what asks for robots.txt needs a turn of its own, perhaps at this very site
        await options.mayVisit(url, connecting)
      }
      const answer = await askPatiently(url)
      cookies.take(url, answer.head.setCookies)
      // Out of the public net no link leads into the one that the allow-list opens; only a person's own link does.
      if (!setOut && connecting.vetting.isOpen(answer.peer)) connecting = options.publicOnly
      setOut = true
      return answer
    },
  }
}
