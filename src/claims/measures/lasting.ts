/** How long something has gone on, or has stood still: `the strike has run for several weeks`, `frozen for two years`. */
import type { Measure } from '../../domain.ts'
import type { Token } from '../../text/analyse.ts'
import { nounLemma } from './nouns.ts'
import { pluralOf, populationOf } from './populations.ts'

/** Verbs and adjectives of going on and of standing still, in dictionary form. */
const GOING_ON = /^(span|last|run|continue|drag|stretch|rage)$/
const STANDSTILL = /^(stall|freeze|suspend|deadlock|halt|pause|interrupt|shelve)$/
/** How far before the time its verb stands, and before that its subject. */
const REACH = 7

const participle = ({ lower, pos }: Token): string | null =>
  pos === 'ADJ' && lower.endsWith('ed') ? lower.replace(/ed$/, '') : null

function stateOf(token: Token): 'going on' | 'standstill' | null {
  const forms = [token.lemma, participle(token) ?? '']
  if (forms.some((form) => GOING_ON.test(form))) return 'going on'
  return forms.some((form) => STANDSTILL.test(form)) ? 'standstill' : null
}

/** The noun that the state is of: the last one before the verb, relative and auxiliary words aside. */
function subjectBefore(tokens: readonly Token[], verb: number): string | null {
  for (let at = verb - 1; at >= Math.max(0, verb - REACH); at -= 1) {
    const token = tokens[at]
    if (token === undefined) return null
    if (token.pos === 'NOUN') return populationOf(nounLemma(token))
    const between = /^(AUX|ADV|PRON|DET|PART)$/.test(token.pos) || token.text === ','
    if (!between) return null
  }
  return null
}

/** The measure of a length of time at `first`, or null where no state of a named thing leads to it. */
export function lastingMeasure(tokens: readonly Token[], first: number): Measure | null {
  for (let at = first - 1; at >= Math.max(0, first - REACH); at -= 1) {
    const token = tokens[at]
    if (token === undefined || /^[,;:.]$/.test(token.text)) return null
    const state = stateOf(token)
    if (state === null) continue
    const population = subjectBefore(tokens, at)
    if (population === null) return null
    const label = state === 'going on' ? 'how long they have gone on' : 'how long they stood still'
    return { label: `${pluralOf(population)}: ${label}`, predicate: state, population, modifiers: [] }
  }
  return null
}

export type VagueTime = {
  readonly first: number
  readonly next: number
  readonly unit: string
  readonly measure: Measure
}

const SOME = /^(several|many|some)$/
const UNIT = /^(day|week|month|year)$/

/** `several months` of a state: no number, and yet a length of time. */
export function vagueTimesIn(tokens: readonly Token[]): VagueTime[] {
  return tokens.flatMap((token, first): VagueTime[] => {
    const unit = tokens[first + 1]?.lemma ?? ''
    if (!SOME.test(token.lower) || !UNIT.test(unit)) return []
    const measure = lastingMeasure(tokens, first)
    return measure === null ? [] : [{ first, next: first + 2, unit, measure }]
  })
}
