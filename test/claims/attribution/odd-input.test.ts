import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { attributeSpans } from '../../../src/claims/attribution/attribute.ts'
import { recogniseNames } from '../../../src/claims/names/recognise.ts'
import { statedMatters } from '../../../src/claims/statements/stated-matters.ts'
import type { Quote } from '../../../src/domain.ts'
import { analyse } from '../../../src/text/analyse.ts'

const PIECES = [
  ...['Marta Quill', 'officials', 'the minister', 'He', 'she', 'Exton', 'Sen.', 'U.S.', 'talks', 'shots'],
  ...['said', 'says', 'told', 'denied', 'declined to', 'according to', 'that', 'who', 'called off', 'were'],
  ...['"', '“', '”', "''", '‘', '’', ',', '.', '!', '?', ':', ';', '—', '(', ')', '\n\n', '\n', ' '],
  ...['18', 'fired', 'not', 'قال', '他说', '\u0000', '\u200f', '👩‍👩‍👧', 'é', '\ud83d'],
]

const newsLike = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(' '))
const anything = fc.oneof(
  newsLike,
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.string({ unit: 'binary' }),
)

function quotesOf(text: string): Quote[] {
  const analysis = analyse(text)
  const names = recogniseNames(analysis)
  const spans = attributeSpans(analysis, names)
  return [
    ...names.map(({ quote }) => quote),
    ...spans.flatMap(({ source, cue, content }) => [...source, ...cue, ...content]),
    ...statedMatters(analysis, spans).flatMap(({ quote, surface }) => [quote, surface]),
  ]
}

describe('names, attributions and matters', () => {
  test('quote the text verbatim, whatever the text', () => {
    fc.assert(
      fc.property(anything, (text) => {
        for (const { exact, start, end } of quotesOf(text)) expect(text.slice(start, end)).toBe(exact)
      }),
      { numRuns: 400 },
    )
  })

  test('are the same when read twice', () => {
    fc.assert(
      fc.property(newsLike, (text) => {
        expect(quotesOf(text)).toEqual(quotesOf(text))
      }),
      { numRuns: 100 },
    )
  })

  test.each([
    ['Arabic', 'قال الوزير إن المحادثات ألغيت يوم الاثنين.'],
    ['Chinese', '部长说，谈判已于周一取消。'],
    ['no letters', '… 12 — 34 !!! ??? ((('],
    ['nothing', ''],
  ])('are none in %s', (_, text) => {
    expect(quotesOf(text)).toEqual([])
  })

  test('take time in proportion to the length of the text', () => {
    const paragraph =
      'Marta Quill, 41, the harbour master of Port Anselm, said on Monday that “nobody could see,” and added that talks had been called off.\n\n'
    const time = (copies: number): number => {
      const analysis = analyse(paragraph.repeat(copies))
      const started = performance.now()
      const names = recogniseNames(analysis)
      statedMatters(analysis, attributeSpans(analysis, names))
      return performance.now() - started
    }
    time(200)
    const short = Math.max(time(400), 5)
    expect(time(4000)).toBeLessThan(short * 30)
  })

  test.each([
    ['one sentence of 300 kB', 'the minister said that '.repeat(13_000)],
    ['quotation marks that never close', '“he said '.repeat(20_000)],
    ['capitals without end', 'Anselm Quill Marrow '.repeat(15_000)],
    ['commas without end', 'Quill, the mayor, '.repeat(15_000)],
  ])('are read within seconds from %s', (_, text) => {
    const started = performance.now()
    quotesOf(text)
    expect(performance.now() - started).toBeLessThan(15_000)
  })
})
