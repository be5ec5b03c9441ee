/** Runs of capitals in a sentence that can be the name of a town; roads, schools and counties are left out. */
import type { Token } from '../../text/analyse.ts'
import { isCity } from './cities.ts'
import { AUTHORITIES, BEARERS, RESIDENTS, SCENES } from './place-evidence.ts'
import { isKnownPlace, stateOf } from './places.ts'

export type TownName = {
  /** Index of its first token and of the token after its last. */
  readonly first: number
  readonly end: number
  /** Index of the word that says what the name is followed by: past a hyphenated second name. */
  readonly next: number
}

const COMPASS =
  /^(north|south|east|west|northeast|northwest|southeast|southwest|central|downtown|northern|southern|eastern|western|greater|midtown|uptown|inner|suburban|rural|nearby)$/i

/** Capitalised words of newspapers' pages and police reports that begin no town's name. */
const NO_TOWN = new Set(
  `the a an he she they it we his her their our i you in on at for when after but and no if as by to of mr mrs ms dr sgt lt capt chief
   mayor county state city update updated photo homicide fatal man woman child children coroner share skip source credit metro metropolitan
   street news video watch loading advertisement copyright department hospital university school co dept interim acting assistant deputy local
   federal campus high afternoon morning one two three four five six seven eight nine ten initial affairs officer officers police authorities
   detectives sheriff related more read click heart sign near lieutenant captain`.split(/\s+/),
)
const CALENDAR =
  /^(mon|tues|wednes|thurs|fri|satur|sun)day|^(january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|aug|sept|oct|nov|dec)\.?$/i

/** First words of towns' names that elsewhere end a road's: "St. Louis", "Main St." */
const SAINT = /^(st|saint|mt|ft)$/

/** Three words are the most that towns in the news have. */
const LONGEST = 3

/** Whether a capitalised word of a headline can begin a town's name. */
export const beginsNoTown = (word: string): boolean =>
  NO_TOWN.has(word.toLowerCase()) || RESIDENTS.has(word.toLowerCase()) || SCENES.has(word.toLowerCase())

export const isCompass = (word: string): boolean => COMPASS.test(word)

const plain = (token: Token): string => token.lower.replace(/\.$/, '')

const capital = (token: Token | undefined): token is Token =>
  token !== undefined && /^\p{Lu}/u.test(token.text) && token.pos !== 'PUNCT'

/** "… police" or ", Ohio" right after a name: it is a town's, whatever its last word is. */
export function ownsPolice(tokens: readonly Token[], next: number): boolean {
  const token = tokens[next]
  const after = tokens[next + 1]
  if (token === undefined) return false
  if (/^(police|pd)$/.test(token.lower)) return true
  return token.text === ',' && capital(after) && stateOf(after.text) !== null
}

function canStart(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (!capital(token) || CALENDAR.test(token.text) || NO_TOWN.has(plain(token))) return false
  const word = plain(token)
  if (SAINT.test(word) && capital(tokens[at + 1]) && !capital(tokens[at - 1])) return true
  if (BEARERS.has(word) || AUTHORITIES.has(word) || SCENES.has(word) || RESIDENTS.has(word)) return false
  return !/^[-–]$/.test(tokens[at - 1]?.text ?? '') || tokens[at - 1]?.end !== token.start
}

const textOf = (tokens: readonly Token[], first: number, end: number): string =>
  tokens
    .slice(first, end)
    .map((token) => token.text)
    .join(' ')

/** End of the longest town's name from `first`; a known city is preferred to a longer unknown name. */
function endOf(tokens: readonly Token[], first: number): number {
  let end = first
  while (end - first < LONGEST) {
    const token = tokens[end]
    if (!capital(token) || CALENDAR.test(token.text)) break
    if (end > first && AUTHORITIES.has(plain(token))) break
    const county = /^(county|parish|co)$/.test(plain(token))
    if (end > first && BEARERS.has(plain(token)) && (county || !ownsPolice(tokens, end + 1))) break
    end += 1
  }
  for (let shorter = end; shorter > first + 1; shorter -= 1)
    if (isCity(textOf(tokens, first, shorter))) return shorter
  while (end > first + 1 && stateOf(tokens[end - 1]?.text ?? '') !== null) end -= 1
  return end
}

function townAt(tokens: readonly Token[], at: number): TownName | null {
  if (!canStart(tokens, at)) return null
  const end = endOf(tokens, at)
  if (end === at) return null
  const name = textOf(tokens, at, end)
  if (stateOf(name) !== null && !/^(new york|washington)$/i.test(name)) return null
  if (isKnownPlace(name) && !isCity(name)) return null
  const proper = at > 0 || tokens.slice(at, end).every((token) => token.pos === 'PROPN')
  if (!proper && !isCity(name) && !ownsPolice(tokens, end)) return null
  const hyphened = tokens[end]?.text === '-' && capital(tokens[end + 1])
  const next = hyphened ? endOf(tokens, end + 1) : end
  const bearer = tokens[next]
  if (/^(state|upstate)$/i.test(bearer?.text ?? '')) return null
  if (capital(bearer) && BEARERS.has(plain(bearer)) && !ownsPolice(tokens, next)) return null
  return { first: at, end, next }
}

/**
 * Town names of a sentence, in order. A point of the compass belongs to the name ("North Exton") when `compassed` has the
 * whole, else it stands before it.
 */
export function townsIn(tokens: readonly Token[], compassed: (name: string) => boolean): TownName[] {
  const towns: TownName[] = []
  for (let at = 0; at < tokens.length; ) {
    const pointed = isCompass(tokens[at]?.text ?? '') && capital(tokens[at])
    const town = townAt(tokens, at)
    if (town === null || (pointed && (town.end - at < 2 || !compassed(textOf(tokens, at, town.end))))) {
      at += 1
      continue
    }
    towns.push(town)
    at = Math.max(town.next, town.end)
  }
  return towns
}

/** Names that begin with a point of the compass and have their own police or state: "North Exton police". */
export function compassedNames(tokens: readonly Token[]): string[] {
  return tokens.flatMap((token, at) => {
    if (!capital(token) || !isCompass(token.text)) return []
    const end = endOf(tokens, at)
    const name = textOf(tokens, at, end)
    return end - at > 1 && (ownsPolice(tokens, end) || isCity(name)) ? [name] : []
  })
}
