/** What every store of articles does. */
import { describe, expect, test } from '@jest/globals'
import type { ReadArticle } from '../../src/domain.ts'
import type { ArticleStore, Clock } from '../../src/ports.ts'
import { madeReading } from '../store/made-reading.ts'

const start = Date.parse('2026-03-05T12:00:00Z')
const at = (minutes: number): string => new Date(start + minutes * 60_000).toISOString()

const url = 'https://post.example/pier'
const pier = madeReading({ url, headline: 'A pier burns', body: 'A pier burned. At least 12 boats sank.' })

const withBody = (read: ReadArticle, articleBody: string): ReadArticle => ({
  article: { ...read.article, articleBody },
  claims: [],
})

export function testArticles(name: string, open: (clock: Clock) => ArticleStore): void {
  let memories = 0
  const scene = () => {
    let minutes = 0
    const store = open(() => new Date(start + minutes * 60_000))
    const later = (by: number) => {
      minutes += by
    }
    return { store, later, memory: `T${++memories}` }
  }

  describe(`${name} as a store of articles`, () => {
    test('gives a reading back as it was, in the order asked for', async () => {
      const { store, memory } = scene()
      const other = madeReading({ url: 'https://wire.example/1', headline: null, body: 'Nothing burned.' })
      await store.save(memory, pier)
      await store.save(memory, other)
      expect(await store.load(memory, [other.article.id, 'unknown', pier.article.id])).toEqual([other, pier])
      expect(await store.load(memory, [])).toEqual([])
    })

    test('gives the articles read last, the newest first', async () => {
      const { store, memory, later } = scene()
      for (const n of [1, 2, 3]) {
        later(1)
        await store.save(
          memory,
          madeReading({ url: `https://wire.example/${n}`, headline: `${n}`, body: '' }),
        )
      }
      later(1)
      await store.save(memory, madeReading({ url: 'https://wire.example/1', headline: '1', body: '' }))
      expect((await store.recent(memory, 2)).map(({ article }) => article.headline)).toEqual(['1', '3'])
    })

    test('takes a reading of the same words for the same version', async () => {
      const { store, memory, later } = scene()
      expect(await store.save(memory, pier)).toEqual({ version: 1, outcome: 'new' })
      later(30)
      const again = { ...pier, article: { ...pier.article, tags: ['harbour'], dateModified: at(20) } }
      expect(await store.save(memory, again)).toEqual({ version: 1, outcome: 'same' })
      const [only, ...others] = await store.versions(memory, pier.article.id)
      expect(only).toMatchObject({ number: 1, firstRead: at(0), lastRead: at(30) })
      expect(others).toEqual([])
      expect(await store.load(memory, [pier.article.id])).toEqual([again])
    })

    test('keeps what an article said before it changed, also when it changes back', async () => {
      const { store, memory, later } = scene()
      const changed = withBody(pier, 'A pier burned. At least 14 boats sank.')
      await store.save(memory, pier)
      later(60)
      expect(await store.save(memory, changed)).toEqual({ version: 2, outcome: 'changed' })
      later(60)
      expect(await store.save(memory, pier)).toEqual({ version: 3, outcome: 'changed' })
      const versions = await store.versions(memory, pier.article.id)
      expect(versions.map(({ number, firstRead }) => [number, firstRead])).toEqual([
        [1, at(0)],
        [2, at(60)],
        [3, at(120)],
      ])
      expect(versions[0]?.content).toBe(versions[2]?.content)
      expect(await store.loadVersion(memory, pier.article.id, 2)).toEqual(changed)
      expect(await store.loadVersion(memory, pier.article.id, 3)).toEqual(pier)
      expect(await store.loadVersion(memory, pier.article.id, 4)).toBeNull()
      expect(await store.loadVersion(memory, 'unknown', 1)).toBeNull()
    })

    test('does not let a page that changes on each read fill it: the first version and the newest stay', async () => {
      const { store, memory } = scene()
      for (let n = 1; n <= 60; n++) await store.save(memory, withBody(pier, `Reading ${n}.`))
      const numbers = (await store.versions(memory, pier.article.id)).map(({ number }) => number)
      expect(numbers.length).toBeLessThanOrEqual(41)
      expect(numbers[0]).toBe(1)
      expect(numbers.slice(-30)).toEqual(Array.from({ length: 30 }, (_, i) => 31 + i))
      const last = await store.loadVersion(memory, pier.article.id, 59)
      expect(last?.article.articleBody).toBe('Reading 59.')
    })

    test('keeps one version when two workers save the same change at once', async () => {
      const { store, memory } = scene()
      await store.save(memory, pier)
      const changed = withBody(pier, 'Two piers burned.')
      const saved = await Promise.all([store.save(memory, changed), store.save(memory, changed)])
      expect(saved.map(({ outcome }) => outcome).sort()).toEqual(['changed', 'same'])
      expect(await store.versions(memory, pier.article.id)).toHaveLength(2)
    })

    test('finds an article by its canonical address, by the link that led to it, and by neither elsewhere', async () => {
      const { store, memory } = scene()
      const link = 'https://sho.example/x7'
      await store.save(memory, { ...pier, article: { ...pier.article, link } })
      expect(await store.find(memory, link)).toBe(pier.article.id)
      expect(await store.find(memory, `${url}?utm_source=chat#top`)).toBe(pier.article.id)
      expect(await store.find(memory, 'https://sho.example/x8')).toBeNull()
      expect(await store.find(memory, 'pier.pdf')).toBeNull()
      expect(await store.find(`${memory}/private/C1`, link)).toBeNull()
    })

    test('forgets an article with its versions and links, and no other', async () => {
      const { store, memory } = scene()
      const link = 'https://sho.example/x7'
      const other = madeReading({ url: 'https://wire.example/1', headline: 'Quiet', body: 'Nothing burned.' })
      await store.save(memory, { ...pier, article: { ...pier.article, link } })
      await store.save(memory, withBody(pier, 'Two piers burned.'))
      await store.save(memory, other)
      expect(await store.forgetArticles(memory, [pier.article.id, 'unknown'])).toBe(2)
      expect(await store.load(memory, [pier.article.id, other.article.id])).toEqual([other])
      expect(await store.recent(memory, 9)).toEqual([other])
      expect(await store.versions(memory, pier.article.id)).toEqual([])
      expect(await store.loadVersion(memory, pier.article.id, 1)).toBeNull()
      expect(await store.find(memory, link)).toBeNull()
      expect(await store.forgetArticles(memory, [])).toBe(0)
    })

    test('keeps memories apart, and forgets one as a whole', async () => {
      const { store, memory } = scene()
      const own = `${memory}/private/C1`
      await store.save(memory, pier)
      await store.save(own, pier)
      expect(await store.forget(own)).toBe(1)
      expect(await store.recent(own, 9)).toEqual([])
      expect(await store.versions(own, pier.article.id)).toEqual([])
      expect(await store.recent(memory, 9)).toEqual([pier])
    })
  })
}
