/** The town in which the event of a text took place, apart from datelines of other towns, home towns and birthplaces. */
import type { Quote } from '../../domain.ts'
import type { Analysis, Sentence, Token } from '../../text/analyse.ts'
import type { NameMention } from './mention.ts'
import {
  AUTHORITIES,
  AWAY,
  BEARERS,
  EVIDENCE,
  type Evidence,
  INSIDE,
  RESIDENTS,
  SCENES,
} from './place-evidence.ts'
import { isKnownPlace, stateOf } from './places.ts'
import { spellingKey } from './spelling.ts'

export type EventPlace = {
  readonly name: string
  /** State or country that the text gives with it, e.g. `Ohio`; else null. */
  readonly within: string | null
  /** Its first naming. */
  readonly quote: Quote
}

type Candidate = { name: string; within: string | null; quote: Quote; votes: number; inside: boolean }

const capital = (token: Token | undefined): token is Token =>
  token !== undefined && /^\p{Lu}/u.test(token.text)
const DIRECTION =
  /^(north|south|east|west|northeast|northwest|southeast|southwest|central|downtown|northern|southern|eastern|western|greater|midtown|uptown|inner)$/i
const NO_TOWN =
  /^(the|a|an|he|she|they|it|we|police|officers?|authorities|mr|mrs|ms|dr|sgt|lt|capt|chief|detective|sheriff|county|state|mon|tues|wednes|thurs|fri|satur|sun)/i
const CALENDAR =
  /^(mon|tues|wednes|thurs|fri|satur|sun)day|^(january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|aug|sept|oct|nov|dec)\.?$/i

/** Length of the run of capitalised words from `from` that could be a town: at most three, no road or institution after it. */
function townAt(tokens: readonly Token[], from: number): number {
  let length = 0
  while (length < 3) {
    const token = tokens[from + length]
    if (!capital(token) || token.pos === 'PUNCT' || CALENDAR.test(token.text)) break
    if (length > 0 && (AUTHORITIES.has(token.lower) || BEARERS.has(token.lower) || token.lower === 'police'))
      break
    length += 1
    if (tokens[from + length]?.text === '-') break
  }
  return length
}

function evidenceAt(tokens: readonly Token[], from: number, length: number): Evidence[] {
  const before = tokens[from - 1]
  const beforeThat = tokens[from - 2]
  const next = tokens[from + length]
  const after = tokens[from + length + 1]
  const evidence: Evidence[] = ['named']
  const preposition = before !== undefined && DIRECTION.test(before.text) ? beforeThat : before
  if (preposition !== undefined && INSIDE.has(preposition.lower)) evidence.push('inside')
  if (preposition !== undefined && AWAY.has(preposition.lower)) evidence.push('away')
  if (next !== undefined) {
    if (AUTHORITIES.has(next.lower)) evidence.push('police')
    if (SCENES.has(next.lower) && !capital(next)) evidence.push('scene')
    if (RESIDENTS.has(next.lower)) evidence.push('resident')
    if (next.text === ',' && after !== undefined && stateOf(after.text) !== null && capital(after))
      evidence.push('withState')
  }
  if (preposition?.lower === 'of' && /^(\d+|,|man|woman|resident)$/.test(beforeThat?.lower ?? ''))
    evidence.push('away')
  if (preposition?.lower === 'of' && beforeThat?.lower === 'city') evidence.push('inside')
  return evidence
}

const titleCase = (name: string): string =>
  /^[^\p{Ll}]+$/u.test(name)
    ? name.toLowerCase().replace(/(^|[\s-])\p{L}/gu, (letter) => letter.toUpperCase())
    : name

/** A dateline opens the text: capitals, perhaps a state, then a dash or a bracket. */
const DATELINE =
  /^\s*(?:\([^)]{1,30}\)\s*)?([\p{Lu}][\p{Lu}.'’ -]{2,30}?)(?:,\s*([\p{Lu}][\p{L}. ]{1,20}?))?\s*(?:\([^)]{1,40}\)|,\s[^—–-]{1,30})?\s*(?:—|–|--|-|:|\()/u

function vote(
  candidates: Map<string, Candidate>,
  name: string,
  within: string | null,
  quote: Quote,
  votes: number,
): Candidate {
  const key = spellingKey(name)
  const known = candidates.get(key)
  if (known !== undefined) {
    known.votes += votes
    known.within ??= within
    return known
  }
  const candidate = { name, within, quote, votes, inside: false }
  candidates.set(key, candidate)
  return candidate
}

function weightOf(index: number): number {
  if (index < 3) return 1.5
  return index < 8 ? 1 : 0.5
}

function readSentence(
  candidates: Map<string, Candidate>,
  sentence: Sentence,
  index: number,
  text: string,
  people: ReadonlySet<string>,
): void {
  const tokens = sentence.tokens
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i]
    if (!capital(token) || DIRECTION.test(token.text) || NO_TOWN.test(token.text)) continue
    const length = townAt(tokens, i)
    const last = tokens[i + length - 1]
    if (length === 0 || last === undefined) continue
    const exact = text.slice(token.start, last.end)
    const next = tokens[i + length]
    const evidence = evidenceAt(tokens, i, length)
    const borne = next !== undefined && BEARERS.has(next.lower) && capital(next)
    const person =
      people.has(spellingKey(exact)) && !evidence.includes('police') && !evidence.includes('inside')
    if (!borne && !person && stateOf(exact) === null && (evidence.length > 1 || isKnownPlace(exact))) {
      const within = evidence.includes('withState') ? stateOf(tokens[i + length + 1]?.text ?? '') : null
      const votes = evidence.reduce((sum, kind) => sum + EVIDENCE[kind], 0) * weightOf(index)
      vote(candidates, titleCase(exact), within, { exact, start: token.start, end: last.end }, votes)
    }
    i += length - 1
  }
}

/** The town with the most evidence, or null when the text names none. */
export function eventPlace(
  analysis: Analysis,
  names: readonly NameMention[],
  headline: string | null,
): EventPlace | null {
  const candidates = new Map<string, Candidate>()
  const people = new Set(
    names
      .filter((mention) => mention.kind === 'person' && mention.canonical.includes(' '))
      .flatMap((mention) => [mention.canonical, mention.canonical.split(' ').at(-1) ?? ''])
      .map(spellingKey),
  )
  for (const [index, sentence] of analysis.sentences.entries())
    readSentence(candidates, sentence, index, analysis.text, people)
  const dateline = DATELINE.exec(analysis.text.slice(0, 200))
  const town = dateline?.[1]?.trim()
  if (town !== undefined && dateline !== null) {
    const start = analysis.text.indexOf(town)
    if (stateOf(town) === null || isKnownPlace(titleCase(town)))
      vote(
        candidates,
        titleCase(town),
        stateOf(dateline[2]?.trim() ?? ''),
        { exact: town, start, end: start + town.length },
        EVIDENCE.dateline,
      )
  }
  const title = ` ${spellingKey(headline ?? '')} `
  let best: Candidate | null = null
  for (const [key, candidate] of candidates) {
    if (title.includes(` ${key} `)) candidate.votes += EVIDENCE.headline
    if (candidate.votes > (best?.votes ?? 0.9)) best = candidate
  }
  return best === null ? null : { name: best.name, within: best.within, quote: best.quote }
}
