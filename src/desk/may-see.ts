/** What of a newsroom's stories somebody may see: guests are of some of its channels only. */
import type { KeptStory } from '../memory/kept-story.ts'
import type { DeskPorts, Place } from './command.ts'

/** A guest sees the stories that were talked of in the channel where they ask. */
export const maySee = ({ threads }: Pick<KeptStory, 'threads'>, { asking }: Pick<Place, 'asking'>): boolean =>
  asking.person.guest !== true || threads.some(({ channel }) => channel === asking.thread.channel)

/** Those of the articles that somebody may see: a guest, what stands in such a story. */
export async function seenArticles(
  ids: readonly string[],
  place: Pick<Place, 'write' | 'asking'>,
  { stories }: Pick<DeskPorts, 'stories'>,
): Promise<ReadonlySet<string>> {
  if (place.asking.person.guest !== true) return new Set(ids)
  const storyOf = await stories.of(place.write, ids)
  const kept = await stories.load(place.write, [...new Set(storyOf.values())])
  const seen = new Set(kept.filter((story) => maySee(story, place)).map(({ id }) => id))
  return new Set(ids.filter((id) => seen.has(storyOf.get(id) ?? '')))
}
