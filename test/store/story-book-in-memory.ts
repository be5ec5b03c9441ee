/** A story book and a history over plain maps, for tests of what is made of them. */
import type { NewsroomEvent } from '../../src/memory/event.ts'
import type { KeptStory } from '../../src/memory/kept-story.ts'
import type { History, StoryBook } from '../../src/ports.ts'

/** What is kept under a name of a memory, made when it is first asked for. */
function perMemory<T>(make: () => T): (memory: string) => T {
  const kept = new Map<string, T>()
  return (memory) => {
    const known = kept.get(memory) ?? make()
    kept.set(memory, known)
    return known
  }
}

export type Events = (memory: string) => NewsroomEvent[]
export const eventsInMemory = (): Events => perMemory<NewsroomEvent[]>(() => [])

const byTime = (events: readonly NewsroomEvent[]): readonly NewsroomEvent[] =>
  events.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))

export const historyInMemory = (events: Events = eventsInMemory()): History => ({
  append: async (memory, added) => void events(memory).push(...added),
  between: async (memory, since, until) =>
    byTime(events(memory)).filter(
      ({ at }) =>
        Date.parse(at) >= Date.parse(since) && (until === null || Date.parse(at) < Date.parse(until)),
    ),
  of: async (memory, story) => byTime(events(memory)).filter((event) => event.story === story),
})

export function storyBookInMemory(events: Events = eventsInMemory()): StoryBook {
  const storiesOf = perMemory(() => new Map<string, KeptStory>())
  const storyOf = perMemory(() => new Map<string, string>())
  const storyIn = perMemory(() => new Map<string, string>())
  const entered = perMemory(() => new Map<string, readonly string[]>())
  const placeOf = ({ platform, channel, thread }: KeptStory['threads'][number]): string =>
    [platform, channel, thread].join(' ')
  const load: StoryBook['load'] = async (memory, ids) => ids.flatMap((id) => storiesOf(memory).get(id) ?? [])

  function drop(memory: string, { id, articles, threads }: KeptStory): void {
    storiesOf(memory).delete(id)
    for (const article of articles) if (storyOf(memory).get(article) === id) storyOf(memory).delete(article)
    for (const thread of threads)
      if (storyIn(memory).get(placeOf(thread)) === id) storyIn(memory).delete(placeOf(thread))
  }
  function put(memory: string, story: KeptStory): void {
    storiesOf(memory).set(story.id, story)
    for (const article of story.articles) storyOf(memory).set(article, story.id)
    for (const thread of story.threads) storyIn(memory).set(placeOf(thread), story.id)
  }
  return {
    load,
    async enter(memory, key, entry) {
      if (entered(memory).has(key)) return 'known'
      const kept = storiesOf(memory)
      const asBefore = entry.stories.every(({ before, after }) => {
        const present = kept.get((after ?? before)?.id ?? '') ?? null
        return JSON.stringify(present) === JSON.stringify(before)
      })
      if (!asBefore) return 'overtaken'
      for (const { before } of entry.stories) if (before !== null) drop(memory, before)
      for (const { after } of entry.stories) if (after !== null) put(memory, after)
      events(memory).push(...entry.events)
      entered(memory).set(key, entry.said)
      return 'entered'
    },
    entered: async (memory, key) => entered(memory).get(key) ?? null,
    async save(memory, story) {
      const before = storiesOf(memory).get(story.id)
      if (before !== undefined) drop(memory, before)
      put(memory, story)
    },
    of: async (memory, articles) =>
      new Map(
        articles.flatMap((article) => {
          const story = storyOf(memory).get(article)
          return story === undefined ? [] : [[article, story] as const]
        }),
      ),
    changedSince: async (memory, since, most) =>
      [...storiesOf(memory).values()]
        .filter(({ changed }) => Date.parse(changed) >= Date.parse(since))
        .toSorted((a, b) => Date.parse(b.changed) - Date.parse(a.changed))
        .slice(0, most),
    async inThread(memory, thread) {
      const id = storyIn(memory).get(placeOf(thread))
      return id === undefined ? null : ((await load(memory, [id]))[0] ?? null)
    },
    async remove(memory, id) {
      const story = storiesOf(memory).get(id)
      if (story !== undefined) drop(memory, story)
    },
  }
}
