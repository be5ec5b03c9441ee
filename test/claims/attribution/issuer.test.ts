import { describe, expect, test } from '@jest/globals'
import { stateClaims } from '../../../src/claims/state.ts'
import { articleWith } from '../article.ts'

describe('what an issuer claims in its own text', () => {
  const body =
    'Around 300 passengers were affected by the outage. The ferry union said 500 people were affected.'
  const sourcesOf = (article: ReturnType<typeof articleWith>): (string | null)[] =>
    stateClaims(article).flatMap(({ kind, attribution }) =>
      kind === 'quantity' ? [attribution?.source ?? null] : [],
    )

  test('belongs to the body that a release service credits; what others say stays theirs', () => {
    const notes = [{ kind: 'press-release', text: 'News provided by Grenvik Lines' } as const]
    expect(sourcesOf(articleWith(body, { notes }))).toEqual(['Grenvik Lines', 'ferry union'])
  })

  test('belongs to the publisher of a press release without a credit', () => {
    const notes = [{ kind: 'press-release', text: 'PRESS RELEASE' } as const]
    expect(sourcesOf(articleWith(body, { notes, publisher: 'Grenvik Lines' }))[0]).toBe('Grenvik Lines')
  })

  test('belongs to whoever says "we" throughout, but not for quotations', () => {
    const notice = 'Grenvik Lines apologises. We cancelled 12 sailings. Our crews and our agents are at work.'
    const report =
      'A company apologised. It cancelled 12 sailings. “We know our crews and our agents are at work,” it said.'
    expect(sourcesOf(articleWith(notice))).toEqual(['Grenvik Lines'])
    expect(sourcesOf(articleWith(report))).toEqual([null])
  })

  test('a report by an author has no issuer', () => {
    const text = 'Grenvik Lines is in trouble. We counted 12 sailings. Our tour of our port took hours.'
    expect(sourcesOf(articleWith(text, { byline: ['Ada Merrow'] }))[0]).toBeNull()
  })
})
