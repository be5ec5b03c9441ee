import { setTimeout as sleep } from 'node:timers/promises'
import { siteOf } from '../../src/article/links/site.ts'
import type { FetchLimits } from './limits.ts'
import { Trouble } from './trouble.ts'
import type { TurnRule, Turns } from './turns/turns.ts'

export type TurnHeld = { readonly site: string; giveBack(): Promise<void> }

/** The name under which a site's visits are counted: its registrable domain, and its port if it is unusual. */
export function turnSite(url: URL): string {
  const site = siteOf(url.hostname)
  return url.port === '' ? site : `${site}:${url.port}`
}

/** Waits for one's turn at a site. Throws {@link Trouble} when it does not come in time. */
export async function awaitTurn(
  turns: Turns,
  url: URL,
  rule: TurnRule,
  limits: FetchLimits,
): Promise<TurnHeld> {
  const site = turnSite(url)
  const began = performance.now()
  for (;;) {
    const turn = await turns.ask(site, rule)
    if (turn.granted) return { site, giveBack: turn.giveBack }
    const left = limits.queueMs - (performance.now() - began)
    if (turn.waitMs > left) throw notYet(url.host, turn.waitMs, turn.paused)
    await sleep(turn.waitMs + Math.random() * 20) // apart, so that those who wait do not all ask at once
  }
}

function notYet(host: string, waitMs: number, paused: boolean): Trouble {
  const retryAfter = Math.max(1, Math.ceil(waitMs / 1_000))
  const when = retryAfter < 90 ? 'in a minute' : `in ${Math.ceil(retryAfter / 60)} minutes`
  const why = paused
    ? `${host} has asked me to stay away for now`
    : `too many links to ${host} came at once, and I visit it slowly out of politeness`
  return new Trouble('rate-limited', `${why}; try again ${when}, or paste the text`, { retryAfter })
}
