/** What every story index does. */
import { describe, expect, test } from '@jest/globals'
import { type Filed, KNOWN, LEAD, termsFrom } from '../../src/stories/filed.ts'
import { markOf } from '../../src/stories/mark.ts'
import { lookupOf, type Placing, placeArticles } from '../../src/stories/place.ts'
import { merge, split } from '../../src/stories/ruling.ts'
import type { Lookup, Placement, StoryIndex } from '../../src/stories/story-index.ts'
import { profileOf } from '../../src/stories/terms.ts'
import { article } from '../compare/made.ts'

const desk = 'desk'
const marks = (...words: string[]) => words.map(markOf)

const filed = (name: string, more: Partial<Filed> = {}): Filed => ({
  article: name,
  day: 22_000,
  event: { place: markOf('vessby'), day: 21_999, people: new Set(marks('orla denn')) },
  terms: termsFrom([
    { mark: markOf('ferry'), inText: 1.5, rarity: 5.25, flags: KNOWN },
    { mark: markOf('ellida'), inText: 2.25, rarity: 8.5, flags: LEAD },
  ]),
  keys: marks('ferry', 'ellida'),
  ...more,
})
const lookup = (more: Partial<Lookup> = {}): Lookup => ({
  article: 'new',
  day: 22_000,
  words: marks('ferry', 'ellida', 'rock').map((mark) => ({ mark, inText: 1, prior: 1.5 })),
  most: 24,
  size: 32,
  marks: [],
  ...more,
})

type Given = Filed | { readonly filed: Filed; readonly story?: string; readonly words?: readonly number[] }

async function put(index: StoryIndex, given: Given, memory = desk): Promise<void> {
  const one = 'filed' in given ? given : { filed: given }
  const placed = { story: one.filed.article, words: [], ...one }
  expect(await index.place(memory, await index.version(memory), { placed: [placed], merged: [] })).toBe(true)
}

const found = async (index: StoryIndex, more: Partial<Lookup> = {}): Promise<readonly string[]> =>
  (await index.near(desk, [lookup(more)])).placed.map((placed) => placed.filed.article)

const bodies = {
  a: 'A ferry with 80 aboard ran onto rocks off Tarn Holm on Tuesday night, the Vessby coastguard said. Captain Orla Denn left the Ellida last, Mayor Mary Holt told reporters.',
  b: 'Captain Orla Denn was the last to leave the ferry Ellida when it struck rocks at Tarn Holm on Tuesday, Mayor Mary Holt said in Vessby.',
  c: 'A baker in Quenby won the county prize for rye bread on Tuesday, the guild of bakers said. Judges praised its crust and its caraway.',
}
const profile = (id: keyof typeof bodies, body = bodies[id]) =>
  profileOf(article({ id, articleBody: body, datePublished: '2031-03-05' }))

async function arrive(index: StoryIndex, one: ReturnType<typeof profile>): Promise<Placing> {
  const near = await index.near(desk, [lookupOf(one)])
  const placing = placeArticles([one], near)
  expect(await index.place(desk, near.version, placing.placement)).toBe(true)
  return placing
}

async function storyOf(
  index: StoryIndex,
  name: string,
): Promise<{ id: string; articles: readonly string[] }> {
  const id = (await index.storiesOf(desk, [name])).get(name) ?? ''
  return { id, articles: (await index.members(desk, [id])).get(id) ?? [] }
}

/** @param open - an empty index */
export function testStoryIndex(name: string, open: () => Promise<StoryIndex>): void {
  describe(`${name} as a story index`, () => {
    test('gives back what was filed, under any of its keys', async () => {
      const index = await open()
      await put(index, { filed: filed('a'), story: 's' })
      const { placed } = await index.near(desk, [lookup({ words: [], marks: marks('ellida') })])
      expect(placed).toEqual([{ filed: filed('a'), story: 's' }])
      expect(await found(index, { words: [], marks: marks('rock') })).toEqual([])
    })

    test('gives back what states neither place nor day nor people', async () => {
      const index = await open()
      const bare = filed('bare', { day: null, event: { place: null, day: null, people: new Set() } })
      await put(index, bare)
      expect((await index.near(desk, [lookup()])).placed).toEqual([{ filed: bare, story: 'bare' }])
      expect(await found(index, { day: null })).toEqual(['bare'])
    })

    test('finds nothing that was published long before or after', async () => {
      const index = await open()
      await put(index, filed('then', { day: 21_000 }))
      await put(index, filed('later', { day: 22_400 }))
      expect(await found(index)).toEqual([])
    })

    test('looks up the most telling words only', async () => {
      const index = await open()
      for (let i = 0; i < 8; i++)
        await put(index, { filed: filed(`f${i}`, { keys: marks('ferry') }), words: marks('ferry') })
      await put(index, filed('rare', { keys: marks('ellida') }))
      const words = marks('ferry', 'ellida').map((mark) => ({ mark, inText: 1, prior: 1.5 }))
      expect(await found(index, { words, most: 1 })).toEqual(['rare'])
    })

    test('finds what shares most keys where not all can be looked at', async () => {
      const index = await open()
      await put(index, filed('alike', { keys: marks('ferry', 'ellida', 'rock') }))
      for (let i = 0; i < 40; i++)
        await put(
          index,
          filed(`f${i}`, { day: 22_000 - 70 * (i % 4), keys: marks(i % 2 ? 'ferry' : 'rock') }),
        )
      expect(await found(index)).toContain('alike')
      expect((await found(index)).length).toBeLessThan(41)
    })

    test('finds the other members of a story with any of them', async () => {
      const index = await open()
      await put(index, { filed: filed('a'), story: 's' })
      await put(index, { filed: filed('b', { keys: marks('lighthouse') }), story: 's' })
      expect(await found(index)).toEqual(['a', 'b'])
    })

    test('finds the members of a story that is asked for by name', async () => {
      const index = await open()
      await put(index, { filed: filed('b', { keys: marks('lighthouse') }), story: 's' })
      const near = await index.near(desk, [], ['s', 'unknown'])
      expect(near.placed.map((placed) => placed.filed.article)).toEqual(['b'])
    })

    test('counts each article once for each of its words, however often it is filed', async () => {
      const index = await open()
      await put(index, { filed: filed('a'), words: marks('ferry', 'rock') })
      await put(index, { filed: filed('a'), words: marks('ferry', 'rock') })
      await put(index, { filed: filed('b'), words: marks('ferry') })
      const { articles, holding } = await index.near(desk, [lookup()])
      expect([articles, ...marks('ferry', 'rock', 'ellida', 'never').map(holding)]).toEqual([2, 2, 1, 0, 0])
    })

    test('finds an article that was read again by its new words, no more by its old ones', async () => {
      const index = await open()
      await put(index, { filed: filed('a'), story: 's' })
      await put(index, { filed: filed('a', { keys: marks('rock'), day: 22_090 }), story: 's' })
      expect(await found(index, { words: [], marks: marks('ferry') })).toEqual([])
      expect(await found(index, { day: 22_080, words: [], marks: marks('rock') })).toEqual(['a'])
      expect(await storyOf(index, 'a')).toEqual({ id: 's', articles: ['a'] })
    })

    test('takes nothing that was decided on an older state of the memory', async () => {
      const index = await open()
      const { version } = await index.near(desk, [lookup()])
      const placement: Placement = { placed: [{ filed: filed('a'), story: 's', words: [] }], merged: [] }
      expect(await index.place(desk, version, placement)).toBe(true)
      expect(
        await index.place(desk, version, {
          placed: [{ filed: filed('b'), story: 't', words: [] }],
          merged: [],
        }),
      ).toBe(false)
      expect(await index.rule(desk, version, { kind: 'merge', story: 's', from: 't' })).toBe(false)
      expect((await index.storiesOf(desk, ['a', 'b'])).size).toBe(1)
    })

    test('makes two stories one, which is found under both names', async () => {
      const index = await open()
      await put(index, { filed: filed('a'), story: 's' })
      await put(index, { filed: filed('b'), story: 't' })
      await put(index, { filed: filed('c'), story: 's' })
      const version = await index.version(desk)
      expect(await index.place(desk, version, { placed: [], merged: [{ story: 's', from: 't' }] })).toBe(true)
      expect([...(await index.members(desk, ['t', 's']))]).toEqual([
        ['t', ['a', 'b', 'c']],
        ['s', ['a', 'b', 'c']],
      ])
      expect([...(await index.storiesOf(desk, ['b']))]).toEqual([['b', 's']])
      expect([...(await index.near(desk, [lookup()], ['t'])).merged]).toEqual([['t', 's']])
    })

    test('keeps memories apart', async () => {
      const index = await open()
      await put(index, filed('a'), 'desk/private/c1')
      expect(await found(index)).toEqual([])
      expect((await index.near(desk, [lookup()])).articles).toBe(0)
    })

    test('forgets an article and what it is found by', async () => {
      const index = await open()
      await put(index, { filed: filed('a'), story: 's', words: marks('ferry') })
      await put(index, { filed: filed('b'), story: 's', words: marks('ferry') })
      expect(await index.forgetArticles(desk, ['a', 'unknown'])).toBe(1)
      expect(await index.forgetArticles(desk, ['a'])).toBe(0)
      const { articles, holding } = await index.near(desk, [lookup()])
      expect([articles, holding(markOf('ferry'))]).toEqual([1, 1])
      expect(await found(index)).toEqual(['b'])
      expect(await storyOf(index, 'b')).toEqual({ id: 's', articles: ['b'] })
      expect((await index.storiesOf(desk, ['a'])).size).toBe(0)
    })

    test('forgets a whole memory, and only that', async () => {
      const index = await open()
      await put(index, { filed: filed('a'), words: marks('ferry') })
      await put(index, filed('b'), 'elsewhere')
      await index.forget(desk)
      expect((await index.near(desk, [lookup()])).articles).toBe(0)
      expect(await found(index)).toEqual([])
      expect((await index.near('elsewhere', [lookup()])).articles).toBe(1)
    })
  })

  describe(`${name}, with articles that arrive`, () => {
    test('takes each to the story of its event, and says why', async () => {
      const index = await open()
      const [a, b, c] = [profile('a'), profile('b'), profile('c')]
      const [first, second, other] = [await arrive(index, a), await arrive(index, b), await arrive(index, c)]
      const { id } = await storyOf(index, 'a')
      expect(await storyOf(index, 'b')).toEqual({ id, articles: ['a', 'b'] })
      expect((await storyOf(index, 'c')).id).not.toBe(id)
      expect(first.changes).toEqual([{ kind: 'joined', story: id, article: 'a', first: true }])
      expect(second.changes).toEqual([{ kind: 'joined', story: id, article: 'b', first: false }])
      expect(other.changes).toMatchObject([{ first: true }])
      const because = second.stories[0]?.because.find((one) => one.article === 'b')
      expect(because?.like).toBe('a')
      expect(because?.because).toEqual(
        expect.arrayContaining(['same day', expect.stringMatching(/^[12] shared names?$/)]),
      )
      // The event's day and the articles' are one: it is said once.
      expect(because?.because.filter((reason) => /\bday\b/.test(reason))).toEqual(['same day'])
    })

    test('leaves one that is read again where it is', async () => {
      const index = await open()
      await arrive(index, profile('a'))
      const again = await arrive(index, profile('a'))
      expect(again.changes).toEqual([])
      expect((await storyOf(index, 'a')).articles).toEqual(['a'])
    })

    test('what a person took out of a story stays out, read again or joined by others', async () => {
      const index = await open()
      await arrive(index, profile('a'))
      await arrive(index, profile('b'))
      const version = await index.version(desk)
      const ruling = split(['b'], await storyOf(index, 'a'), version)
      if (ruling === null) throw new Error('nothing to split')
      expect(await index.rule(desk, version, ruling)).toBe(true)
      await arrive(index, profile('b', `${bodies.b} Lifeboats brought all ashore.`))
      await arrive(index, profile('a', `${bodies.a} Lifeboats brought all ashore.`))
      const third = profileOf(
        article({ id: 'd', articleBody: `${bodies.a} ${bodies.b}`, datePublished: '2031-03-05' }),
      )
      await arrive(index, third)
      const [one, other] = [await storyOf(index, 'a'), await storyOf(index, 'b')]
      expect(one.id).not.toBe(other.id)
      expect(one.articles.length + other.articles.length).toBe(3)
    })

    test('what a person put together stays together, and may be taken apart and put together again', async () => {
      const index = await open()
      await arrive(index, profile('a'))
      await arrive(index, profile('c'))
      const rule = async (make: (version: number) => Promise<ReturnType<typeof split>>) => {
        const version = await index.version(desk)
        const ruling = await make(version)
        if (ruling === null) throw new Error('nothing to rule')
        expect(await index.rule(desk, version, ruling)).toBe(true)
      }
      const putTogether = async () => merge(await storyOf(index, 'a'), await storyOf(index, 'c'))
      await rule(putTogether)
      await arrive(index, profile('c', `${bodies.c} The crowd sang.`))
      expect((await storyOf(index, 'c')).articles).toEqual(['a', 'c'])
      await rule(async (version) => split(['a'], await storyOf(index, 'a'), version))
      expect((await storyOf(index, 'a')).articles).toEqual(['a'])
      await rule(putTogether)
      expect((await storyOf(index, 'a')).articles).toEqual(['a', 'c'])
    })
  })
}
