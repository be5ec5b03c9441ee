/** What happened at a date or a place: the event that the sentence tells of, as a measure. */
import type { Measure } from '../../domain.ts'
import type { Token } from '../../text/analyse.ts'
import type { Cue } from './cues.ts'
import { populationOf } from './populations.ts'

const NOT_EVENT = /^(say|tell|be|have|do|will|would|can|could|add|make|get|go|take|come|see|know|think|want)$/

type Stretch = { readonly start: number; readonly end: number }

/** Words between the figure and a cue; nearer is better, before better than after. */
function distance(tokens: readonly Token[], at: number, first: number, next: number): number {
  const before = at < first
  const between = before ? tokens.slice(at + 1, first) : tokens.slice(next, at)
  const boundaries = between.filter((token) => /^[,;:—–]$/.test(token.text)).length
  return between.length + boundaries * 4 + (before ? 0 : 2)
}

/** `prefix` says what is stated of the event: `date of`, `place of`. */
export function measureOfEvent(
  tokens: readonly Token[],
  cues: readonly Cue[],
  place: Stretch,
  prefix: string,
): Measure {
  const first = tokens.findIndex((token) => token.end > place.start)
  const after = tokens.findIndex((token) => token.start >= place.end)
  const next = after === -1 ? tokens.length : after
  const events = cues
    .flatMap((cue) => {
      const row = cue.senses.find(
        ({ row: { takes }, strength }) => takes.includes('count') && strength === 'word',
      )?.row
      return row === undefined || (cue.first >= first && cue.first < next) ? [] : [{ row, at: cue.first }]
    })
    .toSorted((a, b) => distance(tokens, a.at, first, next) - distance(tokens, b.at, first, next))
  const verbs = tokens
    .flatMap((token, at) => (token.pos === 'VERB' && !NOT_EVENT.test(token.lemma) ? [{ token, at }] : []))
    .toSorted((a, b) => distance(tokens, a.at, first, next) - distance(tokens, b.at, first, next))
  const event = events[0]
  const verb = verbs[0]
  const known =
    event !== undefined &&
    (verb === undefined ||
      distance(tokens, event.at, first, next) <= distance(tokens, verb.at, first, next) + 4)
  if (known) {
    const { predicate, population, label } = event.row
    return {
      label: `${prefix} ${population === null ? label : `${population}s ${label}`}`,
      predicate,
      population,
      modifiers: [],
    }
  }
  if (verb === undefined)
    return { label: `${prefix} the event`, predicate: null, population: null, modifiers: [] }
  const noun = nounOf(tokens, verb.at)
  const population = noun === null ? null : populationOf(noun)
  return {
    label: `${prefix} ${population === null ? verb.token.lemma : `${population}: ${verb.token.lemma}`}`,
    predicate: verb.token.lemma,
    population,
    modifiers: [],
  }
}

/** The subject of a verb, roughly: the last noun before it. */
function nounOf(tokens: readonly Token[], verb: number): string | null {
  const before = tokens.slice(Math.max(0, verb - 6), verb)
  return before.findLast((token) => token.pos === 'NOUN')?.lemma ?? null
}
