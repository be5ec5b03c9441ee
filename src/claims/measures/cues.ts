/** Finds the vocabulary's words and phrases in a sentence. */
import type { Token } from '../../text/analyse.ts'
import { singularOf } from './nouns.ts'
import { PREDICATES } from './vocabulary/all.ts'
import type { PredicateRow } from './vocabulary/row.ts'

/**
 * How surely a word means its row: `word` by itself; `noun` names those counted and yields to any other;
 * `weak` is an everyday word that needs the right thing beside it.
 */
export type Strength = 'word' | 'noun' | 'weak'

export type Sense = { readonly row: PredicateRow; readonly strength: Strength }

/** A word or phrase that may say what a figure is of. Indices into the sentence's tokens, `next` exclusive. */
export type Cue = { readonly senses: readonly Sense[]; readonly first: number; readonly next: number }

type Entry = { readonly words: readonly string[]; readonly senses: Sense[] }

const sensesOf = (row: PredicateRow): [string, Sense][] => [
  ...row.words.map((phrase): [string, Sense] => [phrase, { row, strength: 'word' }]),
  ...(row.nouns ?? []).map((phrase): [string, Sense] => [phrase, { row, strength: 'noun' }]),
  ...(row.weak?.words ?? []).map((phrase): [string, Sense] => [phrase, { row, strength: 'weak' }]),
]

const lexicon: ReadonlyMap<string, readonly Entry[]> = (() => {
  const byPhrase = new Map<string, Entry>()
  for (const [phrase, sense] of PREDICATES.flatMap(sensesOf)) {
    const entry = byPhrase.get(phrase) ?? { words: phrase.split(/[ -]/).filter(Boolean), senses: [] }
    entry.senses.push(sense)
    byPhrase.set(phrase, entry)
  }
  const entries = [...byPhrase.values()].sort((a, b) => b.words.length - a.words.length)
  return Map.groupBy(entries, (entry) => entry.words[0] ?? '')
})()

/** Words that may stand inside a phrase of the vocabulary without changing it. */
const LOOSE =
  /^(the|a|an|his|her|their|its|our|my|been|be|was|were|being|unjustly|safely|still|now|also|all|to)$/
const MOST_LOOSE = 2

const matches = (token: Token | undefined, word: string): boolean =>
  token !== undefined &&
  (token.lemma === word ||
    (token.pos === 'PROPN' && singularOf(token.lower) === word) ||
    token.lower === word ||
    verbStem(token) === word)

/** Forms that a word tagged as noun or adjective may be of: the tagger leaves some participles (`freed`, `wounding`). */
function verbStem(token: Token): string | null {
  if (token.pos === 'VERB') return null
  if (/ed$/.test(token.lower)) return token.lower.slice(0, -2)
  return token.lower.length > 5 && /ing$/.test(token.lower) ? token.lower.slice(0, -3) : null
}

function phraseAt(tokens: readonly Token[], first: number, words: readonly string[]): number | null {
  let at = first
  let loose = 0
  for (const [index, word] of words.entries()) {
    while (
      index > 0 &&
      !matches(tokens[at], word) &&
      LOOSE.test(tokens[at]?.lower ?? '') &&
      loose < MOST_LOOSE
    ) {
      at += 1
      loose += 1
    }
    if (!matches(tokens[at], word)) return null
    at += 1
    if (tokens[at]?.text === '-' && index < words.length - 1) at += 1
  }
  return at
}

/** `5 people shot in`: a participle unless an article or the like makes it one shot that was fired. */
const isShot = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === 'shot' &&
  tokens[at]?.lemma !== 'shoot' &&
  !/^(a|an|the|single|one|each|every|another|first|last|warning|gun|booster|flu|fatal|his|her)$/.test(
    tokens[at - 1]?.lower ?? '',
  )

const NONE: readonly Entry[] = []

/** All cues of a sentence in order, of those that begin at one word the longest first. */
export function cuesIn(tokens: readonly Token[]): Cue[] {
  const cues: Cue[] = []
  for (let first = 0; first < tokens.length; ) {
    const token = tokens[first]
    if (token === undefined) break
    const stem = verbStem(token)
    // Plurals that the tagger takes for names: at the start of a sentence, in headlines.
    const singular = token.pos === 'PROPN' ? singularOf(token.lower) : token.lower
    const entries = [
      ...(isShot(tokens, first) ? (lexicon.get('shoot') ?? NONE) : NONE),
      ...(lexicon.get(token.lemma) ?? NONE),
      ...(token.lower === token.lemma ? NONE : (lexicon.get(token.lower) ?? NONE)),
      ...(singular === token.lower || singular === token.lemma ? NONE : (lexicon.get(singular) ?? NONE)),
      ...(stem === null ? NONE : [...(lexicon.get(stem) ?? NONE), ...(lexicon.get(`${stem}e`) ?? NONE)]),
    ].toSorted((a, b) => b.words.length - a.words.length)
    // The longest phrase hides what stands inside it, yet a shorter reading of its first word stays open:
    // `go at` is a speed, `350 jobs will go at the plant` is not.
    let end = first + 1
    for (const entry of entries) {
      const next = entry.words.length === 1 ? first + 1 : phraseAt(tokens, first, entry.words)
      if (next === null) continue
      cues.push({ senses: entry.senses, first, next })
      end = Math.max(end, next)
    }
    first = end
  }
  return cues
}
