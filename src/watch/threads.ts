/** Where word of a watched article goes: the threads in which its story was last talked of, one a channel. */
import type { KeptStory } from '../memory/kept-story.ts'
import type { Thread } from '../memory/thread.ts'

/** A story that is talked of everywhere is told of where it was talked of last. */
const MOST = 3

/** A private memory's stories know no other threads than those of its own channel. */
export function threadsToTell({ threads }: Pick<KeptStory, 'threads'>): readonly Thread[] {
  const last = new Map(threads.map((thread) => [`${thread.platform} ${thread.channel}`, thread]))
  return threads.filter((thread) => last.get(`${thread.platform} ${thread.channel}`) === thread).slice(-MOST)
}
