import { ASK_AGAIN_MS, type Turns } from './turns.ts'

type Site = { readonly leases: Map<symbol, number>; nextAt: number; pausedUntil: number }

/** Turns of one process. `now` in ms. */
export function createTurnsInMemory(now: () => number = Date.now): Turns {
  const sites = new Map<string, Site>()

  const siteNamed = (name: string): Site => {
    for (const [other, site] of sites) {
      if (site.leases.size === 0 && site.nextAt <= now() && site.pausedUntil <= now()) sites.delete(other)
    }
    const known = sites.get(name)
    if (known !== undefined) return known
    const site = { leases: new Map<symbol, number>(), nextAt: 0, pausedUntil: 0 }
    sites.set(name, site)
    return site
  }

  return {
    async ask(name, { concurrency, delayMs, leaseMs }) {
      const site = siteNamed(name)
      const at = now()
      if (site.pausedUntil > at) return { granted: false, waitMs: site.pausedUntil - at, paused: true }
      for (const [lease, end] of site.leases) if (end <= at) site.leases.delete(lease)
      if (site.leases.size >= concurrency) return { granted: false, waitMs: ASK_AGAIN_MS, paused: false }
      if (site.nextAt > at) return { granted: false, waitMs: site.nextAt - at, paused: false }
      const lease = Symbol(name)
      site.leases.set(lease, at + leaseMs)
      site.nextAt = at + delayMs
      return {
        granted: true,
        async giveBack() {
          site.leases.delete(lease)
        },
      }
    },
    async pause(name, ms) {
      const site = siteNamed(name)
      site.pausedUntil = Math.max(site.pausedUntil, now() + ms)
    },
  }
}
