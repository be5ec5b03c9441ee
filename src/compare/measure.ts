/** How sure it is that two claims are of one measure. Being wrong here cries wolf, so doubt means no. */
import { isPerson, populationsMeet } from '../claims/measures/populations.ts'
import { MATTERS } from '../claims/statements/matters.ts'
import type { Measure } from '../domain.ts'
import { normalTerm } from '../stories/terms.ts'
import { commonGround } from './ground.ts'
import { isLocal } from './local.ts'
import { isPart } from './rules/part.ts'
import { personsMeet } from './rules/person.ts'
import { sharedNames } from './shared-names.ts'
import { isBackground, type Sighting } from './sighting.ts'
import { bodiesDiffer, traitsClash } from './traits-clash.ts'
import { isMoney, scaleOf } from './units.ts'
import { modifiersClash } from './words/clashing-modifiers.ts'
import { isEverydayThing } from './words/everyday-things.ts'
import { isFunctionWord } from './words/function-words.ts'
import { isNamedThing } from './words/named-things.ts'
import { ONCE } from './words/once.ts'
import { areKindred, isTelling } from './words/telling-predicates.ts'
import { groundTerm, isKnownPopulation } from './words/word-classes.ts'

export type Likeness = {
  /** From 0; {@link SAME_MEASURE} and above is one measure. */
  readonly score: number
  /** What of the score comes from each being its article's only or first one; it says nothing of which fits better. */
  readonly bonus?: number
  /** Why the two are different measures although they look alike. */
  readonly clash: string | null
}

/** Score from which two claims are of one measure. */
export const SAME_MEASURE = 1
/** Two figures of one telling predicate: their numbers say little, so the words may say a little less. */
export const SAME_FIGURE = 0.9
/** And less still for counts of people. */
export const SAME_COUNT = 0.85
/** Where the two give the same value, less is needed: two measures seldom share a figure. */
export const SAME_MEASURE_AND_VALUE = 0.55
/** The same day, of what may be one happening: a name or a thing in common is enough. */
export const SAME_DAY = 0.4

/** What each piece of evidence is worth. One telling predicate and one population are a measure. */
const WORTH = {
  tellingPredicate: 0.6,
  commonPredicate: 0.15,
  kindredPredicate: 0.45,
  otherPredicate: -0.35,
  samePopulation: 0.4,
  /** A thing that only one measure is of: turnout, a truce, a certificate. */
  sameThing: 0.65,
  /** Seasons, times, points: counted again and again. */
  everydayThing: 0.1,
  kindredPopulation: 0.25,
  /** A predicate of its own that counts nothing: there is no population that could differ. */
  wholeMeasure: 0.32,
  otherPopulation: -0.6,
  unknownPopulation: -0.2,
  ground: 1.6,
  mainEvent: 0.9,
  sameMatter: 0.6,
  /** Each article's one date of a happening that a story has once. */
  oneDate: 0.45,
  /** A name in both sentences that is no everyday name of the story. */
  sharedName: 0.3,
  /** Neither article has another figure that could be meant. */
  soleOfItsSort: 0.35,
  /** Each article's first figure of a telling predicate. */
  leading: 0.3,
}

/** Verbs that say nothing of which happening is dated. */
const ANY_VERB: ReadonlySet<string> = new Set([
  'say',
  'be',
  'have',
  'begin',
  'start',
  'happen',
  'occur',
  'come',
  'take',
])

const MATTER_KEYS: ReadonlySet<string> = new Set(MATTERS.map(({ key }) => key))

const UNLIKE: Likeness = { score: 0, clash: null }

export function dimensionOf({ claim }: Sighting): string {
  return claim.kind === 'quantity' ? scaleOf(claim.value.unit).dimension : claim.kind
}

const dimensionIsMoney = ({ claim }: Sighting): boolean =>
  claim.kind === 'quantity' && isMoney(claim.value.unit)

function predicateScore(one: string | null, two: string | null, money: boolean): number {
  if (one === null || two === null) return 0
  if (one === two) return isTelling(one, money) ? WORTH.tellingPredicate : WORTH.commonPredicate
  if (areKindred(one, two)) return WORTH.kindredPredicate
  return isTelling(one) && isTelling(two) ? WORTH.otherPredicate : 0
}

/** "The number of deaths": what is counted is the predicate itself, and says nothing more. */
const counted = ({ predicate, population }: Measure): string | null =>
  population !== null && (population === predicate || groundTerm(population) === `=${predicate}`)
    ? null
    : population

function populationScore(one: string | null, two: string | null): number {
  if (one === null || two === null) return 0
  if (one === two)
    return isEverydayThing(one) ? WORTH.everydayThing : isPerson(one) ? WORTH.samePopulation : WORTH.sameThing
  return populationsMeet(one, two)
    ? WORTH.kindredPopulation
    : isKnownPopulation(one) && isKnownPopulation(two)
      ? WORTH.otherPopulation
      : WORTH.unknownPopulation
}

/**
 * A telling predicate that counts nothing is the whole measure: turnout, a speed. Only between two that somebody
 * answers for: unsourced, such a figure is as often that of a district or of another thing.
 */
function wholeScore(a: Sighting, b: Sighting): number {
  const [one, two] = [a.claim.measure, b.claim.measure]
  const { predicate, population } = one
  if (a.claim.attribution === null || b.claim.attribution === null) return 0
  const whole = predicate !== null && predicate === two.predicate && isTelling(predicate)
  return whole && population === null && two.population === null ? WORTH.wholeMeasure : 0
}

/** Each article's one figure of this sort, or its first of a telling one: what else should the other be of? */
function soleScore(a: Sighting, b: Sighting): number {
  const [one, two] = [a.claim.measure.predicate, b.claim.measure.predicate]
  if (one === null || one !== two) return 0
  // A share of nothing named (turnout, growth) may be that of one place.
  if (a.claim.measure.population === null && isLocal(a) !== isLocal(b)) return 0
  if (a.sole && b.sole) return WORTH.soleOfItsSort
  return a.leading && b.leading && isTelling(one, dimensionIsMoney(a)) ? WORTH.leading : 0
}

/** Two dates of main events are of one event where a word stands for it, or both tell the same part of it. */
function eventScore(a: Sighting, b: Sighting): number {
  const [one, two] = [a.claim.measure.predicate, b.claim.measure.predicate]
  if (one !== null && one === two) return WORTH.tellingPredicate
  return a.mainEvent === 'named' || b.mainEvent === 'named' ? 0.1 : -0.3
}

/** Edges that news moves: an article gives the old day beside the new. */
const MOVES: ReadonlySet<string> = new Set(['reopening', 'expiry'])

/** Two dates of one telling happening, or of one verb and thing, or of one day beside one name. */
function dateLikeness(a: Sighting, b: Sighting): Likeness {
  const [one, two] = [a.claim.measure, b.claim.measure]
  const ground = WORTH.ground * commonGround(a, b)
  const same = one.predicate !== null && one.predicate === two.predicate
  const once = same && ONCE.has(one.predicate ?? '')
  const score =
    (once ? WORTH.tellingPredicate : predicateScore(one.predicate, two.predicate, false)) +
    populationScore(counted(one), counted(two)) +
    (once && ((a.sole && b.sole) || MOVES.has(one.predicate ?? '')) ? WORTH.oneDate : 0) +
    (same && isBackground(a.claim) && !ANY_VERB.has(one.predicate ?? '') ? WORTH.soleOfItsSort : 0) +
    (sharedNames(a, b) > 0 ? WORTH.sharedName : 0) +
    ground
  return { score, clash: null }
}

const isLasting = ({ predicate }: Measure): boolean => predicate === 'going on' || predicate === 'standstill'

/** How long one thing has gone on is one measure; how long it stood still is another, and easily taken for it. */
function lastingLikeness(one: Measure, two: Measure): Likeness {
  if (!isLasting(one) || !isLasting(two) || one.population !== two.population) return UNLIKE
  const clash =
    one.predicate === two.predicate
      ? null
      : 'one tells how long it has gone on, the other how long it stood still'
  return { score: SAME_MEASURE, clash }
}

/** A story has one mediator and one flag; of winners and awards it may have several. */
function partLikeness(a: Sighting, b: Sighting): Likeness {
  const [one, two] = [a.claim.measure, b.claim.measure]
  if (one.predicate !== two.predicate) return UNLIKE
  if (one.population === null || two.population === null) return { score: SAME_MEASURE, clash: null }
  const words = (of: string): readonly string[] =>
    of
      .split(/\s+/)
      .filter((word) => !isFunctionWord(word))
      .map(normalTerm)
  const other = new Set(words(two.population))
  const shared = words(one.population).filter((word) => other.has(word)).length
  return shared >= Math.min(words(one.population).length, other.size)
    ? { score: SAME_MEASURE, clash: null }
    : UNLIKE
}

/** Statements meet on a yes/no matter that the vocabulary knows, or as causes; what else people say is not compared. */
function statementLikeness(a: Sighting, b: Sighting): Likeness {
  const { predicate } = a.claim.measure
  if (predicate === null || predicate !== b.claim.measure.predicate) return UNLIKE
  if (isNamedThing(a.claim)) return { score: SAME_MEASURE, clash: null }
  if (!MATTER_KEYS.has(predicate)) return UNLIKE
  return { score: WORTH.sameMatter + soleScore(a, b) + WORTH.ground * commonGround(a, b), clash: null }
}

/** Symmetric. Claims of two kinds or dimensions are never of one measure. */
export function measureLikeness(a: Sighting, b: Sighting): Likeness {
  if (a.claim.kind !== b.claim.kind || dimensionOf(a) !== dimensionOf(b)) return UNLIKE
  if (isBackground(a.claim) !== isBackground(b.claim)) return UNLIKE
  if (isPart(a.claim) || isPart(b.claim)) return partLikeness(a, b)
  if (a.claim.kind === 'person' && b.claim.kind === 'person') {
    return personsMeet(a.claim, b.claim) ? { score: SAME_MEASURE, clash: null } : UNLIKE
  }
  if (a.claim.kind === 'statement') return statementLikeness(a, b)
  const [one, two] = [a.claim.measure, b.claim.measure]
  const ground = WORTH.ground * commonGround(a, b)
  // Two reports date their event by whatever part of it they tell: what counts is that it is the event.
  if (a.mainEvent !== null && b.mainEvent !== null && !bodiesDiffer(a, b))
    return { score: WORTH.mainEvent + ground + eventScore(a, b), clash: null }
  if (a.claim.kind === 'date') return dateLikeness(a, b)
  if (isLasting(one) || isLasting(two)) return lastingLikeness(one, two)
  const bonus = soleScore(a, b)
  const score =
    predicateScore(one.predicate, two.predicate, dimensionIsMoney(a)) +
    populationScore(counted(one), counted(two)) +
    wholeScore(a, b) +
    bonus +
    ground
  return { score, bonus, clash: traitsClash(a, b) ?? modifiersClash(one, two) }
}
