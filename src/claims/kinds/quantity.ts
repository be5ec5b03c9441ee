/** Quantity claims: each figure with what it is of, who counts it, and when. */
import type { Aside, Bound, Measure, QuantityValue } from '../../domain.ts'
import type { Token } from '../../text/analyse.ts'
import { attributionAt } from '../attribution/attribution-at.ts'
import { type Draft, quoteOf, type Stater } from '../draft.ts'
import type { Cue } from '../measures/cues.ts'
import { kindOf } from '../measures/kinds-of-unit.ts'
import { isKnown } from '../measures/known.ts'
import { labelOf } from '../measures/label.ts'
import { lastingMeasure, vagueTimesIn } from '../measures/lasting.ts'
import { type Carried, measureOf } from '../measures/measure.ts'
import { noneIn } from '../measures/none.ts'
import { singlesIn } from '../measures/singles.ts'
import type { PredicateRow } from '../measures/vocabulary/row.ts'
import { withCompanion } from '../quantities/companion.ts'
import type { QuantityMention } from '../quantities/mention.ts'
import { runMention } from '../quantities/runs.ts'
import { atHome, homeDollar } from '../quantities/units/home-dollar.ts'
import { quoteAround } from '../quote.ts'
import type { Scene, SceneSentence } from '../scene.ts'
import { timingOf } from '../timing.ts'
import { earlierEvent } from './earlier-event.ts'

type Figure = {
  readonly start: number
  readonly end: number
  readonly measure: Measure
  readonly value: QuantityValue
  readonly bound: Bound
  readonly aside: Aside | null
}

function draftOf(scene: Scene, place: SceneSentence, figure: Figure): Draft {
  const { paragraph, sentence } = place
  const text = scene.article.articleBody
  const [start, end] = quoteAround(sentence, figure)
  const surface = quoteOf(text, figure.start, figure.end)
  const { asOf, window, inferred } = timingOf(place, figure)
  const earlier = earlierEvent(window, inferred, scene.article.datePublished) ? 'earlier-event' : null
  return {
    kind: 'quantity',
    article: scene.article.id,
    measure: figure.measure,
    value: figure.value,
    bound: figure.bound,
    attribution: attributionAt(paragraph.spans, surface, paragraph.analysis),
    asOf,
    window,
    quote: quoteOf(text, start, end),
    surface,
    aside: figure.aside ?? earlier,
    by: 'rules',
  }
}

/** `31 votes to 9`: the losing side's figure is a claim of its own. */
function against(mention: QuantityMention, measure: Measure): Figure[] {
  if (mention.form !== 'score') return []
  const modifiers = [...measure.modifiers, 'against']
  const value = { low: mention.stated.high, high: mention.stated.high, unit: null }
  const other = { ...measure, modifiers, label: `${measure.label} (against)` }
  return [
    { start: mention.start, end: mention.end, measure: other, value, bound: 'exact', aside: mention.aside },
  ]
}

const measureOfRow = (
  row: PredicateRow,
  population: string | null,
  modifiers: readonly string[] = [],
): Measure => {
  const parts = { predicate: row.predicate, population, modifiers }
  return { label: labelOf(parts, row.label), ...parts }
}

/** `Several`: more than a couple, and not yet ten (Merriam-Webster: more than two but fewer than many). */
const SEVERAL = { low: 3, high: 9 } as const

/** Counts that no number states: one person whom something befell, and none at all. */
function unnumbered({ sentence: { tokens }, cues }: SceneSentence): Figure[] {
  const at = (first: number, next: number) => ({
    start: tokens[first]?.start ?? 0,
    end: tokens[next - 1]?.end ?? 0,
  })
  const rest = { bound: 'exact', aside: null } as const
  const ones = singlesIn(tokens, cues).map(({ first, next, row, population }): Figure => {
    const counted = population === 'person' ? row.population : population
    return {
      ...at(first, next),
      measure: measureOfRow(row, counted),
      value: { low: 1, high: 1, unit: null },
      ...rest,
    }
  })
  const nones = noneIn(tokens, cues).map(
    ({ first, next, row, modifiers }): Figure => ({
      ...at(first, next),
      measure: measureOfRow(row, row.population, modifiers),
      value: { low: 0, high: 0, unit: null },
      ...rest,
    }),
  )
  const times = vagueTimesIn(tokens).map(
    ({ first, next, unit, measure }): Figure => ({
      ...at(first, next),
      measure,
      value: { low: SEVERAL.low, high: SEVERAL.high, unit },
      bound: 'range',
      aside: null,
    }),
  )
  return [...ones, ...nones, ...times]
}

/** A length of time is of what lasts, where the sentence names it. */
function measureIn(
  tokens: readonly Token[],
  cues: readonly Cue[],
  mention: QuantityMention,
  carried: Carried,
): Measure {
  const measure = measureOf(tokens, cues, mention, carried)
  if (measure.predicate !== 'duration') return measure
  const first = tokens.findIndex(({ end }) => end > mention.start)
  return lastingMeasure(tokens, first) ?? measure
}

function figuresIn(
  text: string,
  place: SceneSentence,
  carried: Carried,
  home: string | null,
): { figures: Figure[]; last: Carried } {
  const { sentence, quantities, cues } = place
  let previous = carried
  const figures = quantities.flatMap((read): Figure[] => {
    const mention = runMention(text, atHome(text, withCompanion(text, sentence, read), home))
    const measure = measureIn(sentence.tokens, cues, mention, previous)
    if (mention.aside === null && mention.form !== 'score' && isKnown(measure.predicate))
      previous = { measure, kind: kindOf(mention) }
    const { start, end, value, bound, aside } = mention
    return [{ start, end, measure, value, bound, aside }, ...against(mention, measure)]
  })
  return { figures: [...figures, ...unnumbered(place)], last: previous }
}

const NUMBER_OF_IT = /\b(?:number|figure|total|tally|count|toll)\s+at\b/i

const putsTheNumber = ({ sentence }: SceneSentence): boolean => NUMBER_OF_IT.test(sentence.text)

/** What a sentence speaks of that can be counted: `And how many are missing?` asks for the number of people missing. */
function topicOf({ cues, quantities }: SceneSentence): Carried {
  if (quantities.some(({ aside }) => aside === null)) return null
  const row = cues
    .flatMap(({ senses }) => senses)
    .find(({ row: { takes }, strength }) => strength === 'word' && takes.includes('count'))?.row
  return row === undefined ? null : { measure: measureOfRow(row, row.population), kind: 'count' }
}

export const stateQuantities: Stater = (scene) => {
  const home = homeDollar(scene.article)
  let carried: Carried = null
  let before: SceneSentence | null = null
  return scene.sentences.flatMap((place) => {
    if (before !== null && putsTheNumber(place)) carried = topicOf(before) ?? carried
    before = place
    const { figures, last } = figuresIn(scene.article.articleBody, place, carried, home)
    carried = last
    return figures.map((figure) => draftOf(scene, place, figure))
  })
}
