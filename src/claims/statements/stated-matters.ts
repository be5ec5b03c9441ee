/** Statements on yes/no matters: "talks were called off", "no contact had been made". */
import type { Measure, Quote, StatementValue } from '../../domain.ts'
import type { Analysis, Token } from '../../text/analyse.ts'
import { attributeSpans } from '../attribution/attribute.ts'
import type { AttributedSpan } from '../attribution/span.ts'
import { type Clause, clausesOf } from './clauses.ts'
import { MATTERS, type Matter } from './matters.ts'
import { type Polarity, polarityOf } from './polarity.ts'

export type StatedMatter = {
  readonly measure: Measure
  /** `negated`: the text says that what the measure's label says is not so. */
  readonly value: StatementValue
  /** The clause. */
  readonly quote: Quote
  /** What the matter is about, inside the quote: `talks`. */
  readonly surface: Quote
  /** Index of its sentence in the analysis. */
  readonly sentence: number
}

type Forms = {
  readonly single: ReadonlySet<string>
  readonly phrasal: readonly (readonly [string, string])[]
}
type Row = {
  readonly matter: Matter
  readonly about: ReadonlySet<string>
  readonly yes: Forms
  readonly no: Forms
}

function formsOf(list: string): Forms {
  const forms = list.split('|').filter(Boolean)
  return {
    single: new Set(forms.filter((form) => !form.includes(' '))),
    phrasal: forms.flatMap((form) => {
      const [verb, particle] = form.split(' ')
      return verb === undefined || particle === undefined ? [] : [[verb, particle] as const]
    }),
  }
}

const rows: readonly Row[] = MATTERS.map((matter) => ({
  matter,
  about: new Set(matter.about.split(' ')),
  yes: formsOf(matter.yes),
  no: formsOf(matter.no),
}))
const byNoun = new Map<string, Row[]>()
for (const row of rows) for (const noun of row.about) byNoun.set(noun, [...(byNoun.get(noun) ?? []), row])

/** A particle stands within this many words of its verb: "called the talks off". */
const PARTICLE_REACH = 4

const matches = (tokens: readonly Token[], forms: Forms): boolean =>
  forms.phrasal.some(([verb, particle]) =>
    tokens.some(
      (token, index) =>
        token.lemma === verb &&
        tokens.slice(index + 1, index + 1 + PARTICLE_REACH).some((after) => after.lower === particle),
    ),
  ) ||
  tokens.some(
    (token) =>
      token.pos !== 'NOUN' &&
      token.pos !== 'PROPN' &&
      (forms.single.has(token.lemma) || (token.pos === 'ADJ' && participleOf(token, forms))),
  )

/** `No details were involved`: the tagger takes some participles for adjectives. */
const participleOf = ({ lower }: Token, forms: Forms): boolean =>
  lower.endsWith('ed') && (forms.single.has(lower.slice(0, -1)) || forms.single.has(lower.slice(0, -2)))

/** Whether the noun stands behind the verb, or before it in the passive: "told the police", "the police were told". */
function isObject(tokens: readonly Token[], row: Row): boolean {
  const noun = tokens.findIndex((token) => row.about.has(token.lemma) || row.about.has(token.lower))
  const verb = tokens.findIndex((token) => token.pos === 'VERB' && row.yes.single.has(token.lemma))
  if (verb === -1 || noun === -1) return false
  return noun > verb || tokens.slice(noun, verb).some((token) => token.lemma === 'be')
}

/** Whether a clause affirms (true) or negates (false) a matter; null when it does not speak of it. */
function answer(clause: Clause, row: Row): boolean | null {
  const against = matches(clause.tokens, row.no)
  if (!against && !matches(clause.tokens, row.yes)) return null
  if (row.matter.object === true && !isObject(clause.tokens, row)) return null
  const polarity = polarityOf(clause.tokens)
  if (polarity === 'open') return null
  return against === (polarity === 'negated')
}

/** The tagger takes a noun that opens a sentence for a name; authorities are names everywhere. */
function rowsAbout(token: Token, opening: boolean): readonly Row[] {
  if (token.pos === 'NOUN') return byNoun.get(token.lemma) ?? []
  const known = byNoun.get(token.lower) ?? byNoun.get(token.lower.replace(/s$/, '')) ?? []
  if (token.pos !== 'PROPN') return []
  return opening ? known : known.filter(({ matter }) => matter.object === true)
}

function mattersIn(clause: Clause, text: string, sentence: number): StatedMatter[] {
  const about = new Map<Row, Token>()
  for (const token of clause.tokens)
    for (const row of rowsAbout(token, token === clause.tokens[0])) if (!about.has(row)) about.set(row, token)
  const answered = [...about].flatMap(([row, noun]) => {
    const yes = answer(clause, row)
    return yes === null ? [] : [{ row, noun, yes }]
  })
  const narrowed = new Set(answered.map(({ row }) => row.matter.narrows))
  return answered.flatMap(({ row, noun, yes }): StatedMatter[] => {
    if (narrowed.has(row.matter.key)) return []
    const exact = text.slice(clause.start, clause.end)
    return [
      {
        measure: { label: row.matter.label, predicate: row.matter.key, population: null, modifiers: [] },
        value: { text: exact, negated: !yes },
        quote: { exact, start: clause.start, end: clause.end },
        surface: { exact: text.slice(noun.start, noun.end), start: noun.start, end: noun.end },
        sentence,
      },
    ]
  })
}

/** How the speech around a clause bears on it: a denial turns it round, a wish or a refusal to say leaves it open. */
function saidOf(surface: Quote, spans: readonly AttributedSpan[]): Polarity {
  let said: Polarity = 'affirmed'
  for (const span of spans) {
    if (!span.content.some(({ start, end }) => start <= surface.start && end >= surface.end)) continue
    const wished = span.type === 'belief' || (span.type === 'eventuality' && span.polarity === 'affirmed')
    if (wished || (span.type === 'assertion' && span.polarity === 'withheld')) return 'open'
    if (span.type === 'assertion' && span.polarity === 'denied')
      said = said === 'negated' ? 'affirmed' : 'negated'
  }
  return said
}

/**
 * Matters in the order of the text. `spans` are the attributions of the same text: "the firm denied that the ransom was paid"
 * states that it was not. Deterministic.
 */
export function statedMatters(
  analysis: Analysis,
  spans: readonly AttributedSpan[] = attributeSpans(analysis),
): readonly StatedMatter[] {
  const byParagraph = Map.groupBy(spans, (span) => span.paragraph)
  return analysis.sentences.flatMap((sentence, index) => {
    if (sentence.text.endsWith('?')) return []
    const near = byParagraph.get(sentence.paragraph) ?? []
    return clausesOf(sentence)
      .flatMap((clause) => mattersIn(clause, analysis.text, index))
      .flatMap((stated) => {
        const said = saidOf(stated.surface, near)
        if (said === 'open') return []
        const negated = stated.value.negated !== (said === 'negated')
        return [{ ...stated, value: { ...stated.value, negated } }]
      })
  })
}
