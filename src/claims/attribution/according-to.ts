/** "According to X, …" and "…, according to X". */

import type { Found } from './found.ts'
import type { Line } from './line.ts'
import { phraseStartingAt, type Stretch } from './noun-phrase.ts'
import { clauseEnd, lastWord } from './stretch-end.ts'

/** "groups, notably Doe's,": the one that is named stands for them. */
const PICKS_OUT = /^(notably|including|especially|particularly|namely|chiefly|mainly)$/
const APPOSED = /^(an?|the|who|which|whose|his|her|its|one)$/

type Sources = { readonly at: readonly Stretch[]; readonly end: number }

/** The source with the name or the apposition behind its comma; `end` is the token after all of it. */
function sourcesAt(line: Line, first: number): Sources | null {
  const phrase = phraseStartingAt(line, first)
  if (phrase === null) return null
  const comma = phrase[1] + 1
  const word = line.tokens[comma + 1]
  if (line.tokens[comma]?.text !== ',' || word === undefined) return { at: [phrase], end: comma }
  const closing = line.tokens.findIndex(({ text }, index) => index > comma && text === ',')
  if (closing === -1) return { at: [phrase], end: comma }
  if (PICKS_OUT.test(word.lower)) {
    const picked = phraseStartingAt(line, comma + 2)
    if (picked !== null && picked[1] < closing) return { at: [phrase, picked], end: closing }
  }
  const inside = line.tokens.slice(comma + 1, closing)
  const clause = inside.some(({ pos }) => pos === 'AUX') && !/^(who|which|whose)$/.test(word.lower)
  return APPOSED.test(word.lower) && !clause ? { at: [phrase], end: closing } : { at: [phrase], end: comma }
}

/** What it is attributed to: after the source at the start of a line, before it at the end, around it in the middle. */
function contentOf(line: Line, cue: number, source: Sources): Stretch[] {
  let after = source.end
  while (after < line.tokens.length && line.tokens[after]?.text !== ',') after += 1
  const rest: Stretch[] =
    after + 1 < lastWord(line) ? [[after + 1, clauseEnd(line, after + 1, 'clause')]] : []
  if (cue === 0 || /^[—–;:("“]$/.test(line.tokens[cue - 1]?.text ?? '')) return rest
  const last = line.tokens[cue - 1]?.text === ',' ? cue - 2 : cue - 1
  if (last <= 0) return []
  const interrupts = line.tokens[cue - 1]?.text === ',' && line.tokens[source.end]?.text === ','
  const before: Stretch = [0, last]
  const verbal = line.tokens.slice(0, last + 1).some(({ pos }) => pos === 'VERB' || pos === 'AUX')
  return interrupts && !verbal ? [before, ...rest] : [before]
}

export function accordingTo(line: Line): Found[] {
  const found: Found[] = []
  for (const [index, token] of line.tokens.entries()) {
    if (token.lower !== 'according' || line.tokens[index + 1]?.lower !== 'to') continue
    const source = sourcesAt(line, index + 2)
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
      source: source.at,
      cue: [[index, index + 1]],
      content,
    })
  }
  return found
}
