import { describe, expect, test } from '@jest/globals'
import { read, readOne } from './read.ts'

describe('a number is read however it is written', () => {
  test.each([
    ['The town has 12,345 residents.', 12345],
    ['They counted 1,23,456 ballots.', 123456],
    ['Output was 1.234.567 units.', 1234567],
    ['There were eighteen of them.', 18],
    ['One hundred and seven boats came in.', 107],
    ['Thirty-one thousand two hundred fifty-six pupils enrolled.', 31256],
    ['One and a half million people voted.', 1_500_000],
    ['They sold two dozen boats.', 24],
    ['A thousand boats were lost.', 1000],
    ['Half a million people marched.', 500_000],
    ['It has 1.2m users today.', 1_200_000],
    ['The firm spent £3.4bn.', 3_400_000_000],
    ['The scheme costs 3.4 lakh crore rupees.', 3_400_000_000_000],
    ['It weighs 2½ tonnes.', 2.5],
    ['The index slipped to -41 overnight.', -41],
  ])('%s', (text, value) => {
    expect(readOne(text)).toMatchObject({ low: value, high: value })
  })

  test('a comma and a full stop are read the English way when a text leaves both open', () => {
    expect(readOne('It grew to 1.234 units.')).toMatchObject({ low: 1.234 })
    expect(readOne('It grew to 1.234,56 units.')).toMatchObject({ low: 1234.56 })
  })

  test('shares are percentages, and a share of a magnitude is a number', () => {
    expect(readOne('Nine in ten agreed.')).toMatchObject({ low: 90, high: 90, unit: 'percent' })
    expect(readOne('Two-thirds of members agreed.').low).toBeCloseTo(66.667, 2)
    expect(readOne('A quarter of a million people came.')).toMatchObject({ low: 250_000, unit: null })
    expect(readOne('It rose by half a percentage point.')).toMatchObject({
      low: 0.5,
      unit: 'percentage points',
    })
  })

  test('plural magnitudes are ranges', () => {
    expect(readOne('Hundreds fled.')).toMatchObject({ low: 200, high: 999, bound: 'range' })
    expect(readOne('Dozens fled.')).toMatchObject({ low: 24, high: null, bound: 'at-least' })
    expect(readOne('Tens of thousands fled.')).toMatchObject({ low: 20_000, high: 99_999 })
    expect(readOne('A handful of them fled.')).toMatchObject({ low: 3, high: 7 })
  })

  test.each([
    ['No one was there on that day, and one of those things is not like another.'],
    ['It happened on 14 March 2026 at 10:30 a.m. in the spring of 2025.'],
    ['He arrived shortly after nine on Sunday.'],
    ['In 2019 and the 1990s it was closed.'],
  ])('dates, hours and pronouns are no figures: %s', (text) => {
    expect(read(text).filter(({ low }) => low !== 1)).toEqual([])
  })

  test('more digits than a double holds are no figure', () => {
    expect(read('The number 123456789012345678901234567890 was printed.')).toEqual([])
  })
})

describe('ranges', () => {
  test.each([
    ['Between 10 and 15 boats sank.', 10, 15],
    ['Some 10 to 15 boats sank.', 10, 15],
    ['10-15 boats sank.', 10, 15],
    ['It will take four or five days.', 4, 5],
    ['It cost $3-5m.', 3_000_000, 5_000_000],
    ['It cost 5 to 6 million euros.', 5_000_000, 6_000_000],
    ['The plan costs between $210 million and $230 million.', 210_000_000, 230_000_000],
  ])('%s', (text, low, high) => {
    const found = readOne(text)
    expect(found.low).toBeLessThanOrEqual(low)
    expect(found.high).toBeGreaterThanOrEqual(high)
    expect(found.bound).toBe('range')
  })

  test('a change from one figure to another is worth where it ended', () => {
    expect(readOne('The tax rises from 12.5 to 13 per cent.')).toMatchObject({
      low: 13,
      high: 13,
      unit: 'percent',
    })
  })

  test('a change and the level it led to are two figures', () => {
    expect(read('Shares fell 2 per cent to 940.').map(({ low }) => low)).toEqual([2, 940])
  })

  test('a result is read for the side named first', () => {
    expect(readOne('The council voted 7-2 to approve it.')).toMatchObject({ low: 7, high: 7 })
  })
})
