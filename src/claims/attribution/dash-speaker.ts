/** A quotation signed with its speaker's name: “…” ― Jane Doe. */
import type { Found } from './found.ts'
import type { Line } from './line.ts'
import { phraseStartingAt } from './noun-phrase.ts'

export function dashSpeaker(line: Line): Found[] {
  const dash = line.tokens.findIndex(
    (token, index) => /^(―|—|–|-|--)$/.test(token.text) && line.quoted[index] === -1,
  )
  const quoted = line.quoted[dash - 1] ?? -1
  if (dash < 3 || quoted === -1 || line.quoted[0] !== quoted) return []
  const source = phraseStartingAt(line, dash + 1)
  if (source === null || line.tokens[source[0]]?.pos !== 'PROPN') return []
  return [
    {
      kind: 'direct',
      type: 'assertion',
      strength: 'plain',
      polarity: 'affirmed',
      lemma: '―',
      frame: 'quotation',
      source: [source],
      cue: [[dash, dash]],
      content: [[0, dash - 1]],
    },
  ]
}
