/** Finds the place of an offset among tokens by halving: one endless sentence stays cheap. */
import type { Token } from '../../text/analyse.ts'

/** How many tokens end at or before an offset. */
export function tokensBefore(tokens: readonly Token[], offset: number): number {
  let [low, high] = [0, tokens.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens[middle]?.end ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}
