import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { packReading, unpackReading } from '../../adapters/store/reading.ts'
import type { Claim, ReadArticle } from '../../src/domain.ts'
import { quotedOnly } from '../../src/memory/quoted-only.ts'
import { madeReading } from './made-reading.ts'

const text = fc.string({ unit: 'binary', maxLength: 60 })

/** A claim somewhere in the body, its words as they stand there or, as a fault would have it, not. */
const claimIn = (body: string, article: string): fc.Arbitrary<Claim> =>
  fc
    .record({
      ends: fc.tuple(fc.nat(body.length), fc.nat(body.length)),
      id: fc.oneof(fc.constant(`${article}#1`), text),
      label: text,
      modifiers: fc.array(text, { maxLength: 3 }),
      torn: fc.boolean(),
      source: fc.option(text),
      role: fc.option(text),
    })
    .map(({ ends, id, label, modifiers, torn, source, role }) => {
      const [start = 0, end = 0] = ends.toSorted((a, b) => a - b)
      const exact = torn ? 'other words' : body.slice(start, end)
      return {
        ...{
          id,
          kind: 'person',
          article,
          bound: 'exact',
          asOf: null,
          window: null,
          aside: null,
          by: 'model',
        },
        measure: { label, predicate: null, population: null, modifiers },
        value: { name: label, role },
        attribution: source === null ? null : { source, cue: 'said', named: true },
        quote: { exact, start, end },
        surface: { exact: body.slice(start, end), start, end },
      }
    })

const reading: fc.Arbitrary<ReadArticle> = fc.string({ unit: 'binary', maxLength: 300 }).chain((body) =>
  fc
    .tuple(fc.array(claimIn(body, 'a1'), { maxLength: 6 }), fc.option(text), fc.array(text, { maxLength: 3 }))
    .map(([claims, headline, tags]) => {
      const { article } = madeReading({ url: null, headline: null, body: '' })
      return { article: { ...article, id: 'a1', headline, tags, articleBody: body }, claims }
    }),
)

describe('a reading that is packed', () => {
  test('comes back as it was, whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(reading, async (read) => {
        expect(await unpackReading(await packReading(read))).toEqual(read)
      }),
    )
  })

  test('keeps fields that a later program adds', async () => {
    const read = madeReading({
      url: 'https://a.example/1',
      headline: 'Pier',
      body: 'At least 12 boats sank.',
    })
    const later = {
      ...read,
      kindOfReading: 'partial',
      article: { ...read.article, photographer: 'Ida Marsh' },
      claims: read.claims.map((claim) => ({ ...claim, confidence: 0.5 })),
    }
    expect(later.claims.length).toBeGreaterThan(0)
    expect(await unpackReading(await packReading(later))).toEqual(later)
  })

  test('takes less than a tenth of its JSON where it makes many claims', async () => {
    const body = Array.from(
      { length: 30 },
      (_, n) => `On day ${n} at least ${n + 12} boats sank in Vessby.`,
    ).join(' ')
    const read = madeReading({ url: 'https://a.example/1', headline: 'Boats', body })
    expect(read.claims.length).toBeGreaterThan(20)
    expect((await packReading(read)).length).toBeLessThan(JSON.stringify(read).length / 10)
  })
})

describe('the words that are left of a body', () => {
  test('are those that the claims stand on, and no others', () => {
    const read = madeReading({
      url: 'https://a.example/1',
      headline: 'Boats',
      body: 'At least 12 boats sank on Wednesday.\n\nNobody saw a thing.\n\nTwo piers burned in Vessby.',
    })
    const { article, claims } = quotedOnly(read)
    expect(article.articleBody).toContain('12 boats')
    expect(article.articleBody).not.toContain('Nobody saw')
    expect(claims.map(({ value }) => value)).toEqual(read.claims.map(({ value }) => value))
  })

  test('carry every claim at the place that it names, whatever the quotes', () => {
    fc.assert(
      fc.property(reading, (read) => {
        const whole = { ...read, claims: read.claims.filter(({ quote }) => quote.exact !== 'other words') }
        const { article, claims } = quotedOnly(whole)
        for (const { quote, surface } of claims) {
          for (const { exact, start, end } of [quote, surface])
            expect(article.articleBody.slice(start, end)).toBe(exact)
        }
      }),
    )
  })

  test('are left as they are when they are taken off once more', () => {
    const read = madeReading({ url: null, headline: null, body: 'At least 12 boats sank. Two piers burned.' })
    expect(quotedOnly(quotedOnly(read))).toEqual(quotedOnly(read))
  })
})
