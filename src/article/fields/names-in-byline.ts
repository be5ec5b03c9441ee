/** The names in a byline's text: `By Ana Ruiz and Tom Okoro, Staff Writers | March 3` gives two. */
import { agencyNames, credentials, nobodyNames, outletEndings, roleWords } from './byline-words.ts'

const nobody = new RegExp(`^(?:${nobodyNames})$`, 'i')
const role = new RegExp(`(?:^|[\\s-])(?:${roleWords})s?$`, 'i')
const roleStart =
  /^(?:head|director|president|chief|vice|founder|co-founder|professor|chair|secretary|commissioner|special to|for the|contributing|senior|editor|staff|guest|a |an |in )\b/iu
const trailingRole = new RegExp(
  `\\s(?:(?:senior|chief|staff|deputy|associate|assistant|contributing|managing|executive|political|business|sports|science|health|news) )*(?:${roleWords})$`,
  'i',
)
const trailingCredentials = new RegExp(`(?:[\\s,]+(?:${credentials})\\.?)+$`)
const credentialsOnly = new RegExp(`^(?:(?:${credentials})\\.?[\\s,]*)+$`)
const agency = new RegExp(`^(?:the )?(?:${agencyNames})$`, 'i')
const trailingAgency = new RegExp(`[\\s,]+(?:(?:of|for|via|from) )?(?:the )?(?:${agencyNames})$`, 'i')
const outlet = new RegExp(`(?:^|\\s)(?:${outletEndings})$|\\.(?:com|org|net|co\\.uk)$`, 'i')

/** What follows a name: dates, counters, biographies. */
const tail =
  /\s+(?:[•·–—/]|-\s)\s*.*$|\s*\((?:[^)]*)\)?\s*$|,?\s*(?:updated|published|posted|last updated|first published|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\d+ (?:min|hour|day|week|month)s?\b|\d{1,2}[/.-]\d).*$|,?\s+(?:on (?:mon|tue|wed|thu|fri|sat|sun|\d)\w*|special to|for the |at \d|is an?\b|are\b|was\b|covers?\b|writes?\b|with contributions?|contributions?|photograph(?:y|s|ed)|photos?|illustrat(?:ed|ions?)|styled|video|edited|reviewed|fact[- ]checked|medically)(?:\s.*)?$/iu
const lead =
  /^(?:(?:posted|written|published|reported|reporting|words|story|text|report|review|analysis|opinion|interview(?:ed)?|compiled|edited|authored?|article|author|from|von|par|por|di)\s*)?(?:by|:)\s*:?\s*\|?\s*|^(?:von|par|por)\s+/iu
const dateLike =
  /\d{4}|\d{1,2}:\d{2}|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\.? \d|\d (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\b(?:ago|read|views?|comments?|shares?)$/i

function cleanName(raw: string): string {
  let name = raw
    .replace(/\S+@\S+\.\S+/g, ' ')
    .replace(/https?:\S+|www\.\S+/g, ' ')
    .replace(/(?:^|\s)@\w+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  for (let round = 0; round < 3; round += 1)
    name = name
      .replace(lead, '')
      .replace(tail, '')
      .replace(/^[\s,;:|.–—-]+|[\s,;:|–—-]+$/g, '')
  const person = name.replace(trailingCredentials, '').replace(trailingRole, '')
  const alone = person.replace(trailingAgency, '')
  return (alone.includes(' ') ? alone : person).trim()
}

function isName(name: string): boolean {
  if (name.length < 2 || name.length > 60 || !/\p{L}{2}/u.test(name)) return false
  if (
    nobody.test(name) ||
    role.test(name) ||
    roleStart.test(name) ||
    dateLike.test(name) ||
    credentialsOnly.test(name)
  )
    return false
  if (/^\d|[<>{}=[\]!?]|^https?/.test(name)) return false
  return name.split(' ').length <= 7
}

/** A signature of several or nobody in particular: `KDV Web Staff`, `Harbour Newsroom`. */
export const isCollective = (name: string): boolean =>
  /\b(?:staff|newsroom|desk|team|agencies|bureau|editors|reporters|correspondents|editorial|redaktion|redacción|rédaction)\b/i.test(
    name,
  ) &&
  name.length <= 60 &&
  !dateLike.test(name)

/** Named like an outlet or a company, and no agency. */
export const isOutletLike = (name: string): boolean => outlet.test(name) && !agency.test(name)

const particle =
  /^(?:de|da|di|do|du|del|della|der|den|des|van|von|zu|la|le|el|al|bin|ibn|ben|y|e|st\.?|ter|ten|af|dos|das|o[’'])$/i

/** Two to five capitalised words, or an agency. */
export function isPersonLike(name: string): boolean {
  if (agency.test(name)) return true
  const words = name.split(' ')
  if (words.length > 5 || outlet.test(name)) return false
  return words.every((word) => particle.test(word) || /^[\p{Lu}"“‘'(]/u.test(word))
}

/** `RUIZ` to `Ruiz` in names printed in capitals only; short ones are agencies (AP, AFP). */
const unshouted = (name: string): string =>
  /\p{Ll}/u.test(name) || name.length <= 5 || !name.includes(' ')
    ? name
    : name.toLowerCase().replace(/(?<![\p{L}’'])\p{L}/gu, (letter) => letter.toUpperCase())

const joins = /^(?:and|&|,|und|y|et|e|by)$|^(?:and|&|,)\s|(?:,|\sand|\s&|\sby)$|^and$/i

/** Segments of a byline whose elements are told apart by bars, as far as its names go. */
function nameSegments(line: string, known: ReadonlySet<string>): string[] {
  const segments = line.split(/\s*\|\s*/)
  const taken: string[] = []
  let open = true
  for (const segment of segments) {
    const names = taken.some((text) => partsOf(text).some((part) => isName(cleanName(part))))
    const joined = joins.test(segment) || (taken.length > 0 && joins.test(taken.at(-1) ?? ''))
    if (names && !joined && !open) break
    if (names && !joined && !partsOf(segment).some((part) => known.has(wordsOf(cleanName(part))))) {
      open = false
      continue
    }
    taken.push(segment)
  }
  return taken
}

const wordsOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const partsOf = (line: string): string[] =>
  line.split(/\s*(?:;|,|\s&\s|^&\s|\s\+\s|\band\b|\bund\b|·|•)\s*/iu)

/**
 * Names in order, without roles, outlets, dates and credentials. People go before the agency they work for.
 * Bars in the text stand where the page begins another element: what follows one is another signature only if a
 * joining word says so, or if it is one of the `known` names.
 */
export function namesIn(text: string, known: readonly string[] = []): string[] {
  const names: string[] = []
  const knownWords = new Set(known.map(wordsOf))
  const line = text
    .replace(/\s+/g, ' ')
    .replace(/,? (Jr|Sr|II|III)\b\.?/g, ' $1.')
    .trim()
  for (const segment of nameSegments(line, knownWords))
    for (const part of partsOf(segment)) {
      const bare = part.trim()
      if (nobody.test(bare.replace(lead, ''))) continue
      const name = cleanName(part)
      if (!isName(name)) continue
      const sure = knownWords.has(wordsOf(name))
      // After the first name, outlets, places and sections of the writer follow.
      if (
        names.length > 0 &&
        !sure &&
        (!isPersonLike(name) || !name.includes(' ') || role.test(bare) || outlet.test(name))
      )
        continue
      names.push(unshouted(name))
    }
  const people = names.filter((name) => !agency.test(name))
  return [...new Set(people.length > 0 ? people : names)]
}
