/** The story that somebody means: the thread's, or one named by its id, an article, a link or words of its headline. */
import type { KeptStory } from '../memory/kept-story.ts'
import type { DeskPorts, Place } from './command.ts'
import { maySee } from './may-see.ts'

export type FoundStory = {
  readonly memory: string
  readonly story: KeptStory
  /** The article that was named, where one was. */
  readonly article: string | null
}

type Ports = Pick<DeskPorts, 'stories' | 'articles'>

/** Headlines of this many stories, those that changed last, are looked through for words. */
const MOST_RECENT = 500

async function ofArticle(
  memory: string,
  article: string | null,
  { stories }: Ports,
): Promise<FoundStory | null> {
  if (article === null) return null
  const id = (await stories.of(memory, [article])).get(article)
  const [story] = id === undefined ? [] : await stories.load(memory, [id])
  return story === undefined ? null : { memory, story, article }
}

async function named(memory: string, words: string, ports: Ports): Promise<FoundStory | null> {
  if (/^https?:\/\//i.test(words)) return ofArticle(memory, await ports.articles.find(memory, words), ports)
  const [story] = await ports.stories.load(memory, [words])
  if (story !== undefined) return { memory, story, article: null }
  return ofArticle(memory, words, ports)
}

async function byHeadline(
  memory: string,
  words: string,
  place: Place,
  { stories }: Ports,
): Promise<FoundStory | null> {
  const wanted = words.toLowerCase().split(/\s+/)
  const recent = await stories.changedSince(memory, '1970-01-01T00:00:00.000Z', MOST_RECENT)
  const story = recent
    .filter((one) => maySee(one, place))
    .find(({ headline }) => wanted.every((word) => headline.toLowerCase().includes(word)))
  return story === undefined ? null : { memory, story, article: null }
}

/** The asker's own memories in their order; null when nothing fits that they may see. */
export async function findStory(words: string, place: Place, ports: Ports): Promise<FoundStory | null> {
  const bare = words.replace(/^<|>$/g, '').trim()
  for (const memory of place.read) {
    if (bare === '') {
      const story = await ports.stories.inThread(memory, place.asking.thread)
      if (story !== null) return { memory, story, article: null }
    } else {
      const found = await named(memory, bare, ports)
      if (found !== null && maySee(found.story, place)) return found
    }
  }
  if (bare === '') return null
  for (const memory of place.read) {
    const found = await byHeadline(memory, bare, place, ports)
    if (found !== null) return found
  }
  return null
}

/** What somebody hears whose words fit nothing. */
export const noStory = (command: string, words: string): string =>
  words === ''
    ? `Say \`${command}\` in the thread of a check, or name a story by a link or by words of its headline.`
    : `I know no story by “${words}”. Name it by a link that was posted here, or by words of its headline.`
