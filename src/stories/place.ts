/** Articles arrive: they join the stories that a memory keeps, bring some of these together, or found new ones. */
import type { Story } from '../domain.ts'
import { isPair, KEY_TERMS, keyPeople, sceneKey, weightInText } from './filed.ts'
import { type Group, groupArticles, reasonsIn } from './group.ts'
import { markOf } from './mark.ts'
import { nameOf } from './ruling.ts'
import type { Lookup, Near, Placed, Placement } from './story-index.ts'
import { expectedHolding, PRIOR_ARTICLES, type Profile } from './terms.ts'

/** What happened to the stories of a memory. */
export type StoryChange =
  | { readonly kind: 'joined'; readonly story: string; readonly article: string; readonly first: boolean }
  | { readonly kind: 'merged'; readonly story: string; readonly from: string }

export type Placing = {
  /** Those of the arriving articles, with the members that were near. */
  readonly stories: readonly Story[]
  readonly changes: readonly StoryChange[]
  readonly placement: Placement
}

const singleWords = ({ terms }: Profile) => [...terms].filter(([term]) => !isPair(term))

export function lookupOf(profile: Profile): Lookup {
  const { place, day } = profile.event
  const scenes =
    place === null || day === null ? [] : [day - 1, day, day + 1].map((near) => sceneKey(place, near))
  return {
    article: profile.article,
    day: profile.day,
    // The article itself is one more, and one more that holds the word; the last half is as in weightOf.
    words: singleWords(profile).map(([term, times]) => ({
      mark: markOf(term),
      inText: weightInText(profile, term, times),
      prior: expectedHolding(term) + 1.5,
    })),
    most: KEY_TERMS,
    size: PRIOR_ARTICLES + 2,
    marks: [...keyPeople(profile), ...scenes],
  }
}

/** Stories of a group by how many of their articles are in it, most first; of equals the one filed first. */
function storiesBySize(placed: readonly Placed[], again: readonly Placed[]): readonly string[] {
  const sizes = Map.groupBy([...placed, ...again], ({ story }) => story)
  return [...sizes].toSorted((a, b) => b[1].length - a[1].length).map(([story]) => story)
}

/**
 * Decides in which stories the arriving articles are. A kept story keeps its name; where an arriving article
 * shows two to be one, the one with more articles near it gives the name.
 * @param near - what {@link lookupOf} each of them found
 */
export function placeArticles(asked: readonly Profile[], near: Near): Placing {
  const before = new Map(near.placed.map((placed) => [placed.filed.article, placed]))
  const marks = new Map(
    asked.map((profile) => [profile.article, singleWords(profile).map(([term]) => markOf(term))]),
  )
  const changes: StoryChange[] = []
  const placed: Placement['placed'][number][] = []
  const stories = groupArticles(asked, near).map((group: Group): Story => {
    const again = group.asked.flatMap(({ article }) => before.get(article) ?? [])
    const [kept, ...others] = storiesBySize(group.placed, again)
    const founder = group.asked[0]
    const id = kept ?? nameOf(founder?.article ?? '', near.version)
    for (const from of others) changes.push({ kind: 'merged', story: id, from })
    for (const filed of group.asked) {
      const { article } = filed
      if (!before.has(article))
        changes.push({ kind: 'joined', story: id, article, first: kept === undefined && filed === founder })
      placed.push({ filed, story: id, words: marks.get(article) ?? [] })
    }
    return {
      id,
      articles: [
        ...group.placed.map(({ filed }) => filed.article),
        ...group.asked.map(({ article }) => article),
      ],
      because: reasonsIn(group, asked),
    }
  })
  return {
    stories,
    changes,
    placement: { placed, merged: changes.flatMap((change) => (change.kind === 'merged' ? [change] : [])) },
  }
}
