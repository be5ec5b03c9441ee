/** Attributions whose cue is a verb: "Doe said that …", "…, Doe said", "“…,” said Doe, “…”". */
import {
  closesAfter,
  complementLeft,
  complementRight,
  lastWord,
  opensAt,
  quotationEnd,
} from './complement.ts'
import type { CueRow } from './cue-verbs.ts'
import { cuesOf } from './cues.ts'
import type { Found } from './found.ts'
import type { Line } from './line.ts'
import type { Stretch } from './noun-phrase.ts'
import { agentOf, subjectOf } from './subject.ts'
import { type VerbGroup, verbGroupAt } from './verb-group.ts'

function kindOf(line: Line, content: readonly Stretch[]): Found['kind'] {
  let quoted = 0
  let all = 0
  for (const [first, last] of content)
    for (let i = first; i <= last; i += 1) {
      all += 1
      if (line.quoted[i] !== -1) quoted += 1
    }
  if (quoted === 0) return 'indirect'
  return quoted >= all - 1 ? 'direct' : 'mixed'
}

function around(line: Line, group: VerbGroup, row: CueRow): Pick<Found, 'source' | 'content'> | null {
  if (!row.frames.includes('clause') && !row.frames.includes('quotation')) return null
  const subject = subjectOf(line, group)
  if (subject === null) return null
  const [first = 0, last = 0] = subject.at[0] ?? []
  const left = complementLeft(line, Math.min(first, group.first) - 1)
  if (left === null) return null
  const next = closesAfter(line, subject.inverted ? last + 1 : group.verb + 1, row.hearer === true)
  if (next === null) return null
  const content: Stretch[] = [left]
  const resume = /^[,:—–]$/.test(line.tokens[next]?.text ?? '') ? next + 1 : next
  if (opensAt(line, resume)) content.push([resume, quotationEnd(line, resume)])
  else if (line.quoted[left[1]] === -1 && line.tokens[next]?.text === ',' && resume < lastWord(line) - 1)
    content.push([resume, lastWord(line)])
  return { source: subject.at, content }
}

function attributionOf(line: Line, verb: number): Found | null {
  const token = line.tokens[verb]
  if (token === undefined || token.pos !== 'VERB' || line.quoted[verb] !== -1) return null
  const rows = cuesOf(token.lemma)
  const row = rows[0]
  if (row === undefined) return null
  const group = verbGroupAt(line, verb)
  const shared = { type: row.type, strength: row.strength, polarity: row.polarity, lemma: token.lemma }
  const surrounding = around(line, group, row)
  if (surrounding !== null)
    return { ...shared, ...surrounding, kind: kindOf(line, surrounding.content), cue: [[group.first, verb]] }
  const complement = complementRight(line, verb, rows)
  if (complement === null) return null
  const subject = group.passive ? agentOf(line, verb) : subjectOf(line, group)
  const content = [complement.at]
  return {
    ...shared,
    source: subject?.at ?? [],
    cue: [[group.first, complement.cueLast]],
    content,
    kind: kindOf(line, content),
  }
}

export function reportingVerbs(line: Line): Found[] {
  return line.tokens.flatMap((_, index) => attributionOf(line, index) ?? [])
}
