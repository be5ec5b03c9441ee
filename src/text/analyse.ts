/**
 * Sentences and tokens of a text with their offsets. Built on wink-nlp and its English lite model, which
 * keep "U.S. Rep. J. Doe" in one sentence; a paragraph break always ends one.
 */
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { remembering } from './remembered.ts'

/** Universal part-of-speech tag. */
export type PartOfSpeech = string

export type Token = {
  readonly text: string
  readonly lower: string
  /** Dictionary form, lower case. */
  readonly lemma: string
  readonly pos: PartOfSpeech
  readonly start: number
  readonly end: number
}

export type Sentence = {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly tokens: readonly Token[]
  /** Which paragraph it stands in, from 0. */
  readonly paragraph: number
}

export type Analysis = { readonly text: string; readonly sentences: readonly Sentence[] }

/** Longer paragraphs are cut here before tagging: no newspaper prints one, and time must stay linear. */
const LONGEST_PARAGRAPH = 20_000

const nlp = winkNLP(model, ['sbd', 'pos'])

type Stretch = { readonly start: number; readonly end: number }

function paragraphsOf(text: string): Stretch[] {
  const stretches: Stretch[] = []
  for (const match of text.matchAll(/[^\n]+(?:\n(?!\s*\n)[^\n]+)*/g)) {
    for (let start = match.index; start < match.index + match[0].length; ) {
      const end = Math.min(start + LONGEST_PARAGRAPH, match.index + match[0].length)
      const space = end < match.index + match[0].length ? text.lastIndexOf(' ', end) : end
      const cut = space > start ? space : end
      stretches.push({ start, end: cut })
      start = cut
    }
  }
  return stretches
}

function sentencesOf(text: string, stretch: Stretch, paragraph: number): Sentence[] {
  const doc = nlp.readDoc(text.slice(stretch.start, stretch.end))
  const its = nlp.its
  const values = doc.tokens().out(its.value)
  const tags = doc.tokens().out(its.pos)
  // The library's own types do not admit its `lemma` as an argument of its `out`.
  const lemmas = doc.tokens().out<string>(its.lemma as never)
  const tokens: Token[] = []
  let cursor = stretch.start
  for (const [index, value] of values.entries()) {
    const found = text.indexOf(value, cursor)
    const known = found !== -1 && found + value.length <= stretch.end
    const start = known ? found : cursor
    const end = known ? found + value.length : cursor
    const lower = value.toLowerCase()
    tokens.push({ text: value, lower, lemma: lemmas[index] ?? lower, pos: tags[index] ?? 'X', start, end })
    cursor = end
  }
  const sentences: Sentence[] = []
  for (const [first = 0, last = 0] of doc.sentences().out<number[]>(its.span) as number[][]) {
    const own = tokens
      .slice(first, last + 1)
      .filter((token) => token.end > token.start && token.pos !== 'SPACE')
    const start = own[0]?.start
    const end = own.at(-1)?.end
    if (start === undefined || end === undefined) continue
    const before = sentences.at(-1)
    // No blank before it: the break was found inside a number (`a .500 record`) or a name.
    if (before !== undefined && before.end === start) {
      sentences[sentences.length - 1] = {
        text: text.slice(before.start, end),
        start: before.start,
        end,
        tokens: [...before.tokens, ...own],
        paragraph,
      }
      continue
    }
    sentences.push({ text: text.slice(start, end), start, end, tokens: own, paragraph })
  }
  return sentences
}

/** The articles of a reply, and of those that are read beside it; a long one's tokens take half a megabyte. */
const REMEMBERED = 16

/** Sentences in the order of the text. Deterministic; time is linear in the length of the text. */
export const analyse: (text: string) => Analysis = remembering(REMEMBERED, (text) => ({
  text,
  sentences: paragraphsOf(text).flatMap((stretch, paragraph) => sentencesOf(text, stretch, paragraph)),
}))
