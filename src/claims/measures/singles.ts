/** One person whom something befell, without a number: `a man was killed`, `killing a teenager`, `another was hurt`. */
import type { Token } from '../../text/analyse.ts'
import type { Cue } from './cues.ts'
import { nounPhraseAfter } from './noun-phrase.ts'
import { isPerson, populationOf } from './populations.ts'
import type { PredicateRow } from './vocabulary/row.ts'

/** Token indices of the person's words, `next` exclusive, and what befell them. */
export type Single = {
  readonly first: number
  readonly next: number
  readonly row: PredicateRow
  readonly population: string
}

/** What befalls people one by one, so that "a man" counts. */
const BEFALLS = /^(death|injury|shot|hospital|missing|arrest|trapped|rescue)$/
/** Verbs that have no object: their subject is whom they befall. */
const INTRANSITIVE = /^(die|dead|perish|drown|survive|disappear|succumb)$/
/** How far a verb group reaches: `was being treated`, `has since died`. */
const REACH = 5

const rowOf = (cue: Cue): PredicateRow | undefined =>
  cue.senses.find(({ row, strength }) => strength === 'word' && BEFALLS.test(row.predicate))?.row

/** A cue after the person, led by an auxiliary or without an object: passive or intransitive. */
function befallsAfter(
  tokens: readonly Token[],
  cues: readonly Cue[],
  next: number,
): PredicateRow | undefined {
  let passive = false
  for (let at = next; at < Math.min(tokens.length, next + REACH); at += 1) {
    const token = tokens[at]
    if (token === undefined || /^[,;:.]$/.test(token.text)) return undefined
    const cue = cues.find(({ first }) => first === at)
    const row = cue === undefined ? undefined : rowOf(cue)
    if (row !== undefined && (passive || INTRANSITIVE.test(token.lemma))) return row
    if (token.pos === 'AUX' && token.lemma === 'be') passive = true
    else if (token.pos !== 'AUX' && token.pos !== 'ADV' && token.pos !== 'VERB' && token.pos !== 'CCONJ')
      return undefined
    else if (token.pos === 'VERB' && !passive) return undefined
    if (/^not$|^never$/.test(token.lower)) return undefined
  }
  return undefined
}

/** A cue right before the person: `killing a teenager`, `the fatal shooting of a man` is left to nouns. */
function befallsBefore(
  tokens: readonly Token[],
  cues: readonly Cue[],
  first: number,
): PredicateRow | undefined {
  const cue = cues.find(({ next }) => next === first)
  const verb =
    cue !== undefined &&
    tokens[cue.first]?.pos === 'VERB' &&
    !INTRANSITIVE.test(tokens[cue.first]?.lemma ?? '')
  return verb ? rowOf(cue) : undefined
}

/** Single people of a sentence, in order. */
export function singlesIn(tokens: readonly Token[], cues: readonly Cue[]): Single[] {
  if (!cues.some((cue) => rowOf(cue) !== undefined)) return []
  return tokens.flatMap((token, first): Single[] => {
    if (!/^(a|an|another)$/.test(token.lower)) return []
    const phrase = nounPhraseAfter(tokens, first + 1)
    const head = phrase.head === null ? undefined : tokens[phrase.head]
    const alone = head === undefined && token.lower === 'another'
    if (head === undefined && !alone) return []
    const population = head === undefined ? 'person' : populationOf(head.lemma)
    if (!isPerson(population) || (head !== undefined && head.lemma !== head.lower)) return []
    const next = head === undefined ? first + 1 : phrase.next
    const row = befallsAfter(tokens, cues, next) ?? befallsBefore(tokens, cues, first)
    return row === undefined ? [] : [{ first, next, row, population }]
  })
}
