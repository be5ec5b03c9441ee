import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { MOST_WEIGHT, searchEntry } from '../../src/search/entry.ts'
import { bestOf, completeness, freshness, rarity } from '../../src/search/rank.ts'
import { completionsSought, prefixOf, suggestionsOf } from '../../src/search/suggestions.ts'
import { LONGEST, wordsOf } from '../../src/search/words.ts'
import { madeReading } from '../store/made-reading.ts'

describe('the words of a search', () => {
  test('meet whatever their case, accents, number and apostrophes', () => {
    expect(wordsOf('CITIES')).toEqual(wordsOf('city'))
    expect(wordsOf('Guaidó’s')).toEqual(wordsOf('guaido'))
    expect(wordsOf('boats')).toEqual(wordsOf("boat's"))
    expect(wordsOf('O’Brien')).toEqual(wordsOf("o'brien"))
  })

  test('are left whole where their s is no plural', () => {
    expect(wordsOf('crisis gas virus press')).toEqual(['crisi', 'gas', 'virus', 'press'])
    expect(wordsOf('crisis')).toEqual(wordsOf('crisis'))
  })

  test('leave out what stands in every article, and keep negations and numbers', () => {
    expect(wordsOf('the man who was not at the pier in 2026')).toEqual(['man', 'not', 'pier', '2026'])
  })

  test('are short, and hold nothing that could break a line of the index', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const word of wordsOf(text)) {
          expect(word.length).toBeLessThanOrEqual(LONGEST)
          expect(word).toMatch(/^[\p{L}\p{N}]+$/u)
        }
      }),
    )
  })
})

describe('what an index keeps of an article', () => {
  const read = madeReading({
    url: 'https://a.example/1',
    headline: 'Pier burns',
    publisher: 'The Harbour Post',
    body: `A pier burned in Vessby, the mayor Ida Brandt said. ${'Boats lay in the harbour. '.repeat(40)}`,
  })

  test('counts a headline’s word more than the body’s', () => {
    const { weights } = searchEntry(read)
    expect(weights.get('pier') ?? 0).toBeGreaterThan(weights.get('mayor') ?? 99)
    expect(weights.has('vessby')).toBe(true)
  })

  test('counts a word that is said again and again less and less', () => {
    const once = searchEntry(madeReading({ url: null, headline: null, body: 'Boats sank.' }))
    const often = searchEntry(madeReading({ url: null, headline: null, body: 'Boats sank. '.repeat(300) }))
    for (const { weights } of [once, often])
      for (const weight of weights.values()) expect(weight).toBeGreaterThanOrEqual(1)
    for (const weight of often.weights.values()) expect(weight).toBeLessThanOrEqual(MOST_WEIGHT)
  })

  test('knows the day of publication where the page states one', () => {
    const told = { url: null, headline: null, body: 'Boats sank.' }
    expect(searchEntry(madeReading({ ...told, day: '2026-03-05T10:00:00+01:00' })).day).toBe('2026-03-05')
    expect(searchEntry(madeReading({ ...told, day: 'last week' })).day).toBeNull()
  })

  test('suggests outlets, names and words of the headline, each once', () => {
    const suggestions = suggestionsOf(read)
    expect(suggestions).toEqual(
      expect.arrayContaining(['The Harbour Post', 'Vessby', 'Ida Brandt', 'pier', 'burn']),
    )
    expect(new Set(suggestions.map((one) => one.toLowerCase())).size).toBe(suggestions.length)
    for (const suggestion of suggestions) expect(suggestion).not.toMatch(/[\n\t]/)
  })
})

describe('typing', () => {
  test('is completed as a whole, then by its last word', () => {
    expect(completionsSought('Foro P')).toEqual([
      { head: '', start: 'foro p' },
      { head: 'Foro ', start: 'p' },
    ])
    expect(completionsSought('  pris')).toEqual([{ head: '', start: 'pris' }])
    expect(completionsSought('released ')).toEqual([{ head: '', start: 'released ' }])
  })

  test('is completed from two letters on', () => {
    expect(prefixOf('É')).toBeNull()
    expect(prefixOf('Éc')).toBe('ec')
  })
})

describe('the order of what is found', () => {
  test('prefers rare words, all of the words, and news', () => {
    expect(rarity(1000, 3)).toBeGreaterThan(rarity(1000, 600))
    expect(rarity(1000, 1000)).toBeGreaterThan(0)
    expect(completeness(2, 3)).toBeLessThan(completeness(3, 3))
    expect(freshness(0)).toBeGreaterThan(freshness(30))
    expect(freshness(-5)).toBe(freshness(0))
    expect(freshness(4000)).toBeCloseTo(1)
  })

  test('is that of sorting everything and keeping the first', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.1, max: 9, noNaN: true })),
        fc.integer({ min: 1, max: 9 }),
        (scores, most) => {
          const best = bestOf<number>(most)
          for (const [at, score] of scores.entries()) best.offer(score, at)
          const sorted = scores.toSorted((a, b) => b - a).slice(0, most)
          expect(best.list().map(({ score }) => score)).toEqual(sorted)
        },
      ),
    )
  })
})
