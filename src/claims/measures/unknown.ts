/** What a figure is of when no word of the vocabulary says so: the nearest verb and noun, by their heads. */
import type { Token } from '../../text/analyse.ts'
import type { Place } from './governor.ts'
import { nounLemma } from './nouns.ts'
import { populationOf } from './populations.ts'

/** Verbs that say nothing of what is counted. */
const NOT_GOVERNING =
  /^(say|tell|report|confirm|add|accord|announce|claim|note|show|put|be|have|do|rise|fall|reach|stand|see|make|get|include|expect|estimate|follow|begin|start|continue|remain|become|go|come)$/

const isVerb = (token: Token): boolean => token.pos === 'VERB' && !NOT_GOVERNING.test(token.lemma)

/** The verb right before the figure, or the next one after its noun, or one shortly before. */
export function verbNear(tokens: readonly Token[], place: Place): string | null {
  const adjacent = tokens[place.first - 1]
  if (adjacent !== undefined && isVerb(adjacent)) return adjacent.lemma
  const after = tokens.slice(place.phrase.next, place.phrase.next + 6)
  const stop = after.findIndex((token) => /^[,;:.]$/.test(token.text) || token.pos === 'NUM')
  const following = after.slice(0, stop === -1 ? undefined : stop).find(isVerb)
  if (following !== undefined) return following.lemma
  const before = tokens.slice(Math.max(0, place.first - 5), place.first).reverse()
  const cut = before.findIndex((token) => /^[,;:.]$/.test(token.text))
  return before.slice(0, cut === -1 ? undefined : cut).find(isVerb)?.lemma ?? null
}

/** The noun that an amount is of when nothing follows it: the nearest one before (`the bridge is 40 metres`). */
export function nounBefore(tokens: readonly Token[], first: number): string | null {
  for (let at = first - 1; at >= Math.max(0, first - 8); at -= 1) {
    const token = tokens[at]
    if (token === undefined || /^[;:.]$/.test(token.text)) return null
    if (token.pos === 'NOUN') return populationOf(nounLemma(token))
  }
  return null
}
