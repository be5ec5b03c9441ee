import { describe, expect, test } from '@jest/globals'
import { placeInStories } from '../../jobs/compare-articles/place.ts'
import type { ReadArticle } from '../../src/domain.ts'
import { storyIndexInMemory } from '../../src/stories/memory.ts'
import { article, read } from '../compare/made.ts'

const bodies = {
  a: 'A ferry with 80 aboard ran onto rocks off Tarn Holm on Tuesday night, the Vessby coastguard said. Captain Orla Denn left the Ellida last, Mayor Mary Holt told reporters.',
  b: 'Captain Orla Denn was the last to leave the ferry Ellida when it struck rocks at Tarn Holm on Tuesday, Mayor Mary Holt said in Vessby.',
  c: 'The ferry Ellida lies on the rocks of Tarn Holm since Tuesday. Captain Orla Denn and Mayor Mary Holt spoke in Vessby of a dark lighthouse.',
}
const one = (id: keyof typeof bodies): ReadArticle =>
  read(article({ id, articleBody: bodies[id], datePublished: '2031-03-05' }))

const newsroom = { write: 'T1', read: ['T1'] }
const channel = { write: 'T1/private/c', read: ['T1/private/c', 'T1'] }

function desk() {
  const kept = new Map<string, ReadArticle>()
  const index = storyIndexInMemory()
  const load = async (memory: string, ids: readonly string[]) =>
    ids.flatMap((id) => kept.get(`${memory} ${id}`) ?? [])
  return {
    index,
    async check(id: keyof typeof bodies, memory: typeof newsroom) {
      kept.set(`${memory.write} ${id}`, one(id))
      const placed = await placeInStories([one(id)], memory, { index, store: { load } })
      return placed.stories.map(({ articles }) => articles.toSorted())
    },
  }
}

describe('a read article', () => {
  test('meets the others of its story, however they came', async () => {
    const { check } = desk()
    expect(await check('a', newsroom)).toEqual([['a']])
    expect(await check('b', newsroom)).toEqual([['a', 'b']])
    expect(await check('c', newsroom)).toEqual([['a', 'b', 'c']])
  })

  test('of a private channel meets those of its newsroom, which never learns of it', async () => {
    const { check, index } = desk()
    await check('a', newsroom)
    expect(await check('b', channel)).toEqual([['a', 'b']])
    expect(await check('c', newsroom)).toEqual([['a', 'c']])
    expect((await index.storiesOf('T1', ['b'])).size).toBe(0)
    expect(await check('b', channel)).toEqual([['a', 'b', 'c']])
  })

  test('is compared with what was given alone where no memory may be read', async () => {
    const { check, index } = desk()
    await check('a', newsroom)
    expect(await check('b', { write: 'T1', read: [] })).toEqual([['b']])
    expect((await index.storiesOf('T1', ['b'])).size).toBe(0)
  })
})
