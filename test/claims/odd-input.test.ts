import { describe, expect, test } from '@jest/globals'
import { NOT_READABLE } from '../../src/claims/readable.ts'
import { stateClaims, stateClaimsWithReport } from '../../src/claims/state.ts'
import { articleWith } from './article.ts'

/** Processor time in milliseconds: what other programs do beside is no matter. */
function cpu(work: () => void): number {
  const started = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(started)
  return (user + system) / 1000
}

const SENTENCE =
  'At least 18 people were hurt in Arlow on Monday, the mayor said, and 3,000 homes lost power. '
const lasting = (length: number): string =>
  SENTENCE.repeat(Math.ceil(length / SENTENCE.length)).slice(0, length)

describe('odd input', () => {
  test.each(['', ' ', '\n\n', '.', '-', '12', '$', '%', '\u0000\u0007', '١٢٣', '🙂 1🙂2 🙂'])(
    '%j states nothing false',
    (body) => {
      for (const claim of stateClaims(articleWith(body))) {
        expect(body.slice(claim.quote.start, claim.quote.end)).toBe(claim.quote.exact)
      }
    },
  )

  test.each([
    ['Chinese', '昨天阿洛发生爆炸，造成14人死亡，另有27人受伤，警方表示。'],
    ['Arabic', 'قتل ٣٠ شخصا وأصيب 45 آخرون في انفجار'],
    ['Russian', 'В результате взрыва погибли 14 человек, ещё 27 пострадали.'],
    ['Hebrew', 'בפיצוץ נהרגו 14 בני אדם ונפצעו 27.'],
  ])('%s text states no claims and says why', (_language, body) => {
    expect(stateClaimsWithReport(articleWith(body))).toMatchObject({ claims: [], note: NOT_READABLE })
  })

  test('an article that says that it is French states no claims', () => {
    const article = articleWith('Quatorze personnes sont mortes.', { inLanguage: 'fr' })
    expect(stateClaimsWithReport(article)).toMatchObject({ claims: [], note: NOT_READABLE })
  })

  test('letters of another script inside a word do not become another number', () => {
    // The first o is Cyrillic.
    expect(
      stateClaims(articleWith('Twо hundred people came.')).map(({ surface }) => surface.exact),
    ).not.toContain('Twо')
  })

  test('30 February is no day', () => {
    const days = stateClaims(articleWith('The vote is on 30 February 2026.')).filter(
      ({ kind }) => kind === 'date',
    )
    expect(days.map(({ surface }) => surface.exact)).not.toContain('30 February 2026')
  })

  test('two megabytes of text are read in time that grows with their length', () => {
    const small = articleWith(lasting(100_000))
    const large = articleWith(lasting(2_000_000))
    stateClaims(small)
    const one = cpu(() => stateClaims(small))
    const twenty = cpu(() => stateClaims(large))
    expect(twenty).toBeLessThan(one * 20 * 3)
  }, 120_000)

  test('one sentence of 500 kB is read in time that grows with its length', () => {
    const sentence = (length: number) =>
      articleWith(`It had ${'3 boats, 4 cars and '.repeat(length / 20)}more.`)
    stateClaims(sentence(20_000))
    const one = cpu(() => stateClaims(sentence(50_000)))
    const ten = cpu(() => stateClaims(sentence(500_000)))
    expect(ten).toBeLessThan(one * 10 * 3)
  }, 120_000)
})
