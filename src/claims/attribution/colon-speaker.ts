/** "Doe: talks will go on" and "Poll: most want a vote": a short source before a colon at the start of a line. */

import type { Found } from './found.ts'
import type { Line } from './line.ts'
import { phraseEndingAt } from './noun-phrase.ts'
import { lastWord } from './stretch-end.ts'

const LONGEST_SOURCE = 9
const DOCUMENTS =
  /^(poll|study|report|survey|source|sources|officials?|police|experts?|analysts?|review|researchers?)$/

export function colonSpeaker(line: Line): Found[] {
  const colon = line.tokens.findIndex((token) => token.text === ':')
  if (colon < 1 || colon > LONGEST_SOURCE || line.quoted[colon] !== -1) return []
  const source = phraseEndingAt(line, colon - 1)
  if (source === null || source[0] !== 0) return []
  const head = line.tokens[source[1]]
  if (head === undefined || (head.pos !== 'PROPN' && !DOCUMENTS.test(head.lower))) return []
  const last = lastWord(line)
  const clause = line.tokens.slice(colon + 1).some((token) => token.pos === 'VERB' || token.pos === 'AUX')
  if (last - colon < 3 || !clause) return []
  return [
    {
      kind: (line.quoted[colon + 1] ?? -1) === -1 ? 'indirect' : 'direct',
      type: 'assertion',
      strength: 'plain',
      polarity: 'affirmed',
      lemma: ':',
      frame: 'clause',
      source: [source],
      cue: [[colon, colon]],
      content: [[colon + 1, (line.quoted[colon + 1] ?? -1) === -1 ? last : line.tokens.length - 1]],
    },
  ]
}
