/** What every search does. */
import { describe, expect, test } from '@jest/globals'
import type { Clock, Search } from '../../src/ports.ts'
import { madeReading } from '../store/made-reading.ts'

const now = new Date('2026-03-05T12:00:00Z')

const pier = madeReading({
  url: 'https://post.example/pier',
  headline: 'Pier burns in Vessby',
  publisher: 'The Harbour Post',
  body: 'A pier burned in Vessby on Wednesday. At least 12 boats sank, the fire chief Ida Brandt said.',
})
const ferry = madeReading({
  url: 'https://wire.example/ferry',
  headline: 'Ferries late',
  publisher: 'Northwire',
  body: 'Ferries ran late after the fire at the pier in Vessby, Northwire learned. Nobody was hurt.',
})
const budget = madeReading({
  url: 'https://post.example/budget',
  headline: 'Council passes budget',
  publisher: 'The Harbour Post',
  body: 'The council of Älvmåla passed its budget after a long debate about harbours.',
})

export function testSearch(name: string, open: (clock: Clock) => Search): void {
  let memories = 0
  const scene = async (...reads: ReturnType<typeof madeReading>[]) => {
    const search = open(() => now)
    const memory = `S${++memories}`
    for (const read of reads) await search.add(memory, read)
    const found = async (words: string, most = 10) =>
      (await search.find([memory], words, most)).map(({ article }) => article)
    return { search, memory, found }
  }

  describe(`${name} as a search`, () => {
    test('finds articles by words of headline, body, outlet and names, in whatever case, number and accents', async () => {
      const { found } = await scene(pier, ferry, budget)
      expect(await found('council')).toEqual([budget.article.id])
      expect(await found('NORTHWIRE')).toEqual([ferry.article.id])
      expect(await found('alvmala')).toEqual([budget.article.id])
      expect(await found('boat')).toEqual([pier.article.id])
      expect(await found('brandt’s')).toEqual([pier.article.id])
      expect(await found('12')).toEqual([pier.article.id])
      expect(await found('submarine')).toEqual([])
    })

    test('gives those with all of the words first, and says which', async () => {
      const { search, memory } = await scene(pier, ferry, budget)
      const found = await search.find([memory], 'late ferry at the pier', 10)
      expect(found.map(({ article, whole }) => [article, whole])).toEqual([
        [ferry.article.id, true],
        [pier.article.id, false],
      ])
      expect(found[0]).toMatchObject({ memory, day: '2026-03-05' })
    })

    test('puts a headline before a mention', async () => {
      const { found } = await scene(ferry, pier)
      expect(await found('pier')).toEqual([pier.article.id, ferry.article.id])
    })

    test('puts news before history where the words say the same', async () => {
      const told = { headline: 'Quarry closed', body: 'The quarry was closed.' }
      const old = madeReading({ ...told, url: 'https://a.example/1', day: '2024-01-02' })
      const fresh = madeReading({ ...told, url: 'https://a.example/2', day: '2026-03-04' })
      const undated = madeReading({ ...told, url: 'https://a.example/3', day: 'soon' })
      const { found } = await scene(undated, fresh, old)
      expect(await found('quarry')).toEqual([undated, fresh, old].map(({ article }) => article.id))
    })

    test('gives no more than asked for, and nothing for words that tell nothing apart', async () => {
      const { found } = await scene(pier, ferry, budget)
      expect(await found('vessby', 1)).toHaveLength(1)
      expect(await found('the of and')).toEqual([])
      expect(await found('')).toEqual([])
      expect(await found('💥 ((( "')).toEqual([])
    })

    test('looks into the memories it is told to and no other', async () => {
      const { search, memory } = await scene(pier)
      const own = `${memory}/private/C1`
      await search.add(own, ferry)
      const in_ = async (...names: string[]) =>
        (await search.find(names, 'vessby', 9)).map((found) => found.memory).sort()
      expect(await in_(memory)).toEqual([memory])
      expect(await in_(own)).toEqual([own])
      expect(await in_(own, memory, own)).toEqual([memory, own])
      expect(await in_()).toEqual([])
      expect(await search.suggest([memory], 'north', 9)).toEqual([])
    })

    test('finds an article that changed by its new words, once', async () => {
      const { search, memory, found } = await scene(pier, ferry)
      const articleBody = 'A pier burned. Divers found a submarine.'
      await search.add(memory, { article: { ...pier.article, articleBody }, claims: [] })
      expect(await found('submarine')).toEqual([pier.article.id])
      expect(await found('pier')).toEqual([pier.article.id, ferry.article.id])
    })

    test('completes names, outlets and words of headlines, those of most articles first', async () => {
      const { search, memory } = await scene(pier, ferry, budget)
      const suggest = (typed: string) => search.suggest([memory], typed, 5)
      expect(await suggest('the har')).toEqual(['The Harbour Post'])
      expect(await suggest('VESS')).toContain('Vessby')
      expect(await suggest('fire in vess')).toContain('fire in Vessby')
      expect(await suggest('coun')).toEqual(['council'])
      expect(await suggest('c')).toEqual([])
      expect(await suggest('')).toEqual([])
      expect(await suggest('zz')).toEqual([])
    })

    test('forgets articles, and with them what only they could suggest', async () => {
      const { search, memory, found } = await scene(pier, ferry, budget)
      expect(await search.forgetArticles(memory, [pier.article.id, 'unknown', pier.article.id])).toBe(1)
      expect(await found('pier')).toEqual([ferry.article.id])
      expect(await found('boats')).toEqual([])
      expect(await search.suggest([memory], 'ida', 9)).toEqual([])
      expect(await search.suggest([memory], 'the har', 9)).toEqual(['The Harbour Post'])
      expect(await search.forgetArticles(memory, [pier.article.id])).toBe(0)
      await search.add(memory, pier)
      expect(await found('boats')).toEqual([pier.article.id])
    })

    test('keeps apart what many articles hold, beyond the first thirty', async () => {
      const { search, memory, found } = await scene()
      const many = Array.from({ length: 50 }, (_, n) =>
        madeReading({
          url: `https://a.example/${n}`,
          headline: null,
          body: `Harbour notes, day ${n + 100}.`,
        }),
      )
      for (const read of many) await search.add(memory, read)
      expect(await found('harbour', 99)).toHaveLength(50)
      expect(await found('harbour 117')).toEqual(expect.arrayContaining([many[17]?.article.id]))
      expect((await found('harbour 117'))[0]).toBe(many[17]?.article.id)
      await search.forgetArticles(
        memory,
        many.slice(10).map(({ article }) => article.id),
      )
      expect((await found('harbour', 99)).sort()).toEqual(
        many
          .slice(0, 10)
          .map(({ article }) => article.id)
          .sort(),
      )
    })

    test('forgets a memory as a whole', async () => {
      const { search, memory, found } = await scene(pier)
      await search.forget(memory)
      expect(await found('pier')).toEqual([])
      expect(await search.suggest([memory], 'vess', 5)).toEqual([])
    })
  })
}
