/** What happened at a date or a place: the event that the sentence tells of, as a measure. */
import type { Measure } from '../../domain.ts'
import type { Token } from '../../text/analyse.ts'
import type { Cue } from './cues.ts'
import { eventClassOf } from './event-classes.ts'
import { labelOf } from './label.ts'
import { populationOf } from './populations.ts'
import type { PredicateRow } from './vocabulary/row.ts'

const NOT_EVENT =
  /^(say|tell|be|have|do|will|would|can|could|add|make|get|go|take|come|see|know|think|want|feel|let|keep|seem|become)$/

/** Verbs whose subject is itself the event: `the hearing began`. */
const HAPPENING = /^(happen|occur|begin|start|unfold|strike|follow|resume|end)$/

/** Small words that make another verb of the one before them: `give way`, `break out`. */
const PARTICLE = /^(way|out|up|down|off|over|apart|away|ashore|aground|in|through)$/

type Stretch = { readonly start: number; readonly end: number }

/** Words between the figure and a cue; nearer is better, before better than after. */
function distance(tokens: readonly Token[], at: number, first: number, next: number): number {
  const before = at < first
  const between = before ? tokens.slice(at + 1, first) : tokens.slice(next, at)
  const boundaries = between.filter((token) => /^[,;:—–]$/.test(token.text)).length
  return between.length + boundaries * 4 + (before ? 0 : 2)
}

/** A capital inside a sentence makes a name of what the tagger takes for a verb (`the Blue Lamp said`). */
const isVerb = (token: Token, at: number): boolean =>
  token.pos === 'VERB' && !NOT_EVENT.test(token.lemma) && (at === 0 || !/^\p{Lu}/u.test(token.text))

const isEventNoun = ({ row: { takes }, strength }: Cue['senses'][number]): boolean =>
  takes.includes('count') && strength === 'word'

/** `prefix` says what is stated of the event: `date of`, `place of`. The predicate is null where no event is told. */
export function measureOfEvent(
  tokens: readonly Token[],
  cues: readonly Cue[],
  place: Stretch,
  prefix: string,
): Measure {
  const first = tokens.findIndex((token) => token.end > place.start)
  const after = tokens.findIndex((token) => token.start >= place.end)
  const next = after === -1 ? tokens.length : after
  const outside = (at: number): boolean => at < first || at >= next
  const near = (one: { at: number }, two: { at: number }): number =>
    distance(tokens, one.at, first, next) - distance(tokens, two.at, first, next)
  const event = cues
    .flatMap((cue) => {
      const row = cue.senses.find(isEventNoun)?.row
      return row === undefined || !outside(cue.first) ? [] : [{ row, at: cue.first }]
    })
    .toSorted(near)[0]
  const nearest = (tells: (token: Token, at: number) => boolean): { at: number } | undefined =>
    tokens.flatMap((token, at) => (tells(token, at) && outside(at) ? [{ at }] : [])).toSorted(near)[0]
  // `the pipe burst`: the tagger takes some of them for nouns.
  const verb = nearest(isVerb) ?? nearest(({ pos, lemma }) => pos === 'NOUN' && eventClassOf(lemma) !== null)
  const known =
    event !== undefined &&
    (verb === undefined ||
      distance(tokens, event.at, first, next) <= distance(tokens, verb.at, first, next) + 4)
  if (known) return ofRow(event.row, prefix)
  if (verb === undefined)
    return { label: `${prefix} the event`, predicate: null, population: null, modifiers: [] }
  return ofVerb(tokens, cues, verb.at, prefix)
}

function ofRow({ predicate, population, label }: PredicateRow, prefix: string): Measure {
  const parts = { predicate, population, modifiers: [] }
  return { label: `${prefix} ${labelOf(parts, label)}`, ...parts }
}

function ofVerb(tokens: readonly Token[], cues: readonly Cue[], at: number, prefix: string): Measure {
  const lemma = tokens[at]?.lemma ?? ''
  const subject = subjectOf(tokens, at)
  if (HAPPENING.test(lemma) && subject !== null) {
    const row = cues
      .find(({ first, next }) => first <= subject.at && next > subject.at)
      ?.senses.find(isEventNoun)?.row
    if (row !== undefined) return ofRow(row, prefix)
  }
  // `it happened`: the verb names nothing.
  if (HAPPENING.test(lemma))
    return {
      label: `${prefix} the ${subject?.noun ?? 'event'}`,
      predicate: lemma,
      population: subject === null ? null : populationOf(subject.noun),
      modifiers: [],
    }
  const particle = tokens[at + 1]?.lower ?? ''
  const verb = PARTICLE.test(particle) ? `${lemma} ${particle}` : lemma
  const population = subject === null ? null : populationOf(subject.noun)
  const told = eventClassOf(verb)
  const label = told === null ? wordsOf(verb, population) : `the ${told}`
  return { label: `${prefix} ${label}`, predicate: told ?? lemma, population, modifiers: [] }
}

const wordsOf = (verb: string, population: string | null): string =>
  population === null ? verb : `${population === 'person' ? 'people' : population}: ${verb}`

/** How far before its verb a subject is looked for. */
const SUBJECT_REACH = 7

/** The subject of a verb, roughly: the last noun before it in its clause. */
function subjectOf(tokens: readonly Token[], verb: number): { noun: string; at: number } | null {
  for (let at = verb - 1; at >= Math.max(0, verb - SUBJECT_REACH); at -= 1) {
    const token = tokens[at]
    // `these strikes, which have been going on`: the relative stands for the noun before it.
    if (token?.text === ',' && /^(which|that|who)$/.test(tokens[at + 1]?.lower ?? '')) continue
    if (token === undefined || token.pos === 'VERB' || /^[,;:—–“”"]$/.test(token.text)) return null
    if (token.pos === 'NOUN') return { noun: token.lemma, at }
  }
  return null
}
