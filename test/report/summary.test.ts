import { describe, expect, test } from '@jest/globals'
import { keySentences, summarise, summaryOf } from '../../src/report/summary.ts'
import { read } from '../proposals/article.ts'

const body = `VESSBY, March 4 (MW) - A warehouse fire killed three people in the harbour of Vessby on Monday, police said.

ORM: How many people were hurt?

They were 12 in all, 4 of them children. Police said 12 people were injured in the fire, four of them badly. “It took 6 hours. We lost 3 friends.`

const fire = read(body)

describe('a summary without a model', () => {
  test('is made of whole sentences that can stand alone, without the dateline', () => {
    expect(keySentences(fire, [], 2)).toEqual([
      'A warehouse fire killed three people in the harbour of Vessby on Monday, police said.',
      'Police said 12 people were injured in the fire, four of them badly.',
    ])
  })

  test('takes no question, no line of an interview and no half of a quotation', () => {
    const all = keySentences(fire, [], 9).join(' ')
    expect(all).not.toMatch(/ORM:|\?|“/)
  })

  test('of a story does not say a thing twice', () => {
    const copy = read(body, { id: 'b', datePublished: '2026-03-06' })
    expect(summarise([fire, copy], []).summary).toBe(keySentences(fire, [], 1)[0])
  })
})

describe('with sentences of a model that hold', () => {
  test('they stand, and the article’s own take the place of those that did not', () => {
    const held = ['Three people died in a fire in Vessby.']
    expect(summaryOf({ ...fire, summary: held }, [])).toEqual([
      ...held,
      'A warehouse fire killed three people in the harbour of Vessby on Monday, police said.',
    ])
    const both = [...held, 'Twelve people were injured.']
    expect(summaryOf({ ...fire, summary: both }, [])).toEqual(both)
    expect(summaryOf({ ...fire, summary: [] }, [])).toEqual(keySentences(fire, [], 2))
  })
})
