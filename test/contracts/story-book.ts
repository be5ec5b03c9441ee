/** What every story book does, together with the history that its entries go into. */
import { describe, expect, test } from '@jest/globals'
import type { NewsroomEvent } from '../../src/memory/event.ts'
import type { KeptStory } from '../../src/memory/kept-story.ts'
import type { Entry, History, StoryBook } from '../../src/ports.ts'

const thread = (name: string) => ({ platform: 'slack', newsroom: 'T1', channel: 'C1', thread: name })

const story = (id: string, articles: readonly string[], more: Partial<KeptStory> = {}): KeptStory => ({
  id,
  headline: `Pier burns at Saltby “${id}” – \u{1f525}`,
  articles,
  mismatches: [],
  threads: [thread('1.1')],
  since: '2026-03-05T10:00:00.000Z',
  changed: '2026-03-05T10:00:00.000Z',
  ...more,
})

const joined = (of: string, at = '2026-03-05T10:00:00.000Z'): NewsroomEvent => ({
  kind: 'joined',
  at,
  story: of,
  source: { article: 'a', outlet: 'The Harbour Post', url: null },
  first: true,
  copyOf: null,
})

const entry = (
  before: KeptStory | null,
  after: KeptStory | null,
  events: readonly NewsroomEvent[] = [],
): Entry => ({ stories: [{ before, after }], events, said: [`said of ${(after ?? before)?.id}`] })

export function testStoryBook(
  name: string,
  open: () => { readonly stories: StoryBook; readonly history: History },
): void {
  let count = 0
  /** A memory that no other test uses. */
  const fresh = (): string => {
    count += 1
    return `T1/${name}/${count}`
  }

  describe(`${name} as a story book`, () => {
    test('finds a story by its id, its articles and the thread it was last talked of in', async () => {
      const { stories } = open()
      const memory = fresh()
      const pier = story('s1', ['a', 'b'])
      await stories.save(memory, pier)
      await stories.save(memory, story('s2', ['c'], { threads: [] }))
      expect(await stories.load(memory, ['s2', 'nobody', 's1'])).toEqual([
        story('s2', ['c'], { threads: [] }),
        pier,
      ])
      expect(await stories.of(memory, ['b', 'c', 'unknown'])).toEqual(
        new Map([
          ['b', 's1'],
          ['c', 's2'],
        ]),
      )
      expect(await stories.inThread(memory, thread('1.1'))).toEqual(pier)
      expect(await stories.inThread(memory, thread('9.9'))).toBeNull()
      expect(await stories.of(memory, [])).toEqual(new Map())
    })

    test('keeps one memory apart from another', async () => {
      const { stories } = open()
      const [own, other] = [fresh(), fresh()]
      await stories.save(own, story('s1', ['a']))
      await stories.enter(own, 'k1', entry(null, story('s3', ['z'])))
      expect(await stories.load(other, ['s1', 's3'])).toEqual([])
      expect(await stories.of(other, ['a', 'z'])).toEqual(new Map())
      expect(await stories.inThread(other, thread('1.1'))).toBeNull()
      expect(await stories.entered(other, 'k1')).toBeNull()
    })

    test('lists what changed since an instant, the latest change first, up to a number', async () => {
      const { stories } = open()
      const memory = fresh()
      for (const hour of ['08', '12', '10'])
        await stories.save(memory, story(`s${hour}`, [hour], { changed: `2026-03-05T${hour}:00:00.000Z` }))
      const since = await stories.changedSince(memory, '2026-03-05T10:00:00.000Z', 9)
      expect(since.map(({ id }) => id)).toEqual(['s12', 's10'])
      expect(await stories.changedSince(memory, '2026-03-05T00:00:00.000Z', 1)).toHaveLength(1)
    })

    test('forgets a story whole', async () => {
      const { stories } = open()
      const memory = fresh()
      await stories.save(memory, story('s1', ['a']))
      await stories.remove(memory, 's1')
      await stories.remove(memory, 'never kept')
      expect(await stories.load(memory, ['s1'])).toEqual([])
      expect(await stories.of(memory, ['a'])).toEqual(new Map())
      expect(await stories.inThread(memory, thread('1.1'))).toBeNull()
      expect(await stories.changedSince(memory, '2026-01-01T00:00:00.000Z', 9)).toEqual([])
    })

    test('enters stories and what happened in one step, and remembers what was said', async () => {
      const { stories, history } = open()
      const memory = fresh()
      const pier = story('s1', ['a'])
      expect(await stories.entered(memory, 'k1')).toBeNull()
      expect(await stories.enter(memory, 'k1', entry(null, pier, [joined('s1')]))).toBe('entered')
      expect(await stories.load(memory, ['s1'])).toEqual([pier])
      expect(await stories.inThread(memory, thread('1.1'))).toEqual(pier)
      expect(await history.of(memory, 's1')).toEqual([joined('s1')])
      expect(await history.between(memory, '2026-03-05T00:00:00.000Z', null)).toEqual([joined('s1')])
      expect(await stories.entered(memory, 'k1')).toEqual(['said of s1'])
    })

    test('enters a key once, whatever comes with it the second time', async () => {
      const { stories, history } = open()
      const memory = fresh()
      await stories.enter(memory, 'k1', entry(null, story('s1', ['a']), [joined('s1')]))
      const again = entry(story('s1', ['a']), story('s1', ['a', 'b']), [joined('s1')])
      expect(await stories.enter(memory, 'k1', again)).toBe('known')
      expect((await stories.load(memory, ['s1']))[0]?.articles).toEqual(['a'])
      expect(await history.of(memory, 's1')).toHaveLength(1)
    })

    test('enters nothing when somebody else changed the story in between', async () => {
      const { stories, history } = open()
      const memory = fresh()
      const first = story('s1', ['a'])
      await stories.enter(memory, 'k1', entry(null, first, [joined('s1')]))
      const late = entry(null, story('s1', ['z']), [joined('s1')])
      expect(await stories.enter(memory, 'k2', late)).toBe('overtaken')
      expect(await stories.entered(memory, 'k2')).toBeNull()
      expect(await history.of(memory, 's1')).toHaveLength(1)
      const two = { ...entry(first, story('s1', ['a', 'b'])), said: [] }
      const half = {
        ...two,
        stories: [...two.stories, { before: story('s9', ['q']), after: story('s9', ['r']) }],
      }
      expect(await stories.enter(memory, 'k3', half)).toBe('overtaken')
      expect((await stories.load(memory, ['s1']))[0]?.articles).toEqual(['a'])
      expect(await stories.enter(memory, 'k3', two)).toBe('entered')
    })

    test('lets one of many who write at the same moment through', async () => {
      const { stories } = open()
      const memory = fresh()
      const outcomes = await Promise.all(
        ['a', 'b', 'c', 'd'].map((article) =>
          stories.enter(memory, `k-${article}`, entry(null, story('s1', [article]))),
        ),
      )
      expect(outcomes.toSorted()).toEqual(['entered', 'overtaken', 'overtaken', 'overtaken'])
    })

    test('moves an article from one story to another, and drops a story that is one with another', async () => {
      const { stories } = open()
      const memory = fresh()
      const [one, two] = [story('s1', ['a', 'b']), story('s2', ['c'], { threads: [thread('2.2')] })]
      await stories.save(memory, one)
      await stories.save(memory, two)
      const grown = story('s1', ['a', 'b', 'c'], { threads: [thread('1.1'), thread('2.2')] })
      const merged: Entry = {
        stories: [
          { before: one, after: grown },
          { before: two, after: null },
        ],
        events: [],
        said: [],
      }
      expect(await stories.enter(memory, 'k1', merged)).toBe('entered')
      expect(await stories.of(memory, ['a', 'c'])).toEqual(
        new Map([
          ['a', 's1'],
          ['c', 's1'],
        ]),
      )
      expect(await stories.load(memory, ['s2'])).toEqual([])
      expect((await stories.inThread(memory, thread('2.2')))?.id).toBe('s1')
      const apart: Entry = {
        stories: [
          { before: grown, after: story('s1', ['a', 'b']) },
          { before: null, after: story('s3', ['c'], { threads: [] }) },
        ],
        events: [],
        said: [],
      }
      expect(await stories.enter(memory, 'k2', apart)).toBe('entered')
      expect((await stories.of(memory, ['c'])).get('c')).toBe('s3')
      expect((await stories.of(memory, ['a'])).get('a')).toBe('s1')
    })
  })
}
