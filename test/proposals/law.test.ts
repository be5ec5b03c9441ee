import { describe, expect, test } from '@jest/globals'
import { keepTrueQuotes } from '../../src/claims/law.ts'
import type { Claim } from '../../src/domain.ts'
import { addition, checked, read } from './article.ts'

const body = `The ferry Marta ran aground off Vessby on Tuesday with 214 people aboard, the coast guard said.

“We were thrown off our feet,” said Lena Orm, a passenger. Nobody was hurt, according to the harbour office.

The captain was taken for a breath test. The ship’s owner is Norrlinje, which runs 6 other ferries.`

const ferry = read(body)

const why = (answer: object): readonly string[] => checked(ferry, answer).dropped.map((one) => one.why)

describe('a proposal whose words stand in the text', () => {
  test('becomes a claim with the body’s own words and offsets', () => {
    const { claims, added } = checked(ferry, {
      claims: [
        addition({
          kind: 'person',
          sentence: 5,
          quote: "The ship's owner is Norrlinje",
          value: 'Norrlinje',
          measure: 'owner',
        }),
      ],
    })
    const claim = claims.find(({ by }) => by === 'model')
    expect(added).toBe(1)
    expect(claim?.value).toEqual({ name: 'Norrlinje', role: 'owner' })
    expect(body.slice(claim?.quote.start, claim?.quote.end)).toBe(claim?.quote.exact)
    expect(claim?.quote.exact).toContain('ship’s owner')
  })

  test('is found though blanks and quotation marks differ', () => {
    const { claims } = checked(ferry, {
      claims: [
        addition({
          kind: 'person',
          sentence: 6,
          quote: "The ship's  owner is Norrlinje",
          value: '"Norrlinje"',
          measure: 'owner',
        }),
      ],
    })
    const own = claims.find(({ by }) => by === 'model')
    expect(own?.quote.exact).toContain('The ship’s owner is Norrlinje')
  })

  test('names the matter of a statement of which the rules only know who made it', () => {
    const { claims, added } = checked(ferry, {
      claims: [
        addition({
          kind: 'statement',
          sentence: 2,
          quote: '"We were thrown off our feet," said Lena Orm',
          value: 'We were thrown off our feet',
          measure: 'passengers thrown off their feet',
        }),
      ],
    })
    const own = claims.find(({ measure }) => measure.label === 'passengers thrown off their feet')
    expect(added).toBe(0)
    expect(own?.attribution?.source).toBe('Lena Orm')
    expect(own?.quote.exact).toContain('“We were thrown off our feet,” said Lena Orm')
  })

  test('adds nothing that the rules state already', () => {
    const { added, dropped } = checked(ferry, {
      claims: [addition({ quote: 'with 214 people aboard', value: '214', measure: 'people aboard' })],
    })
    expect({ added, dropped }).toEqual({ added: 0, dropped: [] })
  })
})

describe('a proposal that does not hold is dropped, and why is said', () => {
  test('an invented quote', () => {
    expect(
      why({ claims: [addition({ quote: 'three crew members drowned', value: 'three', measure: 'crew' })] }),
    ).toEqual(['its quote does not stand in the text'])
  })

  test('a quote joined from two places', () => {
    const quote = 'The captain was taken for a breath test … which runs 6 other ferries'
    expect(why({ claims: [addition({ quote, value: '6', measure: 'ferries' })] })).toEqual([
      'its quote does not stand in the text',
    ])
  })

  test('a true quote with another number', () => {
    expect(
      why({
        claims: [addition({ quote: 'with 214 people aboard', value: '241', measure: 'people aboard' })],
      }),
    ).toEqual(['its value is not in its quote'])
  })

  test('a number cut out of a longer one', () => {
    expect(
      why({ claims: [addition({ quote: 'with 214 people aboard', value: '14', measure: 'people aboard' })] }),
    ).toEqual(['its value is not in its quote'])
  })

  test('a figure that only the headline has', () => {
    const one = read(body, { headline: 'Ferry with 230 aboard runs aground' })
    const answer = { claims: [addition({ quote: 'Ferry with 230 aboard', value: '230', measure: 'aboard' })] }
    expect(checked(one, answer).dropped.map((drop) => drop.why)).toEqual([
      'its quote does not stand in the text',
    ])
  })

  test('a measure in words that the text does not have', () => {
    const claim = { kind: 'person', quote: 'said Lena Orm, a passenger', value: 'Lena Orm' }
    expect(why({ claims: [addition({ ...claim, measure: 'drunken smuggler' })] })).toEqual([
      'its measure is not in the text’s words',
    ])
  })

  test('a denial where the text affirms', () => {
    const quote = 'The captain was taken for a breath test.'
    const claim = { kind: 'statement', sentence: 4, quote, value: 'The captain was taken for a breath test' }
    expect(why({ claims: [addition({ ...claim, measure: 'breath test', denied: true })] })).toEqual([
      'the text does not say that it is not so',
    ])
  })

  test('an item that is not of the form, without the others', () => {
    const good = { kind: 'person', sentence: 5, quote: 'The ship’s owner is Norrlinje', value: 'Norrlinje' }
    const { added, dropped } = checked(ferry, {
      claims: [{ kind: 'quantity' }, 'nonsense', addition({ ...good, measure: 'owner' })],
    })
    expect(added).toBe(1)
    expect(dropped).toEqual([{ what: '2 items', why: 'not of the form asked for' }])
  })
})

describe('a correction', () => {
  const figures = ferry.claims.filter(({ kind, aside }) => kind === 'quantity' && aside === null)
  const numbered = (claims: readonly Claim[], words: string): Claim | undefined =>
    claims.find(({ kind, surface }) => kind === 'quantity' && surface.exact.includes(words))
  const numberOf = (words: string): number =>
    figures.findIndex(({ surface }) => surface.exact.includes(words)) + 1

  test('lays a claim to whom its paragraph cites, where the rules found nobody', () => {
    const one = read('Fire broke out in Vessby. The mayor said it spread fast. Some 40 homes burned down.')
    const finding = one.claims.filter(({ kind }) => kind === 'quantity').length
    const correction = { finding, measure: null, source: 'the mayor', time: null }
    expect(numbered(one.claims, '40')?.attribution).toBeNull()
    const { claims } = checked(one, { corrections: [correction] })
    expect(numbered(claims, '40')?.attribution).toEqual({ source: 'mayor', cue: 'said', named: true })
  })

  test('is refused a source that is not cited for it', () => {
    for (const source of ['Norrlinje', 'harbour office', 'the owner'])
      expect(why({ corrections: [{ finding: numberOf('214'), measure: null, source, time: null }] })).toEqual(
        ['nobody of that name is cited beside it'],
      )
  })

  test('keeps the value and the words', () => {
    const measure = 'people aboard the ferry'
    const { claims, corrected } = checked(ferry, {
      corrections: [{ finding: numberOf('214'), measure, source: null, time: 'on Tuesday' }],
    })
    const claim = numbered(claims, '214')
    const before = numbered(ferry.claims, '214')
    expect(corrected).toBe(1)
    expect(claim?.value).toEqual(before?.value)
    expect(claim?.quote).toEqual(before?.quote)
    expect(claim?.measure.label).toBe(measure)
    expect(claim?.window).toEqual({ from: '2026-03-03', to: '2026-03-03' })
  })

  test('of a finding that was not shown changes nothing', () => {
    expect(why({ corrections: [{ finding: 99, measure: 'x', source: null, time: null }] })).toEqual([
      'there is no such finding',
    ])
  })
})

test('whatever is proposed, every claim that comes out has its words in the text', () => {
  const quotes = ['214 people', 'Nobody was hurt', 'the coast guard said', 'Tuesday with', '', '…', '"']
  const claims = quotes.flatMap((quote) =>
    (['quantity', 'date', 'place', 'person', 'statement'] as const).map((kind) =>
      addition({ kind, quote, value: quote, measure: 'people' }),
    ),
  )
  const found = checked(ferry, { claims }).claims
  expect(keepTrueQuotes(ferry.article, found).law.dropped).toBe(0)
})
