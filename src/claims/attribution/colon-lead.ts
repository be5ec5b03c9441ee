/** A sentence that ends in a colon and hands over to a quotation in the next paragraph: "Doe declared:". */
import { cuesOf } from './cues.ts'
import type { Found } from './found.ts'
import type { Line } from './line.ts'
import { subjectOf } from './subject.ts'
import { verbGroupAt } from './verb-group.ts'

/** Who speaks and by which words; the content is the next line. Null when the line does not end so. */
export function colonLead(line: Line): Omit<Found, 'content'> | null {
  const colon = line.tokens.length - 1
  if (line.tokens[colon]?.text !== ':' || line.quoted[colon] !== -1) return null
  const verbs = line.tokens.flatMap((token, index) =>
    token.pos === 'VERB' && line.quoted[index] === -1 ? [index] : [],
  )
  const verb = verbs.findLast((index) => cuesOf(line.tokens[index]?.lemma ?? '').length > 0) ?? verbs.at(-1)
  if (verb === undefined) return null
  const group = verbGroupAt(line, verb)
  const subject = subjectOf(line, group)
  if (subject === null || group.passive) return null
  const row = cuesOf(line.tokens[verb]?.lemma ?? '')[0]
  return {
    kind: 'direct',
    type: 'assertion',
    strength: row?.strength ?? 'plain',
    polarity: 'affirmed',
    lemma: line.tokens[verb]?.lemma ?? ':',
    frame: 'quotation',
    source: subject.at,
    cue: [[group.first, verb]],
  }
}
