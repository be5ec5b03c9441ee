/** Dictionary forms of nouns, where the tagger leaves a plural as it is: it does so with names and in headlines. */
import type { Token } from '../../text/analyse.ts'

const IRREGULAR: ReadonlyMap<string, string> = new Map(
  Object.entries({
    men: 'man',
    women: 'woman',
    children: 'child',
    people: 'people',
    lives: 'life',
    persons: 'person',
    feet: 'foot',
    deputies: 'deputy',
  }),
)

export function singularOf(word: string): string {
  const irregular = IRREGULAR.get(word)
  if (irregular !== undefined) return irregular
  if (/(ss|us|is)$/.test(word) || word.length < 4) return word
  if (/ies$/.test(word)) return word.replace(/ies$/, 'y')
  if (/(x|ch|sh|ss)es$/.test(word)) return word.replace(/es$/, '')
  return word.replace(/s$/, '')
}

/** A people, by its name in the plural: `Germans`, `Italians`. */
const PEOPLE = /(ans|ians|eans)$/

/** The form that a counted noun is looked up by. */
export function nounLemma(token: Token): string {
  if (token.pos !== 'PROPN' && token.pos !== 'VERB') return token.lemma
  if (token.pos === 'PROPN' && /^\p{Lu}/u.test(token.text) && PEOPLE.test(token.lower)) return 'person'
  return token.lemma === token.lower ? singularOf(token.lower) : token.lemma
}
