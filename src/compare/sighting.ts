/** A claim as comparison sees it: with its article, its time and the words around it. */
import { isPerson } from '../claims/measures/populations.ts'
import type { Article, Claim, Day, Measure, ReadArticle } from '../domain.ts'
import { rememberingOf } from '../text/remembered.ts'
import { type EventDating, mainEventDates } from './main-event.ts'
import { leadingOf, soleOf } from './sole.ts'
import { claimantOf } from './sources.ts'
import { type Trait, traitsOf } from './traits.ts'
import { isFunctionWord } from './words/function-words.ts'
import { groundTerm } from './words/word-classes.ts'

export type Sighting<C extends Claim = Claim> = {
  readonly claim: C
  readonly article: Article
  /** As of when the claim holds: its own date, else the day of publication. */
  readonly day: Day | null
  readonly published: number | null
  /** Content words around the value, by class, with how near they stand: 1 in its clause, less beyond. */
  readonly words: ReadonlyMap<string, number>
  /** It dates the event that the story is about. */
  readonly mainEvent: EventDating | null
  /** What its wording makes of a figure: a part, an addition, the size of a group, another area's. */
  readonly traits: readonly Trait[]
  /** The clause around the value, lower case, with blanks at both ends. */
  readonly clause: string
  /** Its article gives no other value of this sort. */
  readonly sole: boolean
  /** It is the first of this sort in its article, or repeats it. */
  readonly leading: boolean
}

/** Words of another clause say less of the value. */
const OTHER_CLAUSE = 0.35
/** And those far off in a long sentence least. */
const FAR_WORDS = 12
const FAR = 0.2

const WORD = /[\p{L}\p{N}]+(?:['’.][\p{L}\p{N}]+)*/gu
const BREAK = /[,;:–—“”"()]| (?:and|but|while|as|when|after|with|which|who) /g

type Stretch = { readonly start: number; readonly end: number }

/** The stretch between the breaks next to the value, in offsets of the quote. */
function clauseAround(text: string, value: Stretch): Stretch {
  let [start, end] = [0, text.length]
  for (const match of text.matchAll(BREAK)) {
    const after = match.index + match[0].length
    // A break one word away sets nothing apart: "3, later 4".
    if (after <= value.start - 3) start = after
    if (match.index >= value.end + 3) {
      end = match.index
      break
    }
  }
  return { start, end }
}

function wordsAround(text: string, value: Stretch, clause: Stretch): ReadonlyMap<string, number> {
  const words = new Map<string, number>()
  const all = [...text.matchAll(WORD)]
  const first = all.findIndex((match) => match.index >= value.start)
  for (const [position, match] of all.entries()) {
    const end = match.index + match[0].length
    if ((match.index < value.end && end > value.start) || isFunctionWord(match[0])) continue
    const term = groundTerm(match[0])
    if (term.length < 2) continue
    const inside = match.index >= clause.start && end <= clause.end
    const far = Math.abs(position - (first === -1 ? all.length : first)) > FAR_WORDS
    const weight = inside ? 1 : far ? FAR : OTHER_CLAUSE
    words.set(term, Math.max(words.get(term) ?? 0, weight))
  }
  return words
}

/** Told of earlier times: such figures meet only one another. */
const BACKGROUND: ReadonlySet<string> = new Set(['earlier-event', 'historical-comparison', 'other-window'])

export const isBackground = ({ aside }: Claim): boolean => aside !== null && BACKGROUND.has(aside)
/** "one county", "a quarter": the one of something that is no person counts nothing. */
const isMereOne = (claim: Claim): boolean =>
  claim.kind === 'quantity' &&
  claim.value.low === 1 &&
  claim.value.high === 1 &&
  /^(?:one|a|an)$/i.test(claim.surface.exact) &&
  (claim.measure.population === null || !isPerson(claim.measure.population))
/** Figures out of a web address. */
const isInAddress = ({ quote }: Claim): boolean => /^https?:\/\/\S+$/.test(quote.exact)

const isCompared = (claim: Claim): boolean =>
  (claim.aside === null || isBackground(claim)) && !isMereOne(claim) && !isInAddress(claim)

/** `VESSBY, March 9 (Agency) -`: a dateline that the page keeps in the body dates the report, not the event. */
function isDateline(body: string, claim: Claim): boolean {
  const { start, end } = claim.surface
  return (
    claim.kind === 'date' &&
    start < 80 &&
    /^\W*\p{Lu}[\p{Lu} .'’-]{2,}/u.test(body) &&
    /^,?\s*(?:\d{4}\s*)?(?:\([^)]*\)\s*)?[-–—:(]/.test(body.slice(end, end + 40))
  )
}

/** "The releases happened on …" tells of releasing. */
const HAPPENING = /^(?:happen|occur|take|unfold|begin|start|come|strike|follow|break)$/

function told(measure: Measure): Measure {
  const { predicate, population } = measure
  if (predicate === null || population === null || !HAPPENING.test(predicate)) return measure
  const event = groundTerm(population)
  return event.startsWith('=') ? { ...measure, predicate: event.slice(1), population: null } : measure
}

function instant(timestamp: string | null): number | null {
  const time = timestamp === null ? Number.NaN : Date.parse(timestamp)
  return Number.isNaN(time) ? null : time
}

/** Claims that are figures of the story, ready to be compared: with the other articles', and within their own. */
export const sightingsOf: (read: ReadArticle) => readonly Sighting[] = rememberingOf(sightings)

function sightings({ article, claims }: ReadArticle): readonly Sighting[] {
  const published = instant(article.datePublished)
  const main = mainEventDates(article, claims)
  const compared = claims
    .filter((claim) => isCompared(claim) && !isDateline(article.articleBody, claim))
    .map((stated) => {
      const claim: Claim = {
        ...stated,
        measure: told(stated.measure),
        attribution: claimantOf(stated.attribution),
      }
      const { quote, surface } = claim
      const inside = surface.start >= quote.start && surface.end <= quote.end
      const value = inside
        ? { start: surface.start - quote.start, end: surface.end - quote.start }
        : { start: 0, end: quote.exact.length }
      const clause = clauseAround(quote.exact, value)
      return {
        claim,
        article,
        day: claim.asOf ?? article.datePublished?.slice(0, 10) ?? null,
        published,
        mainEvent: main.get(claim.id) ?? null,
        traits:
          claim.kind === 'quantity'
            ? traitsOf(quote.exact, value, quote.exact.slice(clause.start, clause.end))
            : [],
        words: wordsAround(quote.exact, value, clause),
        clause: ` ${quote.exact.slice(clause.start, clause.end).toLowerCase()} `,
        sole: false,
        leading: false,
      }
    })
  const sole = soleOf(compared.map(({ claim }) => claim))
  const leading = leadingOf(compared.map(({ claim }) => claim))
  return compared.map((sighting) => ({
    ...sighting,
    sole: sole.has(sighting.claim),
    leading: leading.has(sighting.claim),
  }))
}
