/** "According to X, …" and "…, according to X". */

import type { Found } from './found.ts'
import type { Line } from './line.ts'
import { phraseStartingAt, type Stretch } from './noun-phrase.ts'
import { clauseEnd, lastWord } from './stretch-end.ts'

function contentOf(line: Line, cue: number, source: Stretch): Stretch | null {
  if (cue === 0 || /^[—–;:("“]$/.test(line.tokens[cue - 1]?.text ?? '')) {
    let first = source[1] + 1
    while (first < line.tokens.length && line.tokens[first]?.text !== ',') first += 1
    first += 1
    return first < lastWord(line) ? [first, clauseEnd(line, first, 'clause')] : null
  }
  const last = line.tokens[cue - 1]?.text === ',' ? cue - 2 : cue - 1
  return last > 0 ? [0, last] : null
}

export function accordingTo(line: Line): Found[] {
  const found: Found[] = []
  for (const [index, token] of line.tokens.entries()) {
    if (token.lower !== 'according' || line.tokens[index + 1]?.lower !== 'to') continue
    const source = phraseStartingAt(line, index + 2)
    if (source === null) continue
    const content = contentOf(line, index, source)
    if (content === null) continue
    found.push({
      kind: 'according-to',
      type: 'assertion',
      strength: 'plain',
      polarity: 'affirmed',
      lemma: 'according to',
      frame: 'clause',
      source: [source],
      cue: [[index, index + 1]],
      content: [content],
    })
  }
  return found
}
