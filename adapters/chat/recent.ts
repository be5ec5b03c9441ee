/** What was used last, up to a number: for what only matters while a check is under way. */
export type Recent<T> = {
  get(key: string): T | undefined
  set(key: string, value: T): void
  delete(key: string): void
  /** From the longest unused to the last. */
  entries(): Iterable<[string, T]>
}

export function recent<T>(most: number): Recent<T> {
  const kept = new Map<string, T>()
  return {
    get: (key) => kept.get(key),
    entries: () => kept.entries(),
    delete: (key) => void kept.delete(key),
    set(key, value) {
      kept.delete(key)
      kept.set(key, value)
      const oldest = kept.keys().next()
      if (kept.size > most && oldest.done !== true) kept.delete(oldest.value)
    },
  }
}
