/** What can be asked for under a reply, beside what its mismatches offer. */
import type { KeptStory } from '../memory/kept-story.ts'
import type { Choice } from '../reply/notice.ts'

/** More stories than this in one reply are somebody's bookmarks. */
const MOST_STORIES = 3
const NAME = 30

/** Each asks for a command. */
export function choicesOn(stories: readonly KeptStory[]): readonly Choice[] {
  return stories.slice(0, MOST_STORIES).flatMap(({ id, articles, headline }) => {
    const name = headline.length <= NAME ? headline : `${headline.slice(0, NAME).trimEnd()}…`
    const of = stories.length === 1 ? '' : `: ${name}`
    const split = articles.length > 1 ? [{ label: `Split…${of}`, asks: `split ${id}` }] : []
    return [
      { label: `Watch${of}`, asks: `watch ${id}` },
      ...split,
      { label: `Merge…${of}`, asks: `merge ${id}` },
    ]
  })
}
