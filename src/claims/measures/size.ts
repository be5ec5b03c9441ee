/** How large a group is, told in passing: `the 30-strong choir`, `six of the 30`, `a panel of nine`, `a 90-seat theatre`. */
import type { Measure } from '../../domain.ts'
import type { Token } from '../../text/analyse.ts'
import type { Place } from './governor.ts'
import { labelOf } from './label.ts'
import { nounPhraseAfter } from './noun-phrase.ts'
import { nounLemma } from './nouns.ts'
import { populationOf } from './populations.ts'

/** Groups that are said to be "of" so many. */
const GROUPS =
  /^(jury|crew|team|group|panel|committee|board|gang|cast|squad|family|party|convoy|fleet|delegation|staff|orchestra|choir)$/

/** Compounds that measure or count the thing itself. */
const OWN = /^(magnitude|point|way|time|part|game|run|goal|vote|seat|story|storey)$/

const sized = (predicate: string, population: string | null): Measure => {
  const parts = { predicate, population, modifiers: [] }
  return { label: labelOf(parts, predicate === 'size' ? 'in all' : predicate), ...parts }
}

const headOf = (tokens: readonly Token[], from: number): string | null => {
  const { head } = nounPhraseAfter(tokens, from)
  const token = head === null ? undefined : tokens[head]
  return token === undefined ? null : populationOf(nounLemma(token))
}

/** The measure of a size, or null when the figure is no size. */
export function sizeOf(tokens: readonly Token[], place: Place): Measure | null {
  if (place.kind !== 'count') return null
  const { first, next } = place
  const hyphen = tokens[next]?.text === '-'
  const word = tokens[hyphen ? next + 1 : next]
  if (word?.lower === 'strong' && hyphen) return sized('size', headOf(tokens, next + 2))
  if (hyphen && word?.lower === 'member') return sized('size', headOf(tokens, next + 2))
  // `90-seat theatre`: what is in it, not how many of it there are.
  if (
    hyphen &&
    word?.pos === 'NOUN' &&
    !OWN.test(word.lower) &&
    word.lemma === word.lower &&
    tokens[next + 2]?.pos === 'NOUN'
  )
    return sized('capacity', populationOf(word.lemma))
  if (tokens[first - 1]?.lower === 'of' && GROUPS.test(tokens[first - 2]?.lemma ?? ''))
    return sized('size', populationOf(tokens[first - 2]?.lemma ?? ''))
  return isTotal(tokens, first) ? sized('size', place.population) : null
}

/** `six of the 30`, `four of the firm's nine ships`: the figure after a part is the whole. */
function isTotal(tokens: readonly Token[], first: number): boolean {
  const owner = /^(the|its|their|his|her|these|those|our|['’]s?)$/
  if (!owner.test(tokens[first - 1]?.lower ?? '')) return false
  for (let at = first - 2; at >= Math.max(1, first - 5); at -= 1) {
    if (tokens[at]?.lower === 'of') return tokens[at - 1]?.pos === 'NUM'
    if (!/^(NOUN|PROPN|DET|ADJ|PART|PUNCT)$/.test(tokens[at]?.pos ?? '')) return false
  }
  return false
}
