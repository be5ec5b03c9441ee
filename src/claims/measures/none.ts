/** Nothing of the kind, as a count of zero: `no arrests have been made`, `nobody was hurt`. */
import type { Token } from '../../text/analyse.ts'
import type { Cue } from './cues.ts'
import { RESTRICTING } from './vocabulary/modifiers.ts'
import type { PredicateRow } from './vocabulary/row.ts'

export type None = {
  readonly first: number
  readonly next: number
  readonly row: PredicateRow
  /** `nobody was badly hurt` leaves open who was hurt otherwise. */
  readonly modifiers: readonly string[]
}

/** What reports say that there was none of. */
const REPORTED = /^(death|injury|casualty|arrest|missing|infection|cancellation|destruction|displacement)$/
const REACH = 6

export function noneIn(tokens: readonly Token[], cues: readonly Cue[]): None[] {
  return tokens.flatMap((token, first): None[] => {
    const nobody = token.lower === 'nobody' || (token.lower === 'no' && tokens[first + 1]?.lower === 'one')
    if (!nobody && token.lower !== 'no' && token.lower !== 'none') return []
    for (const cue of cues) {
      if (cue.first <= first || cue.first > first + REACH) continue
      const between = tokens.slice(first + 1, cue.first)
      if (between.some(({ text }) => /^[,;:.]$/.test(text))) return []
      // `no deaths`: the noun itself; with `nobody` and `none` a verb (`none were injured`).
      const noun =
        tokens[cue.first]?.pos === 'NOUN' && between.every(({ pos }) => /^(ADJ|NOUN|CCONJ|PUNCT)$/.test(pos))
      if (token.lower === 'no' && !nobody && !noun) return []
      const row = cue.senses.find((sense) => REPORTED.test(sense.row.predicate))?.row
      if (row !== undefined)
        return [
          {
            first,
            next: nobody && token.lower === 'no' ? first + 2 : first + 1,
            row,
            modifiers: [...new Set(between.flatMap(({ lower }) => RESTRICTING.get(lower) ?? []))].sort(),
          },
        ]
    }
    return []
  })
}
