/** "According to X, …" and "…, according to X". */

import type { Found } from './found.ts'
import type { Line } from './line.ts'
import { phraseStartingAt, type Stretch } from './noun-phrase.ts'
import { clauseEnd, lastWord } from './stretch-end.ts'

/** What it is attributed to: after the source at the start of a line, before it at the end, around it in the middle. */
function contentOf(line: Line, cue: number, source: Stretch): Stretch[] {
  let after = source[1] + 1
  while (after < line.tokens.length && line.tokens[after]?.text !== ',') after += 1
  const rest: Stretch[] =
    after + 1 < lastWord(line) ? [[after + 1, clauseEnd(line, after + 1, 'clause')]] : []
  if (cue === 0 || /^[—–;:("“]$/.test(line.tokens[cue - 1]?.text ?? '')) return rest
  const last = line.tokens[cue - 1]?.text === ',' ? cue - 2 : cue - 1
  if (last <= 0) return []
  const interrupts = line.tokens[cue - 1]?.text === ',' && line.tokens[source[1] + 1]?.text === ','
  const before: Stretch = [0, last]
  const verbal = line.tokens.slice(0, last + 1).some(({ pos }) => pos === 'VERB' || pos === 'AUX')
  return interrupts && !verbal ? [before, ...rest] : [before]
}

export function accordingTo(line: Line): Found[] {
  const found: Found[] = []
  for (const [index, token] of line.tokens.entries()) {
    if (token.lower !== 'according' || line.tokens[index + 1]?.lower !== 'to') continue
    const source = phraseStartingAt(line, index + 2)
    if (source === null) continue
    const content = contentOf(line, index, source)
    if (content.length === 0) continue
    found.push({
      kind: 'according-to',
      type: 'assertion',
      strength: 'plain',
      polarity: 'affirmed',
      lemma: 'according to',
      frame: 'clause',
      source: [source],
      cue: [[index, index + 1]],
      content,
    })
  }
  return found
}
