import type { KeptPage, KeptPages } from './kept-pages.ts'

type Entry = { readonly page: KeptPage; readonly until: number }

/** Pages of one process, at most `room` bytes of them: the longest unused go first. `now` in ms. */
export function createKeptPagesInMemory(room = 64_000_000, now: () => number = Date.now): KeptPages {
  const entries = new Map<string, Entry>()
  const used = (): number => {
    const bodies = new Map([...entries.values()].map(({ page }) => [page.contentHash, page.bytes.length]))
    return [...bodies.values()].reduce((sum, length) => sum + length, 0)
  }
  return {
    async find(address) {
      const entry = entries.get(address)
      entries.delete(address)
      if (entry === undefined || entry.until <= now()) return null
      entries.set(address, entry)
      return entry.page
    },
    async keep(address, page, ttlMs) {
      const same = [...entries.values()].find((entry) => entry.page.contentHash === page.contentHash)
      entries.delete(address)
      entries.set(address, { page: { ...page, bytes: same?.page.bytes ?? page.bytes }, until: now() + ttlMs })
      for (const [oldest, { until }] of entries) {
        if (until <= now() || used() > room) entries.delete(oldest)
      }
    },
    async forget(address) {
      const hash = entries.get(address)?.page.contentHash
      for (const [other, { page }] of entries) if (page.contentHash === hash) entries.delete(other)
    },
  }
}
