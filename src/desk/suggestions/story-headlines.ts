/** Completions by the headlines of the stories that the asker may see. */
import type { DeskPorts, Place } from '../command.ts'
import { MOST_SUGGESTIONS, type Suggestion } from '../suggestion.ts'

/** As far back as anybody takes up a story by its headline. */
const SINCE = 90 * 24 * 3600 * 1000
const MOST_STORIES = 300

/** The story that changed last first; every word typed must stand in the headline. */
export async function storyHeadlines(
  typed: string,
  { read }: Pick<Place, 'read'>,
  { stories, clock }: Pick<DeskPorts, 'stories' | 'clock'>,
): Promise<readonly Suggestion[]> {
  const since = new Date(clock().getTime() - SINCE).toISOString()
  const found = await Promise.all(read.map((memory) => stories.changedSince(memory, since, MOST_STORIES)))
  const words = typed
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  return found
    .flat()
    .filter(({ headline }) => words.every((word) => headline.toLowerCase().includes(word)))
    .toSorted((a, b) => b.changed.localeCompare(a.changed))
    .slice(0, MOST_SUGGESTIONS)
    .map(({ id, headline }) => ({ label: headline, words: id }))
}
