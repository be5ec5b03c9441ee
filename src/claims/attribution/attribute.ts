/** Who says what (PolNeAR's scheme): source, cue and content of every attribution in a text. */
import type { Quote } from '../../domain.ts'
import type { Analysis } from '../../text/analyse.ts'
import type { NameMention } from '../names/mention.ts'
import { recogniseNames } from '../names/recognise.ts'
import { accordingTo } from './according-to.ts'
import type { Found } from './found.ts'
import { type Line, linesOf } from './line.ts'
import type { Stretch } from './noun-phrase.ts'
import { reportingVerbs } from './reporting-verbs.ts'
import { nameOfSource } from './source-name.ts'
import type { AttributedSpan } from './span.ts'

type Finder = (line: Line) => Found[]

/** In this order; an earlier finder's content is not given to a later one. */
const finders: readonly Finder[] = [accordingTo, reportingVerbs]

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
    source: quotesOf(text, line, found.source),
    cue: quotesOf(text, line, found.cue),
    content: quotesOf(text, line, found.content),
    sourceName: null,
    named: false,
    paragraph: line.paragraph,
  }
}

/** Names stand for who spoke last where a source is "they" or "it". */
function withNames(spans: readonly AttributedSpan[], names: readonly NameMention[]): AttributedSpan[] {
  let last: AttributedSpan | null = null
  return spans.map((span) => {
    const source = nameOfSource(span.source, names, last)
    if (source === null) return span
    const resolved = { ...span, sourceName: source.name, named: source.named }
    last = resolved
    return resolved
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
  const spans = linesOf(analysis)
    .flatMap((line) =>
      finders.flatMap((find) => find(line)).map((found) => spanOf(analysis.text, line, found)),
    )
    .filter((span) => span.content.length > 0)
    .sort((a, b) => (a.cue[0]?.start ?? 0) - (b.cue[0]?.start ?? 0))
  return withNames(spans, names)
}
