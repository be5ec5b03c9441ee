import { describe, expect, test } from '@jest/globals'
import { HEDGES } from '../../../src/claims/quantities/hedge-table.ts'
import { read, readOne } from './read.ts'

describe('the hedge table', () => {
  test('leaves the number itself where nothing lies between: nearly 0', () => {
    expect(readOne('Growth was nearly 0 last year.')).toMatchObject({ low: 0, high: 0 })
  })

  test('no phrase stands in two rows', () => {
    const before = HEDGES.flatMap(({ phrases }) => phrases)
    expect(new Set(before).size).toBe(before.length)
  })

  test('every row says why', () => {
    for (const { why } of HEDGES) expect(why.length).toBeGreaterThan(20)
  })

  test('every phrase of the table is found before a number and gives the bound of its row', () => {
    for (const { phrases, bound } of HEDGES.filter(({ bound }) => bound !== 'exact')) {
      for (const phrase of phrases.filter((words) => /^[a-z ]+$/.test(words))) {
        expect([phrase, readOne(`They sold ${phrase} 400 boats.`).bound]).toEqual([phrase, bound])
      }
    }
  })
})

describe('hedges are ranges', () => {
  test.each([
    ['Nearly thirty boats sank.', 27, 29],
    ['Almost 100 boats sank.', 90, 99],
    ['It lasted a little under ten hours.', 9, 10],
    ['It moved at just under 60 mph.', 57, 60],
    ['Just under 48 percent agreed.', 47, 48],
    ['Just over 55 per cent agreed.', 55, 56],
    ['About 24 percent agreed.', 22.8, 25.2],
    ['About 70 boats sank.', 63, 77],
    ['Around 12,000 boats sank.', 11_400, 12_600],
    ['More than 140 boats sank.', 140, 175],
    ['At least 22 boats sank.', 22, null],
    ['No fewer than eight boats sank.', 8, null],
    ['As many as 16,000 boats sank.', null, 16_000],
    ['Up to $12,000 was paid.', null, 12_000],
    ['It took less than five minutes.', null, 5],
    ['Fewer than 40 boats sank.', null, 39],
    ['More than nine in ten agreed.', 90, 100],
    ['More than half of them agreed.', 50, 62.5],
    ['20 or more boats sank.', 20, null],
    ['Some 30-odd boats sank.', 27, 33],
  ])('%s', (text, low, high) => {
    const found = readOne(text)
    expect({ low: found.low, high: found.high }).toEqual({ low, high })
  })

  test('"over the past two years" and "under the bridge" hedge nothing', () => {
    expect(readOne('It shrank over the past two years.')).toMatchObject({ low: 2, high: 2, bound: 'exact' })
  })

  test('a conversion in brackets has the hedge of what it converts', () => {
    const [distance, converted] = read('They flew more than 100 kilometres (62 miles).')
    expect(distance).toMatchObject({ low: 100, bound: 'more-than' })
    expect(converted).toMatchObject({ low: 62, unit: 'mile', bound: 'more-than' })
  })
})
