import { describe, expect, test } from '@jest/globals'
import { keepTrueQuotes } from '../../src/claims/law.ts'
import { stateClaims } from '../../src/claims/state.ts'
import type { Claim } from '../../src/domain.ts'
import { articleWith } from './article.ts'

const article = articleWith('Fourteen people were killed on Monday, the mayor said.')
const [claim] = stateClaims(article)
const shifted = (by: number): Claim => {
  if (claim === undefined) throw new Error('no claim to shift')
  const { quote } = claim
  return { ...claim, quote: { ...quote, start: quote.start + by, end: quote.end + by } }
}

describe('a claim whose words are not in the body does not exist', () => {
  test('true claims are kept', () => {
    const claims = stateClaims(article)
    expect(keepTrueQuotes(article, claims)).toEqual({ claims, law: { kept: claims.length, dropped: 0 } })
  })

  test('a claim whose offsets do not give back its words is dropped and counted', () => {
    expect(keepTrueQuotes(article, [shifted(1)])).toEqual({ claims: [], law: { kept: 0, dropped: 1 } })
  })

  test('a claim of another article is dropped', () => {
    expect(keepTrueQuotes(articleWith(article.articleBody, { id: 'other' }), [shifted(0)]).law.dropped).toBe(
      1,
    )
  })

  test('a claim without words is dropped', () => {
    const empty = { ...shifted(0), quote: { exact: '', start: 3, end: 3 } }
    expect(keepTrueQuotes(article, [empty]).claims).toEqual([])
  })

  test('a surface outside its quote is dropped', () => {
    const outside = {
      ...shifted(0),
      surface: { exact: 'mayor', start: 43, end: 48 },
      quote: { exact: 'Fourteen', start: 0, end: 8 },
    }
    expect(article.articleBody.slice(43, 48)).toBe('mayor')
    expect(keepTrueQuotes(article, [outside]).law.dropped).toBe(1)
  })
})
