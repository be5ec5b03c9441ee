/** Real pairs of articles on one event whose figures were labelled: what is shown of each pair. */
import { stateClaims } from '../../src/claims/state.ts'
import { compareStory } from '../../src/compare/compare.ts'
import type { Article, Claim, ReadArticle, RelationKind } from '../../src/domain.ts'
import type { BenchOptions } from './options.ts'
import { readSet } from './sets.ts'

type Side = {
  readonly id: string
  readonly url: string
  readonly title: string
  readonly datePublished: string
  readonly text: string
  readonly value: number
  readonly quote: { readonly exact: string }
}
type Pair = {
  readonly id: string
  readonly label: string
  readonly sure: boolean
  readonly a: Side
  readonly b: Side
}

const ORDER: readonly RelationKind[] = ['conflict', 'update', 'authority', 'scope', 'compatible', 'agree']

function read({ url, title, datePublished, text }: Side, id: string): ReadArticle {
  const article: Article = {
    id,
    link: url,
    url,
    publisher: null,
    headline: title,
    byline: [],
    dateline: null,
    datePublished,
    dateModified: null,
    section: null,
    tags: [],
    inLanguage: 'en',
    articleBody: text,
    links: [],
    original: null,
    notes: [],
  }
  return { article, claims: stateClaims(article) }
}

const words = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** One holds the other's words, or half of the shorter one's, three at least, stand in both. */
function overlap(one: string, other: string): boolean {
  const [short, long] = [words(one), words(other)].toSorted((a, b) => a.length - b.length)
  if (short === undefined || long === undefined || short.length === 0) return false
  const held = new Set(long)
  return (
    ` ${long.join(' ')} `.includes(` ${short.join(' ')} `) ||
    short.filter((word) => held.has(word)).length >= Math.max(3, short.length / 2)
  )
}

const holds = (claim: Claim | undefined, article: string, { value, quote }: Side): boolean =>
  claim?.kind === 'quantity' &&
  claim.article === article &&
  (claim.value.low ?? Number.NEGATIVE_INFINITY) <= value &&
  (claim.value.high ?? Number.POSITIVE_INFINITY) >= value &&
  overlap(claim.quote.exact, quote.exact)

/** The gravest relation that speaks of both labelled figures, or none. */
function shownFor(pair: Pair): RelationKind | 'none' {
  const reads = [read(pair.a, 'a'), read(pair.b, 'b')]
  const claims = new Map(reads.flatMap((one) => one.claims.map((claim) => [claim.id, claim] as const)))
  const { relations } = compareStory({ id: 's1', articles: ['a', 'b'], because: [] }, reads, [])
  const about = relations.filter(
    ({ claims: ids }) =>
      ids.some((id) => holds(claims.get(id), 'a', pair.a)) &&
      ids.some((id) => holds(claims.get(id), 'b', pair.b)),
  )
  return ORDER.find((kind) => about.some(({ relation }) => relation === kind)) ?? 'none'
}

export function comparePairs({ data = '' }: BenchOptions): void {
  const pairs = readSet<Pair>(data, 'pairs-gva')?.filter(({ sure }) => sure)
  if (pairs === undefined || pairs.some(({ label }) => label === undefined)) return
  const table = pairs.map((pair) => ({ label: pair.label, shown: shownFor(pair) }))
  const rate = (labels: readonly string[], kinds: readonly string[]): string => {
    const own = table.filter(({ label }) => labels.includes(label))
    return `${own.filter(({ shown }) => kinds.includes(shown)).length}/${own.length}`
  }
  const calm = ['scope', 'agree', 'compatible', 'not-a-count']
  console.log(
    `pairs-gva  false alarms ${rate(calm, ['conflict'])} (to reach .05)  updates shown ${rate(['update'], ['update'])} (.70)  agree shown ${rate(['agree'], ['agree', 'compatible'])} (.85)`,
  )
}
