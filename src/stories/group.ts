/** Which of the given articles are on one event. */
import type { ReadArticle, Story } from '../domain.ts'
import { cluster } from './cluster.ts'
import { sharedTerms, weigh } from './likeness.ts'
import { reasons } from './reasons.ts'
import { profileOf } from './terms.ts'

const SHOWN_WORDS = 4

/** How often the given articles themselves hold each term. */
function ownFrequencies(profiles: readonly { readonly terms: ReadonlyMap<string, number> }[]) {
  const holding = new Map<string, number>()
  for (const { terms } of profiles)
    for (const term of terms.keys()) holding.set(term, (holding.get(term) ?? 0) + 1)
  return { size: () => profiles.length, holding: (term: string) => holding.get(term) ?? 0 }
}

/**
 * Groups articles into stories. Every article is in exactly one; a story of one article has no reasons.
 * Deterministic. Ids are `s1`, `s2`, … in the order in which the stories' first articles were given.
 */
export function groupStories(reads: readonly ReadArticle[]): readonly Story[] {
  const profiles = reads.map(({ article }) => profileOf(article))
  const frequencies = ownFrequencies(profiles)
  const weighted = profiles.map((profile) => weigh(profile, frequencies))
  return cluster(weighted).map((places, position) => {
    const members = places.map((place) => weighted[place]).filter((one) => one !== undefined)
    const [first, ...rest] = members
    const because =
      first === undefined
        ? []
        : rest.flatMap((other) =>
            reasons(first.profile, other.profile, sharedTerms(first, other, SHOWN_WORDS)),
          )
    return {
      id: `s${position + 1}`,
      articles: members.map(({ profile }) => profile.article),
      because: [...new Set(because)],
    }
  })
}
