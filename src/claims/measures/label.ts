import { pluralOf } from './populations.ts'

type Parts = {
  readonly predicate: string | null
  readonly population: string | null
  readonly modifiers: readonly string[]
}

/** A measure as a reader would say it: `prisoners released`, `turnout`, `flights delayed (still)`. */
export function labelOf(parts: Parts, label: string | null, head: string | null): string {
  const { population, predicate } = parts
  const what = population === null ? null : pluralOf(population)
  const done = label ?? predicate
  const core =
    what === null
      ? (done ?? head ?? 'figure')
      : done === null
        ? what
        : done === what || done.startsWith(what)
          ? done
          : label === null && predicate !== null
            ? `${what} (${predicate})`
            : `${what} ${done}`
  return parts.modifiers.length === 0 ? core : `${core} (${parts.modifiers.join(', ')})`
}
