/** What may complete somebody's typing: names, outlets, measures, and the words of headlines. */
import type { ReadArticle } from '../domain.ts'
import { LONGEST, typedForm, wordsOf } from './words.ts'

/** Of one article: the first are the most telling, as claims stand in the order of the text. */
const MOST = 16
const LONGEST_SUGGESTION = 60
const SHORTEST_WORD = 4

function* candidates({ article, claims }: ReadArticle): Iterable<string> {
  if (article.publisher !== null) yield article.publisher
  for (const { kind, value, aside } of claims) {
    if ((kind === 'place' || kind === 'person') && aside === null) yield value.name
  }
  for (const { attribution } of claims) if (attribution?.named === true) yield attribution.source
  for (const { kind, measure, aside } of claims)
    if (kind === 'quantity' && aside === null) yield measure.label
}

/** In the spelling of the text; each once, whatever its case. */
export function suggestionsOf(read: ReadArticle): readonly string[] {
  const found = new Map<string, string>()
  const add = (text: string): void => {
    const tidy = text.replace(/\s+/g, ' ').trim()
    const key = typedForm(tidy)
    if (key.length > 1 && tidy.length <= LONGEST_SUGGESTION && !found.has(key)) found.set(key, tidy)
  }
  for (const candidate of candidates(read)) {
    if (found.size >= MOST) break
    add(candidate)
  }
  for (const word of wordsOf(read.article.headline ?? ''))
    if (word.length >= SHORTEST_WORD && word.length < LONGEST && !/^\d/.test(word)) add(word)
  return [...found.values()]
}

/** Suggestions are kept by the first letters of what is typed; shorter typing is completed by nothing. */
export const PREFIX = 2

/** Where a suggestion is kept and looked for; null for typing that is too short. */
export function prefixOf(typed: string): string | null {
  const letters = [...typedForm(typed)].slice(0, PREFIX)
  return letters.length < PREFIX ? null : letters.join('')
}

/**
 * What was typed, in two: completions of the whole come first (`harbour w` → `Harbour Watch`), then those of its
 * last word behind the others (`counted harbour` → `counted Harbour Watch`).
 */
export function completionsSought(
  typed: string,
): readonly { readonly head: string; readonly start: string }[] {
  const text = typed.replace(/\s+/g, ' ').trimStart()
  const cut = text.lastIndexOf(' ') + 1
  const whole = { head: '', start: typedForm(text) }
  return cut === 0 || cut === text.length
    ? [whole]
    : [whole, { head: text.slice(0, cut), start: typedForm(text.slice(cut)) }]
}
