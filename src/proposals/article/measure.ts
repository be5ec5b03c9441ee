/**
 * A measure in a model's words, brought into the form in which two articles' wordings meet. Its words must be the
 * article's own, or of their class (`freed` for “released”): a title is printed. What class of event a figure is of
 * must be said around it: `killed` somewhere in the text makes no dead of the injured.
 */
import { cuesIn } from '../../claims/measures/cues.ts'
import { isKnown } from '../../claims/measures/known.ts'
import { measureOf } from '../../claims/measures/measure.ts'
import type { QuantityMention } from '../../claims/quantities/mention.ts'
import { recogniseQuantities } from '../../claims/quantities/recognise.ts'
import type { SceneSentence } from '../../claims/scene.ts'
import { isFunctionWord } from '../../compare/words/function-words.ts'
import { areKindred } from '../../compare/words/telling-predicates.ts'
import { groundTerm } from '../../compare/words/word-classes.ts'
import type { Measure } from '../../domain.ts'
import { analyse } from '../../text/analyse.ts'
import type { Ground } from './place.ts'

const WORD = /[\p{L}\p{N}]+(?:['’.][\p{L}\p{N}]+)*/gu
/** A measure is a title of a few words. */
const MOST_WORDS = 9
const MOST_CHARACTERS = 80

/** Words that say what sort of thing is stated, as a desk names measures; they claim nothing. */
const GENERIC =
  /^(?:number|count|total|amount|figure|share|percentage|rate|size|length|duration|date|day|time|year|place|location|name|role|part|cause|reason|owner|mediator|winner|deadline|contact|highest|lowest|longest|average|total|first|last|kind|type|whether|how|people|persons?|involved|reported|stated|event)$/i

/** A measure says what is counted; that nothing is, or that it is not so, is the value's to say. */
const DENIES = /\b(?:no|not|nobody|none|never|nothing|neither|without)\b|n['’]t\b/i

const wordsOf = (label: string): readonly string[] =>
  (label.match(WORD) ?? []).filter((word) => !isFunctionWord(word) && !GENERIC.test(word))

/** Sentences whose words a measure may take: its own, the two before it in the text and the one after. */
function around(within: SceneSentence, { scene }: Ground): string {
  const at = scene.sentences.indexOf(within)
  return scene.sentences
    .slice(Math.max(0, at - 2), at + 2)
    .map(({ sentence }) => sentence.text)
    .join(' ')
}

const termsIn = (text: string): ReadonlySet<string> => new Set((text.match(WORD) ?? []).map(groundTerm))

/** The measure's words as they are to be shown, or null when they are not words of the text. */
export function heldLabel(label: string, { terms }: Ground): string | null {
  const shown = label.replace(/\s+/g, ' ').trim()
  const words = wordsOf(shown)
  const fits =
    shown.length > 0 &&
    !DENIES.test(shown) &&
    shown.length <= MOST_CHARACTERS &&
    (shown.match(WORD) ?? []).length <= MOST_WORDS &&
    /^[\p{L}\p{N}\s’'&,/()%-]+$/u.test(shown)
  return fits && words.every((word) => terms.has(groundTerm(word))) ? shown : null
}

/** `18 political prisoners released`, `insured value of $3m`: the measure in words that the rules can parse. */
function phrased(label: string, mention: QuantityMention, text: string): string {
  const core = text.slice(mention.coreStart, mention.end)
  return mention.form === 'count' ? `${core} ${label}.` : `${label} of ${core}.`
}

/**
 * The parts that the rules read out of a measure's words; those that they cannot read stay the figure's own. Null when
 * the rules know the figure to be of something else.
 */
export function measureOfQuantity(
  proposed: string | null,
  mention: QuantityMention,
  within: SceneSentence,
  ground: Ground,
  own: Measure | null,
): Measure | null {
  if (proposed === null) return own ?? measureOf(within.sentence.tokens, within.cues, mention, null)
  const label = proposed
  const analysis = analyse(phrased(label, mention, ground.scene.article.articleBody))
  const [sentence] = analysis.sentences
  const figure = recogniseQuantities(analysis)[0]
  const read =
    sentence === undefined || figure === undefined
      ? null
      : measureOf(sentence.tokens, cuesIn(sentence.tokens), figure, null)
  const said = read !== null && isKnown(read.predicate) ? read.predicate : null
  if (own !== null && isKnown(own.predicate)) {
    // What the rules know a figure to be of stands against a model's word: the injured are not the dead.
    if (said !== null && said !== own.predicate && !areKindred(said, own.predicate ?? '')) return null
    return { ...own, label: lowered(label) }
  }
  const taken = said !== null && termsIn(around(within, ground)).has(`=${said}`)
  const population = read?.population ?? own?.population ?? null
  const modifiers = [...new Set([...(own?.modifiers ?? []), ...(read?.modifiers ?? [])])].sort()
  return { label: lowered(label), predicate: taken ? said : (own?.predicate ?? null), population, modifiers }
}

/** Titles begin with a small letter inside a sentence, unless the word is a name or letters. */
const lowered = (label: string): string =>
  /^\p{Lu}\p{Ll}+ /u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label

/** For what is no figure: the measure's words, or what stands for them. */
export const measureOfWords = (
  label: string | null,
  predicate: string | null,
  otherwise: string,
): Measure => ({
  label: lowered(label ?? otherwise),
  predicate,
  population: null,
  modifiers: [],
})
