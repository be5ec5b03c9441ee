/** Who says what (PolNeAR's scheme): source, cue and content of every attribution in a text. */
import type { Quote } from '../../domain.ts'
import type { Analysis } from '../../text/analyse.ts'
import type { NameMention } from '../names/mention.ts'
import { recogniseNames } from '../names/recognise.ts'
import { accordingTo } from './according-to.ts'
import { pureQuotation, staysOpen } from './carry-on.ts'
import { colonLead } from './colon-lead.ts'
import { colonSpeaker } from './colon-speaker.ts'
import { dashSpeaker } from './dash-speaker.ts'
import { figureGivers } from './figure-givers.ts'
import { figureOrigin } from './figure-origin.ts'
import type { Found } from './found.ts'
import { type Line, linesOf } from './line.ts'
import type { Stretch } from './noun-phrase.ts'
import { reportingVerbs } from './reporting-verbs.ts'
import { nameOfSource, type Speakers } from './source-name.ts'
import type { AttributedSpan } from './span.ts'

type Finder = (line: Line) => Found[]

/** One file each; to add a way of attributing, add its file and its name here. */
const finders: readonly Finder[] = [
  accordingTo,
  colonSpeaker,
  dashSpeaker,
  figureGivers,
  figureOrigin,
  reportingVerbs,
]

function quotesOf(text: string, line: Line, stretches: readonly Stretch[]): Quote[] {
  return stretches.flatMap(([first, last]) => {
    const start = line.tokens[first]?.start
    const end = line.tokens[last]?.end
    if (start === undefined || end === undefined || end <= start) return []
    return [{ exact: text.slice(start, end), start, end }]
  })
}

function spanOf(text: string, line: Line, found: Found): AttributedSpan {
  return {
    kind: found.kind,
    type: found.type,
    strength: found.strength,
    polarity: found.polarity,
    lemma: found.lemma,
    frame: found.frame,
    source: quotesOf(text, line, found.source),
    cue: quotesOf(text, line, found.cue),
    content: quotesOf(text, line, found.content),
    sourceName: null,
    named: false,
    paragraph: line.paragraph,
  }
}

/**
 * A line that is all quotation goes to whoever was quoted before it in its paragraph, or in the one before when that
 * ended inside a quotation: a speech that runs on opens each paragraph with a mark and closes only the last.
 */
function carriedOn(spans: AttributedSpan[], text: string, line: Line, before: Line | undefined): boolean {
  const stretch = pureQuotation(line)
  if (stretch === null) return false
  const runsOn = before !== undefined && before.paragraph === line.paragraph - 1 && staysOpen(before)
  const oldest = runsOn ? before.paragraph : line.paragraph
  for (let index = spans.length - 1; (spans[index]?.paragraph ?? -1) >= oldest; index -= 1) {
    const speaker = spans[index]
    if (speaker === undefined || speaker.kind === 'indirect') continue
    const content = [...speaker.content, ...quotesOf(text, line, [stretch])]
    spans[index] = { ...speaker, content }
    return true
  }
  return false
}

/** "Doe declared:" and the quotation that makes up the next paragraph. */
function ledBy(before: Line | undefined, line: Line, text: string): AttributedSpan | null {
  const stretch = pureQuotation(line)
  if (before === undefined || stretch === null || line.paragraph - before.paragraph > 1) return null
  const lead = colonLead(before)
  if (lead === null) return null
  return { ...spanOf(text, before, { ...lead, content: [] }), content: quotesOf(text, line, [stretch]) }
}

function spansOf(analysis: Analysis): AttributedSpan[] {
  const spans: AttributedSpan[] = []
  const lines = linesOf(analysis)
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1]
    const led = ledBy(before, line, analysis.text)
    if (led !== null) spans.push(led)
    if (led !== null || carriedOn(spans, analysis.text, line, before)) continue
    const own = finders.flatMap((find) => find(line)).map((found) => spanOf(analysis.text, line, found))
    own.sort((a, b) => (a.cue[0]?.start ?? 0) - (b.cue[0]?.start ?? 0))
    spans.push(...own.filter((span) => span.content.length > 0))
  }
  return spans
}

/** Verbs of saying proper: whoever they belong to is who "she" or "it" next means. */
const SPEAKING = new Set([
  'say',
  'tell',
  'add',
  'announce',
  'report',
  'state',
  'according to',
  'write',
  'confirm',
  'note',
  'explain',
  'ask',
])

function withNames(spans: readonly AttributedSpan[], names: readonly NameMention[]): AttributedSpan[] {
  let speakers: Speakers = { person: null, other: null }
  return spans.map((span) => {
    const source = nameOfSource(span.source, names, speakers, span.paragraph)
    if (source === null) return span
    const speaker = { name: source.name, named: source.named, paragraph: span.paragraph }
    if (SPEAKING.has(span.lemma))
      speakers = {
        person: source.person === false ? speakers.person : speaker,
        other: source.person === true ? speakers.other : speaker,
      }
    return { ...span, sourceName: source.name, named: source.named }
  })
}

/**
 * All attributions in order of the text. Deterministic; linear in the length of the text. `names` saves recognising
 * them again.
 */
export function attributeSpans(
  analysis: Analysis,
  names: readonly NameMention[] = recogniseNames(analysis),
): readonly AttributedSpan[] {
  return withNames(spansOf(analysis), names)
}
