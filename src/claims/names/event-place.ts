/** The town in which the event of a text took place, apart from datelines of other towns, home towns and birthplaces. */
import type { Quote } from '../../domain.ts'
import type { Analysis, Sentence, Token } from '../../text/analyse.ts'
import { citiesNamed, isCity } from './cities.ts'
import { countyOf } from './county.ts'
import { datelineOf } from './dateline.ts'
import { headlineCities } from './headline-cities.ts'
import type { NameMention } from './mention.ts'
import {
  AUTHORITIES,
  AWAY,
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
import { stateOf } from './places.ts'
import { spellingKey } from './spelling.ts'
import { titleCase } from './title-case.ts'
import { compassedNames, isCompass, type TownName, townsIn } from './town-names.ts'

export type EventPlace = {
  readonly name: string
  /** State or country that the text gives with it, e.g. `Ohio`; else null. */
  readonly within: string | null
  /** Its first naming; null when only the headline has it. */
  readonly quote: Quote | null
}

type Candidate = {
  name: string
  within: string | null
  quote: Quote | null
  votes: number
  kinds: Set<Evidence>
}
type Votes = Map<string, Candidate>

function vote(
  votes: Votes,
  name: string,
  quote: Quote | null,
  weight: number,
  kinds: readonly Evidence[],
): Candidate {
  const key = spellingKey(name)
  const candidate = votes.get(key) ?? {
    name: titleCase(name),
    within: null,
    quote,
    votes: 0,
    kinds: new Set(),
  }
  candidate.votes += weight
  candidate.quote ??= quote
  for (const kind of kinds) candidate.kinds.add(kind)
  votes.set(key, candidate)
  return candidate
}

/** What a preposition before the name says: there, close by, or somewhere else. */
function prepositionEvidence(tokens: readonly Token[], { first, next }: TownName): Evidence[] {
  const before = tokens[first - 1]
  if (before === undefined) return []
  const part = before.lower === 'the' && /^(area|community)$/.test(tokens[next]?.lower ?? '')
  const directed = isCompass(before.text) || part
  const preposition = (directed ? tokens[first - 2] : before)?.lower ?? ''
  const head = (directed ? tokens[first - 3] : tokens[first - 2])?.lower ?? ''
  if (INSIDE.has(preposition) || before.lower === 'downtown') return ['inside']
  if (NEAR.has(preposition)) return ['near']
  if (AWAY.has(preposition)) return ['away']
  if (preposition !== 'of') return []
  if (/^(city|town|village|community|suburb)$/.test(head)) return ['inside']
  return /^(north|south|east|west|miles|outskirts)$/.test(head) ? ['near'] : ['away']
}

function evidenceFor(tokens: readonly Token[], town: TownName): Evidence[] {
  const { next } = town
  const evidence: Evidence[] = ['named', ...prepositionEvidence(tokens, town)]
  const word = tokens[next]
  const after = tokens[next + 1]
  if (word === undefined) return evidence
  if (/^suburbs?$/.test(word.lower)) return ['away']
  if (/^(police|pd)$/.test(word.lower)) evidence.push('ownPolice')
  if (AUTHORITIES.has(word.lower)) evidence.push('police')
  else if (PARTS.has(word.lower)) evidence.push('part')
  else if (SCENES.has(word.lower)) evidence.push('scene')
  else if (RESIDENTS.has(word.lower)) evidence.push('resident')
  if (word.text === ',' && after !== undefined && stateOf(after.text) !== null && /^\p{Lu}/u.test(after.text))
    evidence.push('withState')
  return evidence
}

/** A text says where in its first sentences; later towns are mostly where people come from. */
function weightOf(index: number): number {
  if (index < 3) return FACTORS.lead
  return index < 8 ? 1 : FACTORS.later
}

/** Towns that the text names by their police alone: "NYPD", "D.C. police". */
function readInitials(votes: Votes, tokens: readonly Token[], weight: number): void {
  for (const token of tokens) {
    const town = POLICE_INITIALS[token.text]
    const quote = { exact: token.text, start: token.start, end: token.end }
    if (town !== undefined) vote(votes, town, quote, EVIDENCE.police * weight, ['police', 'ownPolice'])
  }
}

/** "Exton County": the county's seat often bears its name. */
function readCounties(votes: Votes, sentence: Sentence, weight: number): void {
  for (const [index, token] of sentence.tokens.entries()) {
    const name = sentence.tokens[index - 1]
    if (!/^(county|co|co\.)$/.test(token.lower) || name === undefined || !isCity(name.text)) continue
    vote(
      votes,
      name.text,
      { exact: name.text, start: name.start, end: name.end },
      EVIDENCE.county * weight,
      [],
    )
  }
}

/** "Salt Lake police" speak for Salt Lake City where the text has both. */
function joinCities(votes: Votes): void {
  for (const [key, candidate] of votes) {
    const city = votes.get(`${key} city`)
    if (city === undefined) continue
    city.votes += candidate.votes
    for (const kind of candidate.kinds) city.kinds.add(kind)
    votes.delete(key)
  }
}

type Context = {
  readonly compassed: (name: string) => boolean
  readonly isPerson: (name: string, at: number) => boolean
}

function readSentence(votes: Votes, sentence: Sentence, weight: number, context: Context): void {
  const { tokens } = sentence
  const eventful = tokens.some((token) => EVENTS.test(token.lower))
  readInitials(votes, tokens, weight)
  readCounties(votes, sentence, weight)
  for (const town of townsIn(tokens, context.compassed)) {
    const start = tokens[town.first]?.start ?? sentence.start
    const end = tokens[town.end - 1]?.end ?? start
    const exact = sentence.text.slice(start - sentence.start, end - sentence.start)
    const evidence = evidenceFor(tokens, town)
    const city = isCity(exact)
    const placed = evidence.some((kind) => /^(police|inside|withState)$/.test(kind))
    if (context.isPerson(exact, start) && !placed) continue
    if (!city && evidence.every((kind) => kind === 'named' || kind === 'part')) continue
    const far = evidence.includes('near') || evidence.includes('away')
    if (eventful && evidence.includes('inside')) evidence.push('event')
    const sum = evidence.reduce((total, kind) => total + EVIDENCE[kind], 0)
    const votesFor = vote(
      votes,
      exact,
      { exact, start, end },
      sum * weight * (city && !far ? FACTORS.city : 1),
      evidence,
    )
    if (evidence.includes('withState')) votesFor.within ??= stateOf(tokens[town.next + 1]?.text ?? '')
  }
}

function contextOf(analysis: Analysis, names: readonly NameMention[], dateline: string): Context {
  const compassed = new Set(
    [dateline, ...analysis.sentences.flatMap(({ tokens }) => compassedNames(tokens))].map(spellingKey),
  )
  const people = new Set<string>()
  const inside = new Set<number>()
  for (const { kind, quote, canonical } of names) {
    if (kind !== 'person' || !canonical.includes(' ')) continue
    people.add(spellingKey(canonical))
    people.add(spellingKey(canonical.split(' ').at(-1) ?? ''))
    if (quote.exact.includes(' ')) for (let at = quote.start; at < quote.end; at += 1) inside.add(at)
  }
  return {
    compassed: (name) => compassed.has(spellingKey(name)),
    isPerson: (name, at) => people.has(spellingKey(name)) || inside.has(at),
  }
}

/** A city whose own police speak takes in the quarter of it that a report names first. */
const LARGE = 300_000

/** The quarter gives way to the large city whose police or dateline the text has. */
function cityOf(best: Candidate, candidates: readonly Candidate[]): Candidate {
  if (isCity(best.name) || best.kinds.has('police') || best.kinds.has('withState')) return best
  const large = candidates.filter(
    ({ name, kinds }) =>
      (kinds.has('ownPolice') || kinds.has('dateline')) && (citiesNamed(name)[0]?.population ?? 0) >= LARGE,
  )
  return large.toSorted((a, b) => b.votes - a.votes)[0] ?? best
}

/** The town with the most evidence, or null when the text names none. */
export function eventPlace(
  analysis: Analysis,
  names: readonly NameMention[],
  headline: string | null,
): EventPlace | null {
  const votes: Votes = new Map()
  const dateline = datelineOf(analysis.text)
  const context = contextOf(analysis, names, dateline?.quote.exact ?? '')
  for (const [index, sentence] of analysis.sentences.entries())
    readSentence(votes, sentence, weightOf(index), context)
  if (dateline !== null && !/ (County|Co\.?|Parish)$/i.test(dateline.quote.exact)) {
    const name = titleCase(dateline.quote.exact)
    if (stateOf(name) === null || isCity(name))
      vote(votes, name, dateline.quote, EVIDENCE.dateline, ['dateline']).within ??= dateline.within
  }
  joinCities(votes)
  const title = (headline ?? '').replace(/\s[-|–—]\s.*$/u, '')
  for (const name of headlineCities(title)) vote(votes, name, null, FACTORS.headline, [])
  const words = ` ${spellingKey(title)} `
  for (const [key, candidate] of votes)
    if (words.includes(` ${key} `)) candidate.votes *= FACTORS.headlineFactor
  const candidates = [...votes.values()].filter((candidate) => candidate.votes > 0)
  const first = candidates.reduce<Candidate | null>(
    (a, b) => (a !== null && a.votes >= b.votes ? a : b),
    null,
  )
  if (first === null) return countyOf(analysis)
  const { name, within, quote } = cityOf(first, candidates)
  return { name: name.replace(/ Twp\.?$/, ' Township'), within, quote }
}
