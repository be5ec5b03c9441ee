/** Who wrote it: people and agencies, as the page names them. */
import { isObject, type PageFacts } from '../html/facts.ts'
import type { ElementNode } from '../html/tree.ts'
import { type BylineFinding, bylinesIn, nobodyElse } from './byline-places.ts'

export type { BylineFinding }

import { wordsOnly } from './headline.ts'
import { isCollective, isOutletLike, namesIn } from './names-in-byline.ts'
import { plainText } from './plain-text.ts'

function namesOf(value: unknown): string[] {
  const names: string[] = []
  for (const item of [value].flat()) {
    if (typeof item === 'string') names.push(plainText(item))
    else if (isObject(item))
      for (const name of [item.name].flat()) if (typeof name === 'string') names.push(plainText(name))
  }
  return names
}

const metaKeys =
  'author parsely-author sailthru.author dc.creator article:author_name byl article:author dcterms.creator citation_author'.split(
    ' ',
  )

/** Without diacritics and case, for telling one spelling from another. */
const bare = (name: string): string => wordsOnly(name.normalize('NFD').replace(/\p{M}/gu, ''))

const overlap = (a: readonly string[], b: readonly string[]): boolean =>
  a.some((first) =>
    b.some(
      (second) =>
        bare(first) === bare(second) ||
        bare(first).startsWith(`${bare(second)} `) ||
        bare(second).startsWith(`${bare(first)} `),
    ),
  )

/** From JSON-LD, then meta tags. */
function stated(facts: PageFacts, isOutlet: (name: string) => boolean): BylineFinding | null {
  const take = (values: readonly string[], from: string): BylineFinding | null => {
    const names = values.filter((value) => !isOutlet(value)).flatMap((value) => namesIn(value))
    const own = [...new Set(names)].filter(
      (name) => !isOutlet(name) && !isCollective(name) && !isOutletLike(name),
    )
    return own.length === 0 ? null : { names: own, from }
  }
  for (const article of facts.articles) {
    const found = take(namesOf(article.author ?? article.creator), 'JSON-LD author')
    if (found !== null) return found
  }
  for (const key of metaKeys) {
    const found = take((facts.meta.get(key) ?? []).map(plainText), `meta ${key}`)
    if (found !== null) return found
  }
  return null
}

const isSame = (a: string, b: string): boolean => overlap([a], [b])

/** The printed names from the first on that the metadata confirm; several links with one name each are joined. */
function agreed(printed: readonly BylineFinding[], metadata: BylineFinding): BylineFinding | null {
  const confirmed = printed
    .map(({ names, from }) => {
      const first = names.findIndex((name) => metadata.names.some((known) => isSame(known, name)))
      return { names: first === -1 ? [] : names.slice(first), from }
    })
    .filter(({ names }) => names.length > 0 && names.every((name) => !nobodyElse(name)))
  const best = confirmed[0]
  if (best === undefined) return null
  const singles = confirmed.filter(({ names }) => names.length === 1).flatMap(({ names }) => names)
  const joined = singles.filter((name, at) => singles.findIndex((other) => isSame(other, name)) === at)
  return best.names.length === 1 && joined.length > 1 ? { ...best, names: joined } : best
}

/**
 * What the page prints near its headline goes before what its metadata state, when both name a common person:
 * metadata add editors and photographers, or leave out the second author. What only the metadata name counts
 * when it is a person or an agency, not the outlet or a desk.
 */
export function bylineOf(
  facts: PageFacts,
  siteNames: readonly string[],
  headline: ElementNode | null,
): BylineFinding | null {
  const sites = new Set(siteNames.map(wordsOnly))
  const isOutlet = (name: string) => sites.has(wordsOnly(name))
  const metadata = stated(facts, isOutlet)
  const printed = bylinesIn(facts, headline, metadata?.names ?? [])
    .map((finding) => ({ ...finding, names: finding.names.filter((name) => !isOutlet(name)) }))
    .filter(({ names }) => names.length > 0)
  if (metadata === null) return printed[0] ?? null
  return agreed(printed, metadata) ?? metadata
}
