import { describe, expect, test } from '@jest/globals'
import { HEDGES } from '../../../src/claims/quantities/hedge-table.ts'
import { read, readOne } from './read.ts'

describe('the hedge table', () => {
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
    ['It lasted a little under four hours.', 3.6, 4],
    ['It moved at just under 70 mph.', 66.5, 70],
    ['Just under 62 percent agreed.', 61, 62],
    ['Just over 40 per cent agreed.', 40, 41],
    ['About 45 percent agreed.', 42.75, 47.25],
    ['About 60 boats sank.', 54, 66],
    ['Around 11,000 boats sank.', 10_450, 11_550],
    ['More than 130 boats sank.', 130, 162],
    ['At least 18 boats sank.', 18, null],
    ['No fewer than six boats sank.', 6, null],
    ['As many as 19,000 boats sank.', null, 19_000],
    ['Up to $15,000 was paid.', null, 15_000],
    ['It took less than four minutes.', null, 4],
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
