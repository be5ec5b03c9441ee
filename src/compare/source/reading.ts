/** A summary's sentence beside the sentences of its source that tell the same. */
import { analyse, type Token } from '../../text/analyse.ts'
import { isFunctionWord } from '../words/function-words.ts'
import { groundTerm } from '../words/word-classes.ts'

export type SourceSentence = {
  readonly tokens: readonly Token[]
  readonly lemmas: ReadonlySet<string>
  readonly terms: ReadonlySet<string>
}
export type Source = {
  readonly text: string
  readonly sentences: readonly SourceSentence[]
  readonly lemmas: ReadonlySet<string>
  readonly terms: ReadonlySet<string>
}
/** `beside`: the sentences of the source that share most words with it, best first. */
export type Told = { readonly sentence: SourceSentence; readonly beside: readonly SourceSentence[] }

/** What speaks against one sentence of the summary, in one sentence of ours, or null. */
export type SourceCheck = (told: Told, source: Source) => string | null

/** Sentences of the source that one of a summary may draw on. */
const MOST_BESIDE = 2
/** Share of its words from which a second sentence counts as well. */
const SHARED = 0.25

export const isContent = ({ pos, text }: Token): boolean =>
  /^(NOUN|PROPN|ADJ|VERB|ADV|NUM)$/.test(pos) && !isFunctionWord(text)

function sentenceOf(tokens: readonly Token[]): SourceSentence {
  const content = tokens.filter(isContent)
  return {
    tokens,
    lemmas: new Set(content.flatMap(({ lemma, lower }) => [lemma, lower])),
    terms: new Set(content.map(({ lower }) => groundTerm(lower))),
  }
}

export function sourceOf(text: string): Source {
  const sentences = analyse(text).sentences.map(({ tokens }) => sentenceOf(tokens))
  return {
    text,
    sentences,
    lemmas: new Set(sentences.flatMap(({ lemmas }) => [...lemmas])),
    terms: new Set(sentences.flatMap(({ terms }) => [...terms])),
  }
}

function shared(a: SourceSentence, b: SourceSentence): number {
  let held = 0
  for (const term of a.terms) if (b.terms.has(term)) held++
  return a.terms.size === 0 ? 0 : held / a.terms.size
}

/** Each sentence of a summary with the sentences of the source that it can rest on. */
export function toldBy(summary: string, source: Source): readonly Told[] {
  return analyse(summary).sentences.map(({ tokens }) => {
    const sentence = sentenceOf(tokens)
    const ranked = source.sentences
      .map((other) => ({ other, share: shared(sentence, other) }))
      .toSorted((a, b) => b.share - a.share)
      .slice(0, MOST_BESIDE)
    return {
      sentence,
      beside: ranked.filter(({ share }, at) => at === 0 || share >= SHARED).map(({ other }) => other),
    }
  })
}
