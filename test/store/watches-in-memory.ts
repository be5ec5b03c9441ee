/** Watches over a plain map, for tests of what is made of them. */
import type { Watches } from '../../src/ports.ts'
import type { Watch } from '../../src/watch/watch.ts'

export function watchesInMemory(): Watches {
  const kept = new Map<string, { watch: Watch; next: number | null }>()
  const key = (memory: string, article: string): string => `${article} ${memory}`
  return {
    async begin(watch, next) {
      const place = key(watch.memory, watch.article)
      if (kept.has(place)) return false
      kept.set(place, { watch, next: Date.parse(next) })
      return true
    },
    put: async (watch, next) =>
      void kept.set(key(watch.memory, watch.article), {
        watch,
        next: next === null ? null : Date.parse(next),
      }),
    find: async (memory, article) => kept.get(key(memory, article))?.watch ?? null,
    of: async (memory, articles) =>
      articles.flatMap((article) => {
        const watch = kept.get(key(memory, article))?.watch
        return watch?.on === true ? [watch] : []
      }),
    due: async (at, most) =>
      [...kept.values()]
        .flatMap(({ watch: { memory, article, host }, next }) =>
          next === null || next > Date.parse(at) ? [] : [{ memory, article, host, at: next }],
        )
        .toSorted((a, b) => a.at - b.at)
        .slice(0, most),
    async take({ memory, article, at }, until) {
      const one = kept.get(key(memory, article))
      if (one === undefined || one.next !== at) return false
      one.next = Date.parse(until)
      return true
    },
    forget: async (memory, articles) =>
      articles.filter((article) => kept.delete(key(memory, article))).length,
  }
}
