/** What several memories know of the surroundings of some articles, as one: a private channel's and its newsroom's. */
import type { Lookup, Near, Placed, StoryIndex } from './story-index.ts'

export type Surroundings = {
  readonly near: Near
  /** Names of stories to the name under which they are one here. */
  readonly names: ReadonlyMap<string, string>
}

const storiesIn = (placed: readonly Placed[]): readonly string[] => [
  ...new Set(placed.map(({ story }) => story)),
]

/**
 * The memory that is written to, as it sees itself with another that it may read. What the other has merged is
 * merged here; what was merged here, the other never learns.
 */
async function withOther(
  own: string,
  other: string,
  lookups: readonly Lookup[],
  index: StoryIndex,
): Promise<Surroundings> {
  const ours = await index.near(own, lookups)
  const theirs = await index.near(other, lookups, storiesIn(ours.placed))
  const again = await index.near(own, [], storiesIn(theirs.placed))
  const names = new Map<string, string>()
  for (const story of storiesIn([...theirs.placed, ...ours.placed, ...again.placed])) {
    const there = theirs.merged.get(story) ?? story
    const now = again.merged.get(there) ?? there
    if (now !== story) names.set(story, now)
  }
  const placed = new Map<string, Placed>()
  // An article that both hold is here as it is in the memory that is written to.
  for (const { filed, story } of [...theirs.placed, ...ours.placed, ...again.placed])
    placed.set(filed.article, { filed, story: names.get(story) ?? story })
  const nameNow = (story: string): string => names.get(story) ?? story
  return {
    near: {
      version: ours.version,
      articles: ours.articles + theirs.articles,
      holding: (word) => ours.holding(word) + theirs.holding(word),
      placed: [...placed.values()],
      apart: [...ours.apart, ...theirs.apart, ...again.apart].map(
        ([one, another]) => [nameNow(one), nameNow(another)] as const,
      ),
      merged: names,
    },
    names,
  }
}

/** @param memories - that may be read; the one that is written to among them */
export async function surroundingsOf(
  lookups: readonly Lookup[],
  own: string,
  memories: readonly string[],
  index: StoryIndex,
): Promise<Surroundings> {
  const other = memories.find((memory) => memory !== own)
  if (other !== undefined) return withOther(own, other, lookups, index)
  return { near: await index.near(own, lookups), names: new Map() }
}
