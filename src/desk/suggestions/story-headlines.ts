/** Completions by the headlines of the stories that the asker may see. */
import type { DeskPorts, Place } from '../command.ts'
import { maySee } from '../may-see.ts'
import { MOST_SUGGESTIONS, type Suggestion } from '../suggestion.ts'

/** As far back as anybody takes up a story by its headline. */
const SINCE = 90 * 24 * 3600 * 1000
const MOST_STORIES = 300

/** The story that changed last first; every word typed must stand in the headline. */
export async function storyHeadlines(
  typed: string,
  place: Pick<Place, 'read' | 'asking'>,
  { stories, clock }: Pick<DeskPorts, 'stories' | 'clock'>,
): Promise<readonly Suggestion[]> {
  const since = new Date(clock().getTime() - SINCE).toISOString()
  const found = await Promise.all(
    place.read.map((memory) => stories.changedSince(memory, since, MOST_STORIES)),
  )
  const words = typed
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  return found
    .flat()
    .filter((story) => maySee(story, place))
    .filter(({ headline }) => words.every((word) => headline.toLowerCase().includes(word)))
    .toSorted((a, b) => b.changed.localeCompare(a.changed))
    .slice(0, MOST_SUGGESTIONS)
    .map(({ id, headline }) => ({ label: headline, words: id }))
}

/** Of a command that takes one story and then another: once the first stands, the second is completed. */
export async function storyPairs(
  typed: string,
  place: Pick<Place, 'read' | 'asking'>,
  ports: Pick<DeskPorts, 'stories' | 'clock'>,
): Promise<readonly Suggestion[]> {
  const [, first = '', rest = ''] = /^(\S+)\s+(.*)$/.exec(typed) ?? []
  const known = await Promise.all(place.read.map((memory) => ports.stories.load(memory, [first])))
  if (first === '' || known.flat().length === 0) return storyHeadlines(typed, place, ports)
  const others = await storyHeadlines(rest, place, ports)
  return others
    .filter(({ words }) => words !== first)
    .map(({ label, words }) => ({ label, words: `${first} ${words}` }))
}
