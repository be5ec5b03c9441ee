/**
 * Whom a claim is laid to, by a model's word. The source must be named beside the claim with a word of saying
 * that the rules found too; the cue is the text's, never the model's.
 */
import type { AttributedSpan } from '../../claims/attribution/span.ts'
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

const isOf = (span: AttributedSpan, wanted: ReadonlySet<string>): boolean =>
  [span.sourceName ?? '', ...span.source.map(({ exact }) => exact)].some((name) =>
    [...termsOf(name)].some((term) => wanted.has(term)),
  )

/**
 * The attribution, or null when nobody of that name is cited for these words, nor, where nobody is cited for them at
 * all, anywhere in their paragraph or the one beside it.
 */
export function attributionTo(source: string, surface: Quote, { scene }: Ground): Attribution | null {
  const wanted = termsOf(source)
  const sourced = scene.spans.filter((span) => span.source.length > 0)
  const around = sourced.filter((span) => covers(span, surface))
  const paragraph = scene.sentences.find(
    ({ sentence: { start, end } }) => start <= surface.start && end >= surface.end,
  )?.sentence.paragraph
  const beside = (span: AttributedSpan): boolean =>
    paragraph !== undefined && Math.abs(span.paragraph - paragraph) <= 1
  const near = around.length > 0 ? around : sourced.filter(beside)
  const span = near
    .filter((one) => isOf(one, wanted))
    .toSorted((a, b) => distance(a, surface) - distance(b, surface))[0]
  if (span?.sourceName == null) return null
  return { source: span.sourceName, cue: span.cue.map(({ exact }) => exact).join(' '), named: span.named }
}
