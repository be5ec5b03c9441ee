import { describe, expect, test } from '@jest/globals'
import { againstSource } from '../../src/compare/source/against-source.ts'

const source = [
  'The harbour board of Exton voted on Tuesday to close the old ferry pier, which has stood since 1962.',
  'Some 340 boats a week use the pier, the board said, and repairs would cost £2.4 million.',
  'Engineers have not found any sign of danger to the lighthouse, and the Harbour Museum will stay open to the public.',
  'Opponents led by Mara Quill plan to appeal to the High Court. The North Shore Council was not asked.',
].join(' ')

const against = (summary: string): readonly string[] => againstSource(summary, source)

describe('a rewrite against its source', () => {
  test.each([
    'The board of Exton voted to shut the ferry pier; repairs would cost £2.4 million.',
    'Engineers found no sign of danger to the lighthouse.',
    'About 340 boats use the pier each week, according to the board.',
    'The North Shore Council was not consulted.',
  ])('stands when it says the same in other words: %s', (summary) => {
    expect(against(summary)).toEqual([])
  })

  test.each([
    ['a figure that the source does not give', 'Some 430 boats a week use the pier, the board said.'],
    ['a year that the source does not print', 'The pier, which has stood since 1926, is to close.'],
    [
      'a name that the source does not have',
      'Opponents led by Mara Dunmore plan to appeal to the High Court.',
    ],
    ['a body put together out of two', 'The High Council was not asked.'],
    ['an opposite', 'The harbour board of Exton voted on Tuesday to open the new ferry pier.'],
    ['a denial of what is so', 'The Harbour Museum will not stay open to the public.'],
    ['something denied that is said to be so', 'Engineers have found a sign of danger to the lighthouse.'],
  ])('is at odds by %s', (_, summary) => {
    expect(against(summary)).not.toEqual([])
  })

  test('says in one sentence why', () => {
    expect(against('Some 430 boats a week use the pier.')).toEqual(['The source does not give that figure.'])
  })

  test('an empty text is at odds with nothing', () => {
    expect(againstSource('', source)).toEqual([])
    expect(againstSource('Nothing was said.', '')).toEqual(expect.any(Array))
  })
})
