/** The name behind a source's words: a full name for a surname, an office or a pronoun. */
import type { Quote } from '../../domain.ts'
import { genderOf } from '../names/first-names.ts'
import type { NameMention } from '../names/mention.ts'
import type { AttributedSpan } from './span.ts'
import { isUnnamed } from './unnamed-sources.ts'

export type SourceName = { readonly name: string; readonly named: boolean }

/** First mention that begins at or after an offset. Mentions are in order of the text. */
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

function bearerIn(names: readonly NameMention[], source: Quote): NameMention | null {
  let organisation: NameMention | null = null
  for (let i = firstFrom(names, source.start); i < names.length; i += 1) {
    const mention = names[i]
    if (mention === undefined || mention.quote.end > source.end) break
    if (mention.kind === 'person') return mention
    if (mention.kind !== 'place' && organisation === null) organisation = mention
  }
  return organisation
}

/** How many mentions back a pronoun is resolved. */
const REACH = 12

function personBefore(names: readonly NameMention[], offset: number, pronoun: string): NameMention | null {
  const last = firstFrom(names, offset) - 1
  for (let i = last; i >= 0 && last - i < REACH; i -= 1) {
    const mention = names[i]
    if (mention?.kind !== 'person') continue
    const gender = genderOf(mention.canonical.split(' ')[0] ?? '')
    if (pronoun === 'he' && gender === 'female') continue
    if (pronoun === 'she' && gender === 'male') continue
    return mention
  }
  return null
}

const headOf = (source: string): string =>
  source
    .replace(/\s+(of|in|for|from|at|with|on|who|familiar|close)\s.*$/is, '')
    .split(/[\s-]+/)
    .at(-1)
    ?.replace(/[^\p{L}\p{N}.]+$/u, '') ?? source

function officeHolder(names: readonly NameMention[], offset: number, office: string): NameMention | null {
  const last = firstFrom(names, offset) - 1
  for (let i = last; i >= 0 && last - i < 60; i -= 1) {
    const mention = names[i]
    if (mention?.kind === 'person' && mention.role?.toLowerCase().split(/\s+/).includes(office) === true)
      return mention
  }
  return null
}

/** Who a source is: its full name where the text gives one, else its own words. */
export function nameOfSource(
  source: readonly Quote[],
  names: readonly NameMention[],
  spoken: AttributedSpan | null,
): SourceName | null {
  const quote = source[0]
  if (quote === undefined) return null
  const words = quote.exact
  const pronoun = words.toLowerCase()
  if (pronoun === 'he' || pronoun === 'she') {
    const person = personBefore(names, quote.start, pronoun)
    return person === null ? { name: words, named: false } : { name: person.canonical, named: true }
  }
  if (pronoun === 'they' || pronoun === 'it' || pronoun === 'who' || pronoun === 'i' || pronoun === 'we') {
    const last = spoken?.sourceName ?? null
    return last === null || spoken === null
      ? { name: words, named: false }
      : { name: last, named: spoken.named }
  }
  const bearer = bearerIn(names, quote)
  const head = headOf(words)
  if (bearer !== null && (bearer.kind === 'person' || !isUnnamed(head)))
    return {
      name:
        bearer.kind === 'person'
          ? bearer.canonical
          : words.includes(' ') && bearer.short
            ? bearer.canonical
            : fullName(words, bearer),
      named: true,
    }
  const definite = /^the\s/i.test(words)
  if (definite) {
    const holder = officeHolder(names, quote.start, head.toLowerCase())
    if (holder !== null) return { name: holder.canonical, named: true }
  }
  return { name: words.replace(/^the\s+/i, ''), named: !isUnnamed(head) }
}

/** "the Exton Herald's poll" stays as it is; a bare short form becomes the full name. */
function fullName(words: string, bearer: NameMention): string {
  const bare = words.replace(/^the\s+/i, '')
  return bare === bearer.quote.exact ? bearer.canonical : bare
}
