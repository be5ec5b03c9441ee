/** Words around a figure that make it a part, a change or another count altogether. */
import type { Measure } from '../../domain.ts'
import type { Token } from '../../text/analyse.ts'
import type { Governor, Place } from './governor.ts'
import { RESTRICTING } from './vocabulary/modifiers.ts'

/** `another 40`, `a further 90`: an addition only where the same thing was counted just before. */
const ADDING = /^(another|further|additional|extra|more)$/

/** How far from the figure, its noun and its governor a restricting word is looked for. */
const REACH = 3

export function modifiersOf(
  tokens: readonly Token[],
  place: Place,
  governor: Governor | null,
  before: Measure | null,
): string[] {
  const { first, next, phrase } = place
  const found = new Set<string>()
  const close = (at: number): boolean =>
    (at >= first - REACH && at < first) ||
    (at >= next && at <= phrase.next + REACH) ||
    (governor !== null && governor.cost > 0 && Math.abs(at - governor.cue.first) <= 2)
  const from = Math.max(0, Math.min(first - REACH, (governor?.cue.first ?? first) - 2))
  const to = Math.min(tokens.length, Math.max(phrase.next + REACH, (governor?.cue.next ?? 0) + 1) + 1)
  for (let at = from; at < to; at += 1) {
    const token = tokens[at]
    if (token === undefined || (at >= first && at < next) || !close(at)) continue
    if (at >= phrase.next && /^[,;:]$/.test(token.text)) break
    const modifier = RESTRICTING.get(token.lower) ?? RESTRICTING.get(token.lemma)
    if (modifier !== undefined) found.add(modifier)
    const adding = ADDING.test(token.lower) && before !== null && before.predicate !== null
    if (adding && before.predicate === governor?.row.predicate) found.add('more')
  }
  // `six more than a month ago`: a change, whatever was counted before.
  if (
    /^(more|fewer|less)$/.test(tokens[phrase.next]?.lower ?? '') &&
    tokens[phrase.next + 1]?.lower === 'than'
  )
    found.add('change')
  if (
    /^(more|fewer|less|higher|lower)$/.test(tokens[next]?.lower ?? '') &&
    tokens[next + 1]?.lower === 'than'
  )
    found.add('change')
  return [...found]
}
