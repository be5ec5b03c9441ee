/** A name that the source never has. */
import { isOrganisationWord } from '../../claims/names/organisation-words.ts'
import type { Token } from '../../text/analyse.ts'
import { nameWords } from '../words/same-name.ts'
import type { Source, SourceCheck } from './reading.ts'

/** Names for one country, bloc or body, of which a text may use another than its summary. */
const ALIKE: readonly (readonly string[])[] = [
  ['uk', 'britain', 'british', 'england', 'english', 'london', 'briton', 'kingdom'],
  ['us', 'usa', 'america', 'american', 'states', 'washington'],
  ['eu', 'european', 'europe', 'brussels'],
  ['un', 'nations'],
  ['dutch', 'netherlands', 'holland'],
  ['swiss', 'switzerland'],
  ['french', 'france'],
  ['spanish', 'spain', 'spaniard'],
  ['greek', 'greece'],
  ['danish', 'denmark', 'dane'],
  ['polish', 'poland', 'pole'],
  ['turkish', 'turkey', 'turk', 'ankara'],
  ['welsh', 'wales'],
  ['irish', 'ireland'],
  ['scottish', 'scotland', 'scot'],
  ['swedish', 'sweden', 'swede'],
  ['kremlin', 'moscow', 'russia', 'russian'],
  ['beijing', 'china', 'chinese'],
]

/** A name and its adjective share their beginning: `Norway`, `Norwegian`. */
const BEGINNING = 4

function isAlike(a: string, b: string): boolean {
  if (a === b || ALIKE.some((names) => names.includes(a) && names.includes(b))) return true
  return Math.min(a.length, b.length) >= BEGINNING && a.slice(0, BEGINNING) === b.slice(0, BEGINNING)
}

const plain = (text: string): string => nameWords(text.replace(/\./g, '')).join('')

/** A name inside a sentence, by its capital; the first word of a sentence may be anything. */
const isName = (token: Token, at: number): boolean =>
  token.pos === 'PROPN' && at > 0 && /^\p{Lu}/u.test(token.text) && plain(token.text).length > 1

/** Initials of a name of several words: `FDA`. */
function isAcronymOf(word: string, source: Source): boolean {
  if (!/^\p{Lu}{2,6}$/u.test(word)) return false
  const initials = [...word]
    .map((letter) => `${letter}[\\p{L}’'-]*`)
    .join('(?:\\s+(?:of|the|and|for|&))*\\s+')
  return new RegExp(`\\b${initials}`, 'u').test(source.text)
}

const wordsOf = new WeakMap<Source, ReadonlySet<string>>()

function allWords(source: Source): ReadonlySet<string> {
  const known = wordsOf.get(source) ?? new Set((source.text.match(/[\p{L}\p{N}.’'-]+/gu) ?? []).map(plain))
  wordsOf.set(source, known)
  return known
}

/** How many words may stand inside a name: `Bank of the North`. */
const INSIDE = 3

/** Two names side by side that the source has, and never side by side: `Northern Council` out of two bodies. */
function newPair(tokens: readonly Token[], source: Source): string | null {
  for (const [at, token] of tokens.entries()) {
    const next = tokens[at + 1]
    if (next === undefined || !isName(next, at + 1) || token.pos !== 'PROPN') continue
    const [one, two] = [plain(token.text), plain(next.text)]
    if (!isOrganisationWord(next.text) || one.length < 3 || two.length < 3 || next.start !== token.end + 1)
      continue
    const beside = source.sentences.some(({ tokens: own }) =>
      own.some(
        (first, place) =>
          isAlike(plain(first.text), one) &&
          own.slice(place + 1, place + 1 + INSIDE).some((second) => isAlike(plain(second.text), two)),
      ),
    )
    if (!beside) return `${token.text} ${next.text}`
  }
  return null
}

export const nameNotInSource: SourceCheck = ({ sentence: { tokens } }, source) => {
  const words = [...allWords(source)]
  const missing = tokens.find((token, at) => {
    if (!isName(token, at) || isAcronymOf(token.text, source)) return false
    const name = plain(token.text)
    return !words.some((word) => isAlike(name, word))
  })
  if (missing !== undefined) return `The source does not name “${missing.text}”.`
  const joined = newPair(tokens, source)
  return joined === null ? null : `The source does not name “${joined}”.`
}
