/** The words that a figure counts: the noun phrase that follows it. */
import type { Token } from '../../text/analyse.ts'

/** Indices of tokens; `head` is null when nothing is named (`18 freed`). */
export type NounPhrase = {
  readonly first: number
  readonly next: number
  readonly head: number | null
  /** `four of the cars`, `61 per cent of departures`: a part of what is named. */
  readonly partOf: boolean
}

const INSIDE = new Set(['ADJ', 'NOUN', 'PROPN', 'NUM'])
const LONGEST = 8

/** Headline participles that taggers take for nouns: `5 people shot in`, `18 held`, `3 hurt`. */
const PARTICIPLES =
  /^(shot|hurt|held|hit|killed|wounded|injured|freed|released|arrested|charged|jailed|trapped|missing|dead|rescued|displaced|evacuated|infected|cut|lost|stolen|seized|found|feared|sought|detained|stranded|closed|cancelled|canceled|delayed)$/

/** Words that begin a new phrase although the tagger may call them nouns or adjectives. */
const STOPS =
  /^(following|whilst|several|many|every|compared|in|on|at|by|from|who|that|which|and|or|but|were|was|are|have|has|had|is|more|less|fewer|ago|later|earlier|when|while|after|before|as|than|to|for|with|including|dead|each|per|during|until|about|around|last|this|next|off|since|across)$/

const isOpener = (token: Token | undefined): boolean =>
  token !== undefined && /^["“”'‘’-]$|^so-called$/.test(token.text)

/** A participle that stands before its noun (`18 trapped miners`) belongs to the phrase. */
const participleInside = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at]
  const next = tokens[at + 1]
  return (
    token?.pos === 'VERB' &&
    /(ed|ing|en)$/.test(token.lower) &&
    next !== undefined &&
    /^(NOUN|ADJ)$/.test(next.pos) &&
    !STOPS.test(next.lower)
  )
}

const pluralVerb = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.pos === 'VERB' && /[^s]s$/.test(tokens[at]?.lower ?? '') && tokens[at - 1]?.lower !== 'one'

/** `Swiss and Danish lorries`, `urban and rural homes`: joined words before the noun, not a second phrase. */
function coordinates(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  const after = tokens[at + 1]
  const noun = tokens[at + 2]
  const list =
    tokens[at]?.text === ',' && /^(and|or)$/.test(noun?.lower ?? '') && tokens[at + 4]?.pos === 'NOUN'
  if (list && /^(ADJ|NOUN|PROPN)$/.test(after?.pos ?? '') && before?.pos !== 'NOUN') return true
  return (
    /^(and|or|,)$/.test(tokens[at]?.lower ?? '') &&
    (before?.pos === 'ADJ' || before?.pos === 'PROPN') &&
    after?.pos === before.pos &&
    noun?.pos === 'NOUN'
  )
}

const DETERMINER = /^(the|these|those|them|their|its|his|her|this|that|a|an|our|all|other|us|you)$/

export function nounPhraseAfter(tokens: readonly Token[], from: number): NounPhrase {
  let at = from
  let partOf = false
  // `half the flats`, `a third of them`
  if (tokens[at]?.lower === 'of' || /^(the|its|their|all)$/.test(tokens[at]?.lower ?? '')) {
    partOf = true
    if (tokens[at]?.lower === 'of') at += 1
    while (DETERMINER.test(tokens[at]?.lower ?? '') && !/^(them|those|us|you)$/.test(tokens[at]?.lower ?? ''))
      at += 1
    const pronoun = tokens[at]
    if (pronoun !== undefined && /^(them|those|us|you|whom|which)$/.test(pronoun.lower))
      return { first: from, next: at + 1, head: at, partOf }
    // `the firm's nine ships`
    const owned = tokens.slice(at, at + 6).findIndex((token) => /^['’]s?$/.test(token.text))
    if (owned > 0) {
      at += owned + 1
      if (tokens[at]?.pos === 'NUM') at += 1
    }
  }
  let head: number | null = null
  let next = at
  for (; next < tokens.length && next < at + LONGEST; next += 1) {
    const token = tokens[next]
    if (token === undefined) break
    if (STOPS.test(token.lower) && !(token.lower === 'more' && next === at) && !coordinates(tokens, next))
      break
    if (isOpener(token)) continue
    const before =
      tokens[next + 1]?.pos === 'NOUN' &&
      !/^(in|at|on|by|after|as|from|near)$/.test(tokens[next + 1]?.lower ?? '')
    if (PARTICIPLES.test(token.lower) && (head !== null || !before)) break
    if (coordinates(tokens, next)) continue
    // "14 tries": after a number other than one, an -s word is a noun whatever the tagger says.
    const noun = token.pos === 'NOUN' || token.pos === 'PROPN' || (next === at && pluralVerb(tokens, next))
    if (!noun && !INSIDE.has(token.pos) && !participleInside(tokens, next)) break
    if (token.pos === 'NUM' && next > at && head !== null) break
    if (noun) head = next
  }
  if (head !== null) next = head + 1
  return { first: from, next: head === null ? from : next, head, partOf }
}
