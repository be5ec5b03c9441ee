/** Attributions whose cue is a verb: "Doe said that …", "…, Doe said", "“…,” said Doe, “…”". */
import { closesAfter } from './adjuncts.ts'
import { type Complement, complementRight } from './complement.ts'
import { complementLeft } from './complement-left.ts'
import type { CuePolarity, CueRow } from './cue-verbs.ts'
import { cuesOf } from './cues.ts'
import type { Found } from './found.ts'
import type { Line } from './line.ts'
import type { Stretch } from './noun-phrase.ts'
import { lastWord, opensAt, quotationEnd } from './stretch-end.ts'
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

/** Verbs after which an infinitive is still said by their subject: "went on to say", "declined to say". */
const CARRIES = new Set([
  ...['continue', 'go', 'begin', 'start', 'refuse', 'decline', 'try', 'appear', 'seem', 'rush', 'proceed'],
  ...['vow', 'fail', 'come', 'use', 'want', 'threaten', 'struggle', 'hesitate', 'attempt'],
])
const WITHHOLDS = new Set(['refuse', 'decline', 'fail', 'hesitate'])

/** Index of the verb that governs an infinitive: "declined" of "declined to say"; null when none does. */
function governor(line: Line, group: VerbGroup): number | null {
  let i = group.first - 1
  while (/^(ADV|ADP)$/.test(line.tokens[i]?.pos ?? '') && group.first - i < 3) i -= 1
  return line.tokens[i]?.pos === 'VERB' ? i : null
}

/** "declined to say whether" is one attribution, of the second verb. */
function handsOn(line: Line, verb: number): boolean {
  if (!WITHHOLDS.has(line.tokens[verb]?.lemma ?? '') || line.tokens[verb + 1]?.lower !== 'to') return false
  return cuesOf(line.tokens[verb + 2]?.lemma ?? '').some((row) => row.type === 'assertion')
}

/** "an estimated 70 visitors", "work-related travel": a participle before its noun reports nothing. */
function isAttributive(line: Line, index: number): boolean {
  const token = line.tokens[index]
  const before = line.tokens[index - 1]
  const next = line.tokens[index + 1]
  if (token === undefined || before === undefined || !/(ed|ing)$/.test(token.lower)) return false
  if (before.text === '-' && before.end === token.start) return true
  return (
    /^(DET|ADJ|NUM|ADP)$/.test(before.pos) && next !== undefined && /^(NOUN|ADJ|NUM|PROPN)$/.test(next.pos)
  )
}

/** "charges condemned as unfair", "claims made by Doe": a participle behind the noun that it is done to. */
const isReducedPassive = (line: Line, verb: number): boolean =>
  /ed$/.test(line.tokens[verb]?.lower ?? '') && /^(as|by)$/.test(line.tokens[verb + 1]?.lower ?? '')

/** The tagger takes some verbs for nouns: "the report, issued on Friday, states that", "…, officials estimate, …". */
function isNounlikeVerb(line: Line, index: number): boolean {
  const token = line.tokens[index]
  const before = line.tokens[index - 1]
  const next = line.tokens[index + 1]
  if (token?.pos !== 'NOUN' || cuesOf(token.lemma).length === 0) return false
  if (token.lower.endsWith('s') && next?.lower === 'that' && next.pos === 'SCONJ') return true
  const closed = next === undefined || /^[,.]$/.test(next.text)
  return (
    closed && before?.pos === 'NOUN' && before.lower.endsWith('s') && line.tokens[index - 2]?.text === ','
  )
}

const isReportingVerb = (line: Line, index: number): boolean =>
  line.quoted[index] === -1 &&
  !isAttributive(line, index) &&
  (line.tokens[index]?.pos === 'VERB' || isNounlikeVerb(line, index))

/** A verb of no known kind that a quotation leans on: "“…,” Doe boomed". */
const QUOTING: readonly CueRow[] = [
  { type: 'assertion', strength: 'plain', polarity: 'affirmed', frames: ['quotation'], verbs: '' },
]

/** Where an interrupted quotation takes up again after its speaker: "“…,” said Doe, the mayor, “…”". */
function resumed(line: Line, from: number): Stretch | null {
  for (let i = from; i < Math.min(line.tokens.length, from + 40); i += 1) {
    if (opensAt(line, i))
      return /^[,:—–]$/.test(line.tokens[i - 1]?.text ?? '') ? [i, quotationEnd(line, i)] : null
    const token = line.tokens[i]
    if (token?.pos === 'VERB' && cuesOf(token.lemma).length > 0) return null
  }
  return null
}

function around(line: Line, group: VerbGroup, row: CueRow): Pick<Found, 'source' | 'content'> | null {
  if (group.modal || (!row.frames.includes('clause') && !row.frames.includes('quotation'))) return null
  const subject = subjectOf(line, group)
  if (subject === null) return null
  const first = subject.at[0]?.[0] ?? 0
  const last = subject.at.at(-1)?.[1] ?? 0
  const left = complementLeft(line, Math.min(first, group.first) - 1)
  if (left === null) return null
  // "“…,” Doe said, citing …": the quotation is Doe's first verb's.
  const between = line.tokens.slice(last + 1, Math.max(last + 1, group.first))
  const second = group.participle || group.infinitive || line.tokens[group.first - 1]?.pos === 'CCONJ'
  if (second && between.some((token) => token.pos === 'VERB')) return null
  const from = subject.inverted ? last + 1 : group.verb + 1
  const quoted = line.quoted[left[1]] !== -1
  if (quoted && !/^(that|whether)$/.test(line.tokens[from]?.lower ?? '')) {
    const more = resumed(line, from)
    return { source: subject.at, content: more === null ? [left] : [left, more] }
  }
  if (row === QUOTING[0]) return null
  const next = closesAfter(line, from, row.hearer === true)
  if (next === null) return null
  const resume = next + 1
  const goesOn = line.tokens[next]?.text === ',' && resume < lastWord(line) - 1
  if (opensAt(line, next)) return { source: subject.at, content: [left, [next, quotationEnd(line, next)]] }
  return { source: subject.at, content: goesOn ? [left, [resume, lastWord(line)]] : [left] }
}

/** "declined to confirm" and "would not say" withhold; "did not deny" is no denial. */
function polarityOf(row: CueRow, group: VerbGroup, governing: string | null): CuePolarity {
  if (governing !== null && WITHHOLDS.has(governing)) return 'withheld'
  if (!group.negated) return row.polarity
  if (row.type !== 'assertion') return 'denied'
  return row.polarity === 'denied' ? 'affirmed' : 'withheld'
}

/** "a rule that suggests haste, the mayor …": a relative clause ends at its comma. */
function withinRelative(line: Line, group: VerbGroup, { at, frame }: Complement): Stretch {
  const relative = line.tokens[group.first - 1]
  if (frame === 'quotation' || relative === undefined || !/^(who|which|that)$/.test(relative.lower)) return at
  for (let i = at[0] + 1; i < at[1]; i += 1)
    if (line.tokens[i]?.text === ',' && line.quoted[i] === -1) return [at[0], i - 1]
  return at
}

function attributionOf(line: Line, verb: number): Found | null {
  const token = line.tokens[verb]
  if (token === undefined || !isReportingVerb(line, verb) || handsOn(line, verb)) return null
  if (token.lower === 'according') return null
  const known = cuesOf(token.lemma)
  const rows = known.length > 0 ? known : QUOTING
  const row = rows[0]
  if (row === undefined || (known.length === 0 && line.quotations.length === 0)) return null
  const group = verbGroupAt(line, verb)
  const governing = group.infinitive ? governor(line, group) : null
  const carrier = governing === null ? null : (line.tokens[governing]?.lemma ?? null)
  if (group.infinitive && (carrier === null || !CARRIES.has(carrier))) return null
  const first = governing === null ? group.first : verbGroupAt(line, governing).first
  const shared = {
    type: row.type,
    strength: row.strength,
    polarity: polarityOf(row, group, carrier),
    lemma: token.lemma,
  }
  const surrounding = around(line, group, row)
  if (surrounding !== null) {
    const kind = kindOf(line, surrounding.content)
    const frame = kind === 'indirect' ? 'clause' : 'quotation'
    return { ...shared, ...surrounding, kind, frame, cue: [[first, verb]] }
  }
  const complement = complementRight(line, verb, rows)
  if (complement === null || (group.modal && complement.frame !== 'quotation')) return null
  if (known.length === 0 && line.tokens[complement.at[0] - 1]?.text !== ':') return null
  const passive = group.passive || isReducedPassive(line, verb)
  const subject = passive ? agentOf(line, verb) : subjectOf(line, group)
  // "Read the full report": an order to the reader reports nothing.
  if (subject === null && !passive && group.first === 0) return null
  const content = [withinRelative(line, group, complement)]
  return {
    ...shared,
    source: subject?.at ?? [],
    cue: [[first, complement.cueLast]],
    frame: complement.frame,
    content,
    kind: kindOf(line, content),
  }
}

export function reportingVerbs(line: Line): Found[] {
  return line.tokens.flatMap((_, index) => attributionOf(line, index) ?? [])
}
