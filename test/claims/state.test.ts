import { describe, expect, test } from '@jest/globals'
import { stateClaims } from '../../src/claims/state.ts'
import { articleWith } from './article.ts'

const quantities = (body: string) =>
  stateClaims(articleWith(body)).flatMap((claim) => (claim.kind === 'quantity' ? [claim] : []))

describe('quantity claims', () => {
  test('passive, active, nominal and headline forms of a release meet in one measure', () => {
    const wordings = [
      'Nearly forty individuals were released by the authorities of Marrow.',
      'A total of nineteen prisoners have been released in Marrow.',
      'Marrow authorities released 22 political prisoners.',
      'The release of 22 prisoners was announced in Marrow.',
      'Marrow frees 22 detainees.',
    ]
    const measures = wordings.map((wording) => quantities(wording)[0]?.measure)
    for (const measure of measures)
      expect(measure).toMatchObject({ predicate: 'release', population: 'prisoner' })
  })

  test('those still held are another measure than those released', () => {
    const [held] = quantities('Another 312 people described as political prisoners remain in jail.')
    const [detained] = quantities('Many of them, estimated to be in the hundreds, remain detained in Marrow.')
    expect(held).toMatchObject({
      value: { low: 312, high: 312 },
      measure: { predicate: 'held', population: 'prisoner' },
    })
    expect(detained).toMatchObject({
      value: { low: 200, high: 999 },
      measure: { predicate: 'held', population: 'prisoner' },
    })
  })

  test('a quote and its surface are words of the body at their offsets', () => {
    const body = 'At least 18 people died on Monday.\n\nSome 3.4m homes lost power, officials said.'
    for (const claim of quantities(body)) {
      expect(body.slice(claim.quote.start, claim.quote.end)).toBe(claim.quote.exact)
      expect(body.slice(claim.surface.start, claim.surface.end)).toBe(claim.surface.exact)
    }
    expect(quantities(body)).toHaveLength(2)
  })
})
