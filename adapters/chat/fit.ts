/** Cuts a long reply where it may be cut: whole parts, the least important first. */

export type Part<T> = {
  /** 0 is kept longest. */
  readonly rank: number
  /** What a reader calls it, singular, to say how many were left out: `mismatch`. */
  readonly name: string
  /** In the platform's own count of characters. */
  readonly size: number
  readonly dress: T
}

export type Fitted<T> = { readonly kept: readonly T[]; readonly left: readonly string[] }

function plural(name: string, number: number): string {
  if (number === 1) return `1 ${name}`
  return `${number} ${name}${name.endsWith('ch') ? 'es' : 's'}`
}

/** Keeps as many parts as fit, in the order given; `left` says what was left out: `3 mismatches`. */
export function fitParts<T>(parts: readonly Part<T>[], limits: { size: number; count: number }): Fitted<T> {
  const byRank = [...parts.entries()].toSorted(([a, one], [b, other]) => one.rank - other.rank || a - b)
  const kept = new Set<number>()
  const left = new Map<string, number>()
  let size = 0
  for (const [index, part] of byRank) {
    if (kept.size < limits.count && size + part.size <= limits.size) {
      kept.add(index)
      size += part.size
    } else left.set(part.name, (left.get(part.name) ?? 0) + 1)
  }
  return {
    kept: parts.filter((_, index) => kept.has(index)).map((part) => part.dress),
    left: [...left].map(([name, number]) => plural(name, number)),
  }
}
