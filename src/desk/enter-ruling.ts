/** Keeps what a ruling makes of two stories, on how they stand by the time that it is kept. */
import type { KeptStory } from '../memory/kept-story.ts'
import type { Entry } from '../ports.ts'
import type { DeskPorts } from './command.ts'

/** Comparisons that change a story between two looks at it are few; so many in a row are a fault. */
const MOST_TRIES = 20

/**
 * The index holds to the ruling already: what is kept must follow it, whatever a comparison changed meanwhile.
 * @param entryFrom makes the entry from the two stories as they stand, null for one that is not kept (any more)
 */
export async function enterRuling(
  memory: string,
  key: string,
  ids: readonly [string, string],
  entryFrom: (one: KeptStory | null, other: KeptStory | null) => Entry,
  { stories }: Pick<DeskPorts, 'stories'>,
): Promise<void> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const kept = await stories.load(memory, ids)
    const [one, other] = ids.map((id) => kept.find((story) => story.id === id) ?? null)
    if ((await stories.enter(memory, key, entryFrom(one ?? null, other ?? null))) !== 'overtaken') return
  }
  throw new RangeError(`the stories ${ids.join(' and ')} kept changing`)
}
