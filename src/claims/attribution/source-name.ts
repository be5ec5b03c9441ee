/** The name behind a source's words: a full name for a surname, an office, "the company" or a pronoun. */
import type { Quote } from '../../domain.ts'
import { genderOf } from '../names/first-names.ts'
import { BODIES } from '../names/groups.ts'
import type { NameMention } from '../names/mention.ts'
import { canStandFor } from '../names/short-forms.ts'
import { isUnnamed } from './unnamed-sources.ts'

export type SourceName = { readonly name: string; readonly named: boolean }

/** Who spoke last, for "she", "it" and "they". */
export type Speakers = {
  readonly person: (SourceName & { readonly paragraph: number }) | null
  readonly other: (SourceName & { readonly paragraph: number }) | null
}

/** How many mentions back a pronoun, and an office or "the company", are resolved. */
const PRONOUN_REACH = 12
const OFFICE_REACH = 60

/** Index of the first mention that begins at or after an offset; mentions are in order of the text. */
function firstFrom(names: readonly NameMention[], offset: number): number {
  let low = 0
  let high = names.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((names[middle]?.quote.start ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

const before = (names: readonly NameMention[], offset: number, reach: number): readonly NameMention[] => {
  const end = firstFrom(names, offset)
  return names.slice(Math.max(0, end - reach), end)
}

const fits = (name: string, pronoun: string): boolean => {
  const gender = genderOf(name.split(' ')[0] ?? '')
  return !((pronoun === 'he' && gender === 'female') || (pronoun === 'she' && gender === 'male'))
}

function personOf(
  pronoun: string,
  quote: Quote,
  names: readonly NameMention[],
  speakers: Speakers,
  paragraph: number,
): SourceName | null {
  const { person } = speakers
  if (person !== null && person.paragraph >= paragraph - 1 && fits(person.name, pronoun)) return person
  const mention = before(names, quote.start, PRONOUN_REACH).findLast(
    ({ kind, canonical }) => kind === 'person' && fits(canonical, pronoun),
  )
  return mention === undefined ? null : { name: mention.canonical, named: true }
}

/** The part of a source up to its first preposition or clause: "officials" of "officials in Exton". */
const headPart = (source: string): string =>
  source
    .replace(/,.*$/s, '')
    .replace(/\s+(of|in|for|from|at|with|on|to|who|that|which|familiar|close|briefed)\s.*$/is, '')

const headWord = (part: string): string =>
  part
    .split(/[\s-]+/)
    .at(-1)
    ?.replace(/[^\p{L}\p{N}.]+$/u, '')
    .replace(/['’]s$/u, '') ?? part

/** The mention that a source comes down to: it ends where the source's head ends, so "Doe's lawyer" is not Doe. */
function bearerOf(source: Quote, names: readonly NameMention[]): NameMention | null {
  const end = source.start + headPart(source.exact).length
  for (let i = firstFrom(names, source.start); i < names.length; i += 1) {
    const mention = names[i]
    if (mention === undefined || mention.quote.start >= source.end) return null
    const heads = mention.quote.start < end && mention.quote.end >= end
    if (heads && mention.kind !== 'place') return mention
  }
  return null
}

/** What a body speaks through: its papers, and people who speak for it without being named. */
const MOUTHPIECES =
  /^(reports?|statements?|letters?|studies|study|surveys?|polls?|data|figures?|counts?|tally|database|website|bulletins?|releases?|memos?|notices?|records?|spokesman|spokeswoman|spokesperson|spokespeople|officials?)$/i

/** "Doe's latest report", "an Exton Lines spokesman": whoever speaks through it. */
function bodyBehind(source: Quote, head: string, names: readonly NameMention[]): NameMention | null {
  if (!MOUTHPIECES.test(head)) return null
  const possessive = /['’]s?\s/u.test(source.exact)
  const spokesman = /^spokes/i.test(head)
  for (let i = firstFrom(names, source.start); i < names.length; i += 1) {
    const mention = names[i]
    if (mention === undefined || mention.quote.end > source.end) return null
    if (mention.kind === 'place' || !(possessive || spokesman)) continue
    if (spokesman && mention.kind === 'person') continue
    return mention
  }
  return null
}

/** "the mayor", "the company": whom the text has called so before. */
function definite(head: string, quote: Quote, names: readonly NameMention[]): NameMention | null {
  const word = head.toLowerCase()
  const earlier = before(names, quote.start, OFFICE_REACH)
  const holder = earlier.findLast(
    ({ kind, role }) => kind === 'person' && role?.toLowerCase().split(/\s+/).includes(word) === true,
  )
  if (holder !== undefined) return holder
  const bodies = earlier.filter(({ kind }) => kind === 'organisation')
  const called = bodies.findLast(({ canonical }) => canonical.toLowerCase().split(/\s+/).includes(word))
  if (called !== undefined) return called
  const sorted = bodies.findLast(({ canonical }) => canStandFor(word, canonical) === true)
  if (sorted !== undefined && !BODIES.test(word)) return sorted
  if (!BODIES.test(word)) return null
  const fitting = bodies.filter(({ canonical }) => canStandFor(word, canonical) !== false)
  const counts = Map.groupBy(fitting, ({ canonical }) => canonical)
  const most = [...counts.values()].toSorted((a, b) => b.length - a.length)[0]
  return most?.at(-1) ?? null
}

/**
 * Who a source is: its full name where the text gives one, else its own words. Null without a source. `person` is null
 * where the name alone does not tell.
 */
export function nameOfSource(
  source: readonly Quote[],
  names: readonly NameMention[],
  speakers: Speakers,
  paragraph: number,
): (SourceName & { readonly person: boolean | null }) | null {
  const quote = source[0]
  if (quote === undefined) return null
  const words = quote.exact
  const bare = words.replace(/^the\s+/i, '')
  const pronoun = words.toLowerCase()
  if (pronoun === 'he' || pronoun === 'she') {
    const person = personOf(pronoun, quote, names, speakers, paragraph)
    return person === null ? { name: words, named: false, person: true } : { ...person, person: true }
  }
  if (/^(they|it|who|which|that)$/.test(pronoun)) {
    const last = speakers.other ?? speakers.person
    return last === null ? { name: words, named: false, person: false } : { ...last, person: false }
  }
  for (const part of source) {
    const bearer = bearerOf(part, names)
    if (bearer === null) continue
    if (bearer.kind === 'person') return { name: bearer.canonical, named: true, person: true }
    const person = bearer.kind === 'unknown' && bearer.canonical.includes(' ') ? null : false
    if (part.exact.replace(/^the\s+/i, '') === bearer.quote.exact)
      return { name: bearer.canonical, named: true, person }
    if (bodyBehind(quote, headWord(headPart(words)), names) !== null) continue
    if (!isUnnamed(headWord(headPart(words)))) return { name: bare, named: true, person }
  }
  const head = headWord(headPart(words))
  const body = bodyBehind(quote, head, names)
  if (body !== null) return { name: body.canonical, named: true, person: body.kind === 'person' }
  if (/^(the|its|their)\s+\S+$/i.test(words)) {
    const bearer = definite(head, quote, names)
    if (bearer !== null) return { name: bearer.canonical, named: true, person: bearer.kind === 'person' }
  }
  return { name: bare, named: !isUnnamed(head), person: false }
}
