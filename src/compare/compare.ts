/** What the articles of one story say of the same things, and what stands in one alone. */

import type { Article, Claim, Copy, NotChecked, ReadArticle, Relation, Story } from '../domain.ts'
import { currenciesApart } from './currencies-apart.ts'
import { gather } from './gather.ts'
import { rarityIn, weighed } from './ground.ts'
import type { MeasurePairs } from './measure-pairs.ts'
import { relatePairs, withoutExplained, withoutRepeated } from './relate.ts'
import { pooled } from './reprise.ts'
import { sightingsOf } from './sighting.ts'
import { followUpRank } from './weight.ts'

export type Comparison = {
  readonly relations: readonly Relation[]
  readonly onlyIn: readonly { readonly article: string; readonly claims: readonly string[] }[]
  readonly notChecked: readonly NotChecked[]
}

/** Claims of one article that are compared; a table of results holds more, and every pair costs time. */
const MOST_COMPARED = 250

/** Languages whose claims the rules can state. */
const COMPARED_LANGUAGES = new Set(['en'])

const nameOf = (article: Article): string => article.headline ?? article.link

/** The claims of each article, ready to be compared, their words weighed against one another's articles. */
export function sightedOf(own: readonly ReadArticle[]) {
  const rarity = rarityIn(own.map(({ article }) => article))
  return own.map((read) => {
    const all = pooled(sightingsOf(read)).map((sighting) => weighed(sighting, rarity))
    return { article: read.article, compared: all.slice(0, MOST_COMPARED), left: all.length - MOST_COMPARED }
  })
}

type Beside = { readonly article: Article; readonly claim: Claim }

/** What an article and its copy both say word for word, one thing beside another, is no difference between the two. */
const isBesideItself = ({
  relation,
  a,
  b,
}: {
  relation: Relation['relation']
  a: Beside
  b: Beside
}): boolean =>
  relation !== 'agree' &&
  relation !== 'compatible' &&
  a.article.articleBody.includes(b.claim.quote.exact) &&
  b.article.articleBody.includes(a.claim.quote.exact)

/**
 * Compares the articles of a story, a copy with its original too (what a rewrite changed is worth knowing).
 * @param reads - all articles read; those of other stories are left out here
 * @param copies - near copies: agreement with a copy is said to support nothing
 * @param pairs - somebody's word on which claims are of one measure
 */
export function compareStory(
  story: Story,
  reads: readonly ReadArticle[],
  copies: readonly Copy[],
  pairs: MeasurePairs | null = null,
): Comparison {
  const own = reads.filter(({ article }) => story.articles.includes(article.id))
  const sighted = sightedOf(own)
  const order = new Map(own.flatMap(({ claims }) => claims).map(({ id }, position) => [id, position]))
  const related = relatePairs(
    sighted.map(({ compared }) => compared),
    pairs,
  )
  const originOf = (article: string): string => copies.find((copy) => copy.article === article)?.of ?? article
  const edges = withoutRepeated(withoutExplained(related)).filter(
    (edge) => originOf(edge.a.article.id) !== originOf(edge.b.article.id) || !isBesideItself(edge),
  )
  const voiced = edges.map((edge) =>
    (edge.relation === 'agree' || edge.relation === 'compatible') &&
    originOf(edge.a.article.id) === originOf(edge.b.article.id)
      ? { ...edge, why: 'One repeats the other: no independent support.' }
      : edge,
  )
  const met = new Set(edges.flatMap(({ a, b }) => [a.claim.id, b.claim.id]))
  return {
    relations: gather(voiced, order),
    onlyIn: own.map(({ article, claims }) => ({
      article: article.id,
      claims: claims
        .filter(({ id, aside }) => aside === null && !met.has(id))
        .toSorted((a, b) => followUpRank(a) - followUpRank(b))
        .map(({ id }) => id),
    })),
    notChecked: [
      ...own.flatMap(({ article }) =>
        COMPARED_LANGUAGES.has(article.inLanguage)
          ? []
          : [{ what: nameOf(article), why: `the rules do not read “${article.inLanguage}”` }],
      ),
      ...sighted.flatMap(({ article, left }) =>
        left <= 0
          ? []
          : [
              {
                what: `${left} further claims of ${nameOf(article)}`,
                why: `only the first ${MOST_COMPARED} are compared`,
              },
            ],
      ),
      ...currenciesApart(sighted.map(({ compared }) => compared)),
    ],
  }
}
