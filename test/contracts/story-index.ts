/** What every story index does. */
import { describe, expect, test } from '@jest/globals'
import { joinStory } from '../../src/stories/join.ts'
import type { Filed, Query, StoryIndex } from '../../src/stories/story-index.ts'
import { profileOf } from '../../src/stories/terms.ts'
import { article } from '../compare/made.ts'

const filed = (name: string, more: Partial<Filed> = {}): Filed => ({
  article: name,
  story: name,
  day: 22_000,
  event: { place: 'vessby', day: 21_999, people: new Set(['orla denn']) },
  terms: new Map([
    ['ferry', 1.5],
    ['ellida', 2.25],
  ]),
  length: 12.5,
  fit: null,
  ...more,
})
const query = (more: Partial<Query> = {}): Query => ({
  keys: ['ferry', 'ellida', 'rock'],
  day: 22_000,
  before: 100,
  after: 10,
  most: 5,
  ...more,
})

const articles = [
  [
    'a',
    'A ferry with 80 aboard ran onto rocks off Tarn Holm on Tuesday night, the Vessby coastguard said. Captain Orla Denn left the Ellida last, Mayor Mary Holt told reporters.',
  ],
  [
    'b',
    'Captain Orla Denn was the last to leave the ferry Ellida when it struck rocks at Tarn Holm on Tuesday, Mayor Mary Holt said in Vessby.',
  ],
  [
    'c',
    'A baker in Quenby won the county prize for rye bread on Tuesday, the guild of bakers said. Judges praised its crust and its caraway.',
  ],
] as const

/** @param open - an empty index */
export function testStoryIndex(name: string, open: () => StoryIndex): void {
  describe(`${name} as a story index`, () => {
    test('gives back what was filed, under any of its keys', async () => {
      const index = open()
      const one = filed('a', { story: 's', fit: 0.25 })
      await index.add(one, ['ferry', 'ellida'], ['ferry'])
      expect(await index.candidates(query({ keys: ['ellida'] }))).toEqual([one])
      expect(await index.members(['s', 'other'], 8)).toEqual([[one], []])
      expect(await index.candidates(query({ keys: ['rock'] }))).toEqual([])
    })

    test('puts first what shares most keys, and of those the newest, up to the number asked for', async () => {
      const index = open()
      await index.add(filed('old'), ['ferry', 'rock'], [])
      await index.add(filed('little'), ['ferry'], [])
      await index.add(filed('new'), ['ferry', 'ellida'], [])
      const found = await index.candidates(query({ most: 2 }))
      expect(found.map((one) => one.article)).toEqual(['new', 'old'])
    })

    test('finds nothing that was published long before or after', async () => {
      const index = open()
      await index.add(filed('then', { day: 21_000 }), ['ferry'], [])
      await index.add(filed('later', { day: 22_400 }), ['ferry'], [])
      expect(await index.candidates(query())).toEqual([])
    })

    test('finds an article without a day whenever it is asked', async () => {
      const index = open()
      await index.add(filed('undated', { day: null }), ['ferry'], [])
      expect((await index.candidates(query())).map((one) => one.article)).toEqual(['undated'])
    })

    test('counts each article once for each of its words, however often it is filed', async () => {
      const index = open()
      await index.add(filed('a'), ['ferry'], ['ferry', 'rock'])
      await index.add(filed('a'), ['ferry'], ['ferry', 'rock'])
      await index.add(filed('b'), ['ferry'], ['ferry'])
      const { articles: size, holding } = await index.counts(['ferry', 'rock', 'never'])
      expect([size, holding('ferry'), holding('rock'), holding('never')]).toEqual([2, 2, 1, 0])
      expect(await index.candidates(query())).toHaveLength(2)
    })

    test('keeps the newest members of a long story', async () => {
      const index = open()
      for (let i = 0; i < 30; i++) await index.add(filed(`m${i}`, { story: 'long' }), [`k${i}`], [])
      const [members] = await index.members(['long'], 3)
      expect(members?.map((one) => one.article)).toEqual(['m27', 'm28', 'm29'])
    })

    test('takes an arriving article to the story of its event, and says why', async () => {
      const index = open()
      const joined = []
      for (const [id, articleBody] of articles)
        joined.push(
          await joinStory(profileOf(article({ id, articleBody, datePublished: '2031-03-05' })), index),
        )
      expect(joined.map(({ story, founded }) => [story, founded])).toEqual([
        ['a', true],
        ['a', false],
        ['c', true],
      ])
      expect(joined[1]?.because).toEqual(
        expect.arrayContaining([
          'same day',
          expect.stringMatching(/^[12] shared names?$/),
          'published on the same day',
        ]),
      )
    })
  })
}
