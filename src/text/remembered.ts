/**
 * What was worked out last, for questions that several stages ask of the same text. It changes nothing but the
 * time that they take: the work must depend on its keys alone, and its results are never written to.
 */
export function remembering<Value>(most: number, work: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>()
  return (text) => {
    const kept = known.get(text)
    const value = kept ?? work(text)
    // Once more at the end: the first is always the one that was longest unused.
    known.delete(text)
    known.set(text, value)
    const oldest = known.keys().next()
    if (known.size > most && oldest.done !== true) known.delete(oldest.value)
    return value
  }
}

/** The same, for as long as the thing that is asked about is in use elsewhere. */
export function rememberingOf<Thing extends object, Value>(
  work: (thing: Thing) => Value,
): (thing: Thing) => Value {
  const known = new WeakMap<Thing, Value>()
  return (thing) => {
    const kept = known.get(thing)
    if (kept !== undefined) return kept
    const value = work(thing)
    known.set(thing, value)
    return value
  }
}
