/** A word where the source has its opposite. */
import type { Token } from '../../text/analyse.ts'
import { areOpposites } from '../words/opposites.ts'
import { groundTerm } from '../words/word-classes.ts'
import { isContent, type SourceCheck, type Told } from './reading.ts'

/** `least` carries no content elsewhere, and is the opposite of `most`. */
const isWord = (token: Token): boolean =>
  isContent(token) || /^(most|least|more|fewer|less|before|after)$/.test(token.lower)

/** How far the words reach that two uses must share. */
const REACH = 4

/** Classes of the content words around a token. */
function around(tokens: readonly Token[], at: number): ReadonlySet<string> {
  const near = [...tokens.slice(Math.max(0, at - REACH), at), ...tokens.slice(at + 1, at + 1 + REACH)]
  return new Set(near.filter(isContent).map(({ lower }) => groundTerm(lower)))
}

/** The opposite counts only where the same words stand around it: it is said of the same thing. */
function opposite(told: Told, at: number, forms: readonly string[]): Token | undefined {
  const { sentence, beside } = told
  const own = around(sentence.tokens, at)
  for (const { tokens } of beside) {
    const found = tokens.find(
      (one, place) =>
        isWord(one) &&
        !sentence.lemmas.has(one.lemma) &&
        forms.some((form) => areOpposites(form, one.lemma) || areOpposites(form, one.lower)) &&
        [...around(tokens, place)].some((term) => own.has(term)),
    )
    if (found !== undefined) return found
  }
  return undefined
}

export const oppositeSaid: SourceCheck = (told, source) => {
  for (const [at, token] of told.sentence.tokens.entries()) {
    const forms = [token.lemma, token.lower]
    if (!isWord(token) || forms.some((form) => source.lemmas.has(form))) continue
    const found = opposite(told, at, forms)
    if (found !== undefined) return `The source says “${found.text}”, not “${token.text}”.`
  }
  return null
}
