/** Which stories the read articles are in, and what else is in these: once the memory is told, they stay there. */
import type { NotChecked, ReadArticle, Story } from '../../src/domain.ts'
import { Fault } from '../../src/fault.ts'
import type { ArticleStore } from '../../src/ports.ts'
import { NOTHING_NEAR } from '../../src/stories/group.ts'
import { lookupOf, type Placing, placeArticles } from '../../src/stories/place.ts'
import type { StoryIndex } from '../../src/stories/story-index.ts'
import { type Surroundings, surroundingsOf } from '../../src/stories/surroundings.ts'
import { type Profile, profileOf } from '../../src/stories/terms.ts'
import type { Request } from '../request.ts'

export type PlacePorts = { readonly store: Pick<ArticleStore, 'load'>; readonly index: StoryIndex }

export type Placed = {
  readonly stories: readonly Story[]
  /** Articles of these stories that were read before, and are not asked about. */
  readonly earlier: readonly ReadArticle[]
  readonly notChecked: readonly NotChecked[]
}

/** Two requests that place at the same moment happen; ten that do mean that something is broken. */
const MOST_TRIES = 10
/** Articles of a story that are compared: what is older was compared when it came. */
const MOST_EARLIER = 100

type Settled = Placing & Pick<Surroundings, 'names'>

async function settle(
  profiles: readonly Profile[],
  { write, read }: Request['memory'],
  index: StoryIndex,
): Promise<Settled> {
  if (!read.includes(write)) return { ...placeArticles(profiles, NOTHING_NEAR), names: new Map() }
  const lookups = profiles.map(lookupOf)
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const { near, names } = await surroundingsOf(lookups, write, read, index)
    const placing = placeArticles(profiles, near)
    if (await index.place(write, near.version, placing.placement)) return { ...placing, names }
  }
  throw new Fault('memory.busy', `the stories of ${write} changed while articles were placed`, {
    retryable: true,
  })
}

/** Every name that a story goes by in one of the memories. */
const namesOf = ({ id }: Story, { names, placement }: Settled): readonly string[] => [
  id,
  ...[...names].flatMap(([name, now]) => (now === id ? [name] : [])),
  ...placement.merged.flatMap(({ story, from }) => (story === id ? [from] : [])),
]

/** @param asked - that were read, at least one */
export async function placeInStories(
  asked: readonly ReadArticle[],
  memory: Request['memory'],
  { store, index }: PlacePorts,
): Promise<Placed> {
  if (asked.length === 0) return { stories: [], earlier: [], notChecked: [] }
  const settled = await settle(
    asked.map(({ article }) => profileOf(article)),
    memory,
    index,
  )
  const own = new Set(asked.map(({ article }) => article.id))
  const notChecked: NotChecked[] = []
  const earlier = new Map<string, ReadArticle>()
  const stories: Story[] = []
  for (const story of settled.stories) {
    const names = namesOf(story, settled)
    const members = new Set(story.articles)
    for (const place of memory.read) {
      const found = [...(await index.members(place, names)).values()].flat()
      const others = [...new Set(found)].filter((id) => !own.has(id))
      const newest = others.slice(-MOST_EARLIER)
      for (const read of await store.load(place, newest)) earlier.set(read.article.id, read)
      for (const id of newest) members.add(id)
      if (newest.length < others.length)
        notChecked.push({
          what: `${others.length - newest.length} older articles of the story`,
          why: `only the newest ${MOST_EARLIER} are compared`,
        })
    }
    stories.push({ ...story, articles: [...members].filter((id) => own.has(id) || earlier.has(id)) })
  }
  return { stories, earlier: [...earlier.values()], notChecked }
}
