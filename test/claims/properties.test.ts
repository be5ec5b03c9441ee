import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { stateClaims, stateClaimsWithReport } from '../../src/claims/state.ts'
import { articleWith } from './article.ts'

/** Pieces that claims are made of, and pieces that break careless readers of them. */
const piece = fc.oneof(
  fc.constantFrom(
    ...[
      'nearly',
      'at least',
      'between',
      'and',
      'to',
      'of',
      'the',
      'a',
      'half',
      'third',
      'dozen',
      'hundreds',
      'million',
    ],
    ...[
      'people',
      'prisoners',
      'were',
      'killed',
      'released',
      'said',
      'on',
      'Monday',
      'in',
      'per cent',
      'points',
      'votes',
    ],
    ...['$', '£', '€', '%', '-', '–', '(', ')', ',', '.', ';', '"', '“', '”', '\n\n', "'", '/', ':'],
    ...['Arlow', 'Marta Quill', 'Mr', 'U.S.', 'Dr.', 'No.', '٣٠', '三', '🙂', '\u00a0', '\u202e', 'é'],
  ),
  fc.integer({ min: -1000, max: 10_000_000 }).map(String),
  fc.double({ noNaN: true }).map(String),
  fc.string({ maxLength: 8, unit: 'binary' }),
)
const text = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(' '))

describe('whatever the text', () => {
  test('each quote and surface are its words at their offsets, and nothing breaks the law', () => {
    fc.assert(
      fc.property(text, (body) => {
        const { claims, law } = stateClaimsWithReport(articleWith(body))
        expect(law.dropped).toBe(0)
        for (const { quote, surface } of claims) {
          expect(body.slice(quote.start, quote.end)).toBe(quote.exact)
          expect(body.slice(surface.start, surface.end)).toBe(surface.exact)
        }
      }),
      { numRuns: 400 },
    )
  })

  test('the same text states the same claims', () => {
    fc.assert(
      fc.property(text, (body) => {
        expect(stateClaims(articleWith(body))).toEqual(stateClaims(articleWith(body)))
      }),
      { numRuns: 60 },
    )
  })

  test('a quantity is a range from low to high, of finite numbers', () => {
    fc.assert(
      fc.property(text, (body) => {
        for (const claim of stateClaims(articleWith(body))) {
          if (claim.kind !== 'quantity') continue
          const { low, high } = claim.value
          expect(low === null || Number.isFinite(low)).toBe(true)
          expect(high === null || Number.isFinite(high)).toBe(true)
          if (low !== null && high !== null) expect(low).toBeLessThanOrEqual(high)
        }
      }),
      { numRuns: 400 },
    )
  })
})
