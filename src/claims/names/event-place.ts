/** The town in which the event of a text took place, apart from datelines of other towns, home towns and birthplaces. */
import type { Quote } from '../../domain.ts'
import type { Analysis, Sentence, Token } from '../../text/analyse.ts'
import { isCity } from './cities.ts'
import { datelineOf } from './dateline.ts'
import type { NameMention } from './mention.ts'
import {
  AUTHORITIES,
  AWAY,
  BEARERS,
  EVENTS,
  EVIDENCE,
  type Evidence,
  FACTORS,
  INSIDE,
  NEAR,
  PARTS,
  POLICE_INITIALS,
  RESIDENTS,
  SCENES,
} from './place-evidence.ts'
import { isKnownPlace, stateOf } from './places.ts'
import { spellingKey } from './spelling.ts'

export type EventPlace = {
  readonly name: string
  /** State or country that the text gives with it, e.g. `Ohio`; else null. */
  readonly within: string | null
  /** Its first naming; null when only the headline has it. */
  readonly quote: Quote | null
}

type Candidate = { name: string; within: string | null; quote: Quote | null; votes: number }

const capital = (token: Token | undefined): token is Token =>
  token !== undefined && /^\p{Lu}/u.test(token.text)
const DIRECTION =
  /^(north|south|east|west|northeast|northwest|southeast|southwest|central|downtown|northern|southern|eastern|western|greater|midtown|uptown|inner|suburban|rural|nearby)$/i
const NO_TOWN =
  /^(the|a|an|he|she|they|it|we|his|her|police|officers?|authorities|mr\.?|mrs\.?|ms\.?|dr\.?|sgt\.?|lt\.?|capt\.?|chief|detectives?|sheriff|county|state|city|mayor|for|update|updated|photo|homicide|in|on|at|two|three|one|when|after|but|and|no|fatal|man|woman|child|children|coroner|share|skip|source|credit|metro|metropolitan|street|news|video|watch|loading|advertisement|copyright|i|you|we|news|department|hospital|university|school|co|dept|interim|acting|assistant|deputy|local|federal|campus|high|afternoon|morning)\.?$/i
const CALENDAR =
  /^(mon|tues|wednes|thurs|fri|satur|sun)day|^(january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|aug|sept|oct|nov|dec)\.?$/i

/** "… police" or ", Ohio" right after a name: it is a town's, whatever its last word is. */
function ownsPolice(tokens: readonly Token[], next: number): boolean {
  const token = tokens[next]
  if (token === undefined) return false
  if (/^(police|pd)$/.test(token.lower)) return true
  const after = tokens[next + 1]
  return token.text === ',' && capital(after) && stateOf(after.text) !== null
}

/** How many capitalised words from `from` make the longest name of a town: at most three, a known city first. */
function townAt(tokens: readonly Token[], from: number): number {
  let length = 0
  while (length < 3) {
    const token = tokens[from + length]
    if (!capital(token) || token.pos === 'PUNCT' || CALENDAR.test(token.text)) break
    if (length > 0 && AUTHORITIES.has(token.lower)) break
    if (length > 0 && BEARERS.has(token.lower) && !ownsPolice(tokens, from + length + 1)) break
    length += 1
  }
  for (let shorter = length; shorter > 1; shorter -= 1) {
    const words = tokens.slice(from, from + shorter).map((token) => token.text)
    if (isCity(words.join(' '))) return shorter
  }
  return length
}

function evidenceAt(tokens: readonly Token[], from: number, length: number): Evidence[] {
  const before = tokens[from - 1]
  const directed = before !== undefined && DIRECTION.test(before.text)
  const preposition = directed ? tokens[from - 2] : before
  const head = directed ? tokens[from - 3] : tokens[from - 2]
  const next = tokens[from + length]
  const after = tokens[from + length + 1]
  const evidence: Evidence[] = ['named']
  if (preposition !== undefined && INSIDE.has(preposition.lower)) evidence.push('inside')
  else if (directed && /^downtown$/i.test(before.text)) evidence.push('inside')
  if (preposition !== undefined && NEAR.has(preposition.lower)) evidence.push('near')
  if (preposition !== undefined && AWAY.has(preposition.lower)) evidence.push('away')
  if (next !== undefined) {
    if (AUTHORITIES.has(next.lower)) evidence.push('police')
    else if (PARTS.has(next.lower)) evidence.push('part')
    else if (SCENES.has(next.lower)) evidence.push('scene')
    if (RESIDENTS.has(next.lower)) evidence.push('resident')
    if (next.text === ',' && capital(after) && stateOf(after.text) !== null) evidence.push('withState')
  }
  if (preposition?.lower === 'of') {
    if (/^(city|town|village|community|suburb)$/.test(head?.lower ?? '')) evidence.push('inside')
    else if (/^(north|south|east|west|miles|outskirts)$/.test(head?.lower ?? '')) evidence.push('near')
    else if (/^(\d+|,|man|woman|resident|residents|native|police)$/.test(head?.lower ?? ''))
      evidence.push('away')
  }
  return evidence
}

const titleCase = (name: string): string =>
  /^[^\p{Ll}]+$/u.test(name)
    ? name.toLowerCase().replace(/(^|[\s-])\p{L}/gu, (letter) => letter.toUpperCase())
    : name

type Votes = Map<string, Candidate>

function vote(votes: Votes, name: string, within: string | null, quote: Quote | null, weight: number): void {
  const key = spellingKey(name)
  const known = votes.get(key)
  if (known === undefined) votes.set(key, { name, within, quote, votes: weight })
  else {
    known.votes += weight
    known.quote ??= quote
    known.within ??= within
  }
}

/** A text says where in its first sentences; later towns are mostly where people come from. */
function weightOf(index: number): number {
  if (index < 3) return FACTORS.lead
  return index < 8 ? 1 : FACTORS.later
}

function readSentence(
  votes: Votes,
  sentence: Sentence,
  index: number,
  people: ReadonlySet<string>,
  inPerson: (offset: number) => boolean,
): void {
  const tokens = sentence.tokens
  const eventful = tokens.some((token) => EVENTS.test(token.lower))
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i]
    if (token?.text === 'D.C.')
      vote(
        votes,
        'Washington',
        'District of Columbia',
        { exact: token.text, start: token.start, end: token.end },
        EVIDENCE.police,
      )
    if (!capital(token) || NO_TOWN.test(token.text)) continue
    const length = townAt(tokens, i)
    const compass = DIRECTION.test(token.text)
    if (compass && (length < 2 || !ownsPolice(tokens, i + length))) continue
    const last = tokens[i + length - 1]
    if (length === 0 || last === undefined) continue
    const exact = sentence.text.slice(token.start - sentence.start, last.end - sentence.start)
    const quote = { exact, start: token.start, end: last.end }
    const initials = POLICE_INITIALS[exact]
    if (initials !== undefined) vote(votes, initials, null, quote, EVIDENCE.police * weightOf(index))
    const next = tokens[i + length]
    const evidence = evidenceAt(tokens, i, length)
    if (eventful && evidence.includes('inside')) evidence.push('event')
    if (/^(county|co|co\.)$/.test(next?.lower ?? '') && isCity(exact))
      vote(votes, exact, null, quote, EVIDENCE.county * weightOf(index))
    const borne = next !== undefined && BEARERS.has(next.lower) && capital(next)
    const city = isCity(exact)
    const place = evidence.includes('police') || evidence.includes('inside') || evidence.includes('withState')
    const person = (people.has(spellingKey(exact)) || inPerson(token.start)) && !place
    if (
      !borne &&
      !person &&
      initials === undefined &&
      (!isKnownPlace(exact) || city) &&
      (city || evidence.some((kind) => kind !== 'named' && kind !== 'part'))
    ) {
      const within = evidence.includes('withState') ? stateOf(tokens[i + length + 1]?.text ?? '') : null
      const sum = evidence.reduce((total, kind) => total + EVIDENCE[kind], 0)
      vote(votes, titleCase(exact), within, quote, sum * weightOf(index) * (city ? FACTORS.city : 1))
    }
    i += length - 1
  }
}

/** Known cities of the headline: they count, though only the body's words can be quoted. */
function headlineCities(headline: string): string[] {
  const words = headline.match(/[\p{L}.]+/gu) ?? []
  const found: string[] = []
  for (let i = 0; i < words.length; i += 1)
    for (const length of [3, 2, 1]) {
      const name = words.slice(i, i + length).join(' ')
      if (words[i + length - 1] === undefined || !/^\p{Lu}/u.test(name) || !isCity(name)) continue
      found.push(name)
      i += length - 1
      break
    }
  return found
}

/** The town with the most evidence, or null when the text names none. */
export function eventPlace(
  analysis: Analysis,
  names: readonly NameMention[],
  headline: string | null,
): EventPlace | null {
  const votes: Votes = new Map()
  const covered = new Set<number>()
  for (const { kind, quote } of names)
    if (kind === 'person' && quote.exact.includes(' '))
      for (let at = quote.start; at < quote.end; at += 1) covered.add(at)
  const inPerson = (offset: number): boolean => covered.has(offset)
  const people = new Set(
    names
      .filter((mention) => mention.kind === 'person' && mention.canonical.includes(' '))
      .flatMap((mention) => [mention.canonical, mention.canonical.split(' ').at(-1) ?? ''])
      .map(spellingKey),
  )
  for (const [index, sentence] of analysis.sentences.entries())
    readSentence(votes, sentence, index, people, inPerson)
  const dateline = datelineOf(analysis.text)
  if (dateline !== null) {
    const name = titleCase(dateline.quote.exact)
    if (stateOf(name) === null || isCity(name))
      vote(votes, name, dateline.within, dateline.quote, EVIDENCE.dateline)
  }
  const title = (headline ?? '').replace(/\s[-|–—]\s.*$/u, '')
  for (const name of headlineCities(title)) vote(votes, name, null, null, FACTORS.headline)
  const key = ` ${spellingKey(title)} `
  let best: Candidate | null = null
  for (const [name, candidate] of votes) {
    if (key.includes(` ${name} `)) candidate.votes *= FACTORS.headlineFactor
    if (candidate.votes > (best?.votes ?? 0)) best = candidate
  }
  return best === null
    ? null
    : { name: best.name.replace(/ Twp\.?$/, ' Township'), within: best.within, quote: best.quote }
}
