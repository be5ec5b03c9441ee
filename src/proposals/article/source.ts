/**
 * Whom a claim is laid to, by a model's word. The source must be cited by the text for these words: named there, or
 * standing behind a pronoun or an unnamed source, or as the giver of figures in a sentence beside. The cue is the
 * text's, never the model's.
 */
import type { AttributedSpan } from '../../claims/attribution/span.ts'
import type { SceneSentence } from '../../claims/scene.ts'
import { isFunctionWord } from '../../compare/words/function-words.ts'
import type { Attribution, Quote } from '../../domain.ts'
import { normalTerm } from '../../stories/terms.ts'
import type { Ground } from './place.ts'

const termsOf = (name: string): ReadonlySet<string> =>
  new Set((name.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !isFunctionWord(word)).map(normalTerm))

const distance = ({ cue, content }: AttributedSpan, { start, end }: Quote): number =>
  Math.min(...[...cue, ...content].map((part) => Math.max(0, part.start - end, start - part.end)))

const covers = ({ content }: AttributedSpan, { start, end }: Quote): boolean =>
  content.some((part) => part.start <= start && part.end >= end)

const shares = (names: readonly string[], wanted: ReadonlySet<string>): boolean =>
  names.some((name) => [...termsOf(name)].some((term) => wanted.has(term)))

const namesOf = (span: AttributedSpan): readonly string[] => [
  span.sourceName ?? '',
  ...span.source.map(({ exact }) => exact),
]

const cueOf = ({ cue }: AttributedSpan): string => cue.map(({ exact }) => exact).join(' ')

/** Who is meant by these is for the reader to tell, and so for a model. */
const STANDS_FOR_SOMEBODY = /^(?:he|she|they|it|we|i)$/i

/** Words by which a sentence gives figures that the next ones go on with. */
const GIVES_FIGURES =
  /\b(?:breakdown|figures?|count|tally|toll|estimates?|statement|report(?:ed|s)?|notice|data|told|said|says|announced|confirmed)\b/i

type Named = { readonly name: string; readonly sentence: SceneSentence }

/** Where the text itself names the source, within two sentences before the claim or the one after. */
function namedBeside(wanted: ReadonlySet<string>, at: number, { scene }: Ground): readonly Named[] {
  return scene.sentences
    .slice(Math.max(0, at - 2), at + 2)
    .flatMap((sentence) =>
      sentence.names
        .filter(({ kind, canonical, quote }) => kind !== 'place' && shares([canonical, quote.exact], wanted))
        .map(({ canonical }) => ({ name: canonical, sentence })),
    )
}

/** The attribution, or null when the text cites nobody of that name for these words. */
export function attributionTo(source: string, surface: Quote, ground: Ground): Attribution | null {
  const { scene } = ground
  const wanted = termsOf(source)
  const sourced = scene.spans.filter((span) => span.source.length > 0)
  const around = sourced.filter((span) => covers(span, surface))
  const at = scene.sentences.findIndex(
    ({ sentence: { start, end } }) => start <= surface.start && end >= surface.end,
  )
  const paragraph = scene.sentences[at]?.sentence.paragraph
  if (paragraph === undefined) return null
  const near =
    around.length > 0 ? around : sourced.filter((span) => Math.abs(span.paragraph - paragraph) <= 1)
  const [span] = near
    .filter((one) => shares(namesOf(one), wanted))
    .toSorted((a, b) => distance(a, surface) - distance(b, surface))
  if (span?.sourceName != null) return { source: span.sourceName, cue: cueOf(span), named: span.named }
  const [beside] = namedBeside(wanted, at, ground)
  if (beside === undefined) return null
  const standIn = around.find(({ sourceName }) => STANDS_FOR_SOMEBODY.test(sourceName ?? ''))
  if (standIn !== undefined) return { source: beside.name, cue: cueOf(standIn), named: true }
  const giving = GIVES_FIGURES.exec(beside.sentence.sentence.text)
  if (around.length > 0 || giving === null) return null
  return { source: beside.name, cue: giving[0], named: true }
}
