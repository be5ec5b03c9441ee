/** Which of the given articles are on one event, and on one with what came before. */
import type { ReadArticle, Story } from '../domain.ts'
import { THRESHOLD } from './belonging.ts'
import { cluster, type Settled } from './cluster.ts'
import { type Filed, type Frequencies, fileOf, isPair } from './filed.ts'
import { measure, roughLikeness, type Weighted, weighAll } from './likeness.ts'
import { type Mark, markOf } from './mark.ts'
import { whyTogether } from './reasons.ts'
import type { Near, Placed } from './story-index.ts'
import { type Profile, profileOf } from './terms.ts'

/** What is known in a memory that holds nothing. */
export const NOTHING_NEAR: Near = {
  version: 0,
  articles: 0,
  holding: () => 0,
  placed: [],
  apart: [],
  merged: new Map(),
}

/** Of the articles that hold the rarer of two words, the share that is taken to hold them side by side: pairs are not counted. */
const SIDE_BY_SIDE = 0.2

/** How often the memory and the arriving articles hold a term, as one of the arriving sees it. */
function frequenciesFor(asked: readonly Profile[], near: Near): (own: Profile) => Frequencies {
  const arriving = new Map<string, number>()
  for (const { terms } of asked)
    for (const term of terms.keys()) arriving.set(term, (arriving.get(term) ?? 0) + 1)
  const filed = new Set(near.placed.map((placed) => placed.filed.article))
  const again = asked.filter(({ article }) => filed.has(article))
  const before = (term: string, mark: Mark): number => {
    const known = again.filter(({ terms }) => terms.has(term)).length
    return Math.max(0, near.holding(mark) - known)
  }
  const beforeTogether = (pair: string): number => {
    if (near.articles === 0) return 0
    const [one = '', other = ''] = pair.split(' ')
    return SIDE_BY_SIDE * Math.min(before(one, markOf(one)), before(other, markOf(other)))
  }
  const articles = near.articles - again.length + asked.length - 1
  return (own) => ({
    articles,
    holding: (term, mark) =>
      (isPair(term) ? beforeTogether(term) : before(term, mark)) +
      (arriving.get(term) ?? 0) -
      (own.terms.has(term) ? 1 : 0),
  })
}

export type Group = {
  /** Arriving articles in it, and what is kept of each. */
  readonly asked: readonly Filed[]
  readonly placed: readonly Placed[]
  /** All of them, weighed: the placed first. */
  readonly members: readonly Weighted[]
}

/** Places in the list of what is settled: stories stay whole, and those that people set apart stay apart. */
function settledOf(stories: readonly (string | null)[], near: Near, asked: ReadonlySet<number>): Settled {
  const placesOf = new Map<string, number[]>()
  for (const [place, story] of stories.entries())
    if (story !== null) placesOf.set(story, [...(placesOf.get(story) ?? []), place])
  const apart = near.apart.flatMap(([one, other]) => {
    const [a, b] = [placesOf.get(one)?.[0], placesOf.get(other)?.[0]]
    return a === undefined || b === undefined ? [] : [[a, b] as const]
  })
  return { together: [...placesOf.values()], apart, moving: asked }
}

const firstFrom = (from: number, places: readonly number[]): number =>
  places.find((place) => place >= from) ?? Number.POSITIVE_INFINITY

/** A story this much less like than stories are joined at is not looked at closely: a share of the threshold. */
const WORTH_A_LOOK = 0.5

/**
 * Of the placed articles those of the stories that some arriving article may join: whose likeness to it is not far
 * from enough, on the mean. The rest would be weighed for nothing.
 */
function worthALook(arriving: readonly Filed[], near: Near): readonly Placed[] {
  const own = new Set(arriving.map(({ article }) => article))
  const measured = arriving.map(measure)
  const stories = Map.groupBy(near.placed, ({ story }) => story)
  const worth = new Set(
    [...stories].flatMap(([story, members]) => {
      const best = measured.some(
        (one) =>
          members.reduce((sum, { filed }) => sum + roughLikeness(one, filed), 0) >=
          WORTH_A_LOOK * THRESHOLD * members.length,
      )
      return best || members.some(({ filed }) => own.has(filed.article)) ? [story] : []
    }),
  )
  return near.placed.filter(({ story, filed }) => worth.has(story) && !own.has(filed.article))
}

/**
 * Groups arriving articles with each other and with those near them. Only groups that hold an arriving article
 * are returned, in the order of the first of these. Deterministic.
 */
export function groupArticles(asked: readonly Profile[], near: Near): readonly Group[] {
  const storyOf = new Map(near.placed.map(({ filed, story }) => [filed.article, story]))
  const frequencies = frequenciesFor(asked, near)
  const arriving = asked.map((profile) => fileOf(profile, frequencies(profile)))
  const others = worthALook(arriving, near)
  const all = [...others.map(({ filed }) => filed), ...arriving]
  const articles = near.articles + asked.filter(({ article }) => !storyOf.has(article)).length
  const weighted = weighAll(all, articles)
  const moving = new Set(arriving.keys().map((place) => others.length + place))
  const stories = all.map(({ article }) => storyOf.get(article) ?? null)
  const groups = cluster(weighted, articles, settledOf(stories, near, moving))
  return groups
    .filter((places) => places.some((place) => moving.has(place)))
    .toSorted((a, b) => firstFrom(others.length, a) - firstFrom(others.length, b))
    .map((places) => ({
      asked: places.flatMap((place) => arriving[place - others.length] ?? []),
      placed: places.flatMap((place) => others[place] ?? []),
      members: places.flatMap((place) => weighted[place] ?? []),
    }))
}

/** Marks to the words that they stand for, as far as the arriving articles hold these. */
const wordsIn = (asked: readonly Profile[]): ReadonlyMap<Mark, string> =>
  new Map(
    asked.flatMap(({ terms }) =>
      [...terms.keys()].filter((term) => !isPair(term)).map((term) => [markOf(term), term] as const),
    ),
  )

/** Why each article of a group is in it, as {@link Story} tells it. */
export function reasonsIn(group: Group, asked: readonly Profile[]): Story['because'] {
  const own = new Set(group.asked.map(({ article }) => article))
  return whyTogether(group.members, own, wordsIn(asked.filter(({ article }) => own.has(article))))
}

/**
 * Groups articles of which nothing else is known. Every article is in exactly one story; a story of one
 * article has no reasons. Ids are `s1`, `s2`, … in the order in which the stories' first articles were given.
 */
export function groupStories(reads: readonly ReadArticle[]): readonly Story[] {
  const profiles = reads.map(({ article }) => profileOf(article))
  return groupArticles(profiles, NOTHING_NEAR).map((group, position) => ({
    id: `s${position + 1}`,
    articles: group.asked.map(({ article }) => article),
    because: reasonsIn(group, profiles),
  }))
}
