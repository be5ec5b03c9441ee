import { describe, expect, test } from '@jest/globals'
import {
  agreementLines,
  dayOf,
  decisionLine,
  few,
  numeral,
  progressLine,
  readingLine,
  standing,
  summaryOf,
  warningLine,
  yearOf,
} from '../../adapters/chat/phrases.ts'
import type { Mismatch, Side } from '../../src/reply/reply.ts'
import { fullReply, quietReply } from './replies.ts'

const said = (reply: Parameters<typeof summaryOf>[0]): string => {
  const { lead, rest } = summaryOf(reply)
  return `${lead} ${rest}`.trim()
}

const twoStories = ['Pier burns', 'Bakery opens'].map((headline) => ({
  ...{ headline, mismatches: [], agreements: [], onlyIn: [], notes: [] },
}))

describe('the first line of a reply', () => {
  test.each([
    ['nothing was given', { sources: 0, failed: [] }, 'No articles to read.'],
    ['every link failed', { sources: 0 }, 'Nothing could be read.'],
    [
      'there is one source',
      { sources: 1, mismatches: 0, failed: [] },
      '1 source. Nothing to compare it with yet.',
    ],
    [
      'some were dismissed',
      { failed: [], mismatches: 1, dismissed: 1 },
      '2 sources, 2 independent. 1 mismatch. 1 dismissed.',
    ],
    [
      'all were dismissed',
      { failed: [], mismatches: 0, dismissed: 2 },
      '2 sources, 2 independent. No open mismatches; 2 dismissed.',
    ],
    [
      'nothing was comparable',
      { failed: [], mismatches: 0, compared: 0, notChecked: [] },
      '2 sources, 2 independent. No claim on the same measure to compare; 1 could not be compared.',
    ],
    [
      'each is a story of its own',
      { failed: [], mismatches: 0, compared: 0, notChecked: [], notCompared: 0, stories: twoStories },
      '2 sources, 2 independent. They seem to tell of different events, so nothing was compared.',
    ],
  ])('when %s', (_when, changes, line) => {
    expect(said({ ...fullReply, ...changes })).toBe(line)
  })

  test('names who repeats whom', () => {
    expect(said(quietReply)).toContain('3 sources, 1 independent (B and C repeat A).')
  })
})

test('agreement names everybody when all agree, and only those who do when they do not', () => {
  const agreements = [
    { text: 'x', exact: null, articles: ['A', 'C'] },
    { text: 'y', exact: null, articles: ['A', 'B', 'C'] },
  ]
  expect(agreementLines(agreements, quietReply)).toEqual([
    { label: 'All 3 say', items: ['y'] },
    { label: 'A and C say', items: ['x'] },
  ])
})

test('a side stands with its counter, every article that gives it, and its day', () => {
  const side: Side = {
    value: '6',
    words: 'six',
    source: 'police',
    article: 'A',
    alsoIn: ['B', 'D'],
    date: '2026-02-11',
  }
  expect(standing(side, '2026')).toBe('police, in A, B and D, 11 Feb')
  expect(standing({ ...side, source: null, alsoIn: [], date: null }, null)).toBe('A')
})

test('days go without their year in the year of the reply alone; other words are left as they are', () => {
  expect(yearOf(fullReply)).toBe('2026')
  expect(dayOf('2026-02-01T10:00:00Z', '2026')).toBe('1 Feb')
  expect(dayOf('2025-12-31', '2026')).toBe('31 Dec 2025')
  expect(dayOf('last spring', '2026')).toBe('last spring')
})

test('a long list is cut to a few items, and what was cut before is counted too', () => {
  const line = (items: string[]) => few({ label: 'Only A', items }).items
  expect(line(['1', '2', '3', '4'])).toEqual(['1', '2', '3', '4'])
  expect(line(['1', '2', '3', '4', '5'])).toEqual(['1', '2', '3', 'and 2 more'])
  expect(line(['1', '2', '3', '4', '5', 'and 8 more'])).toEqual(['1', '2', '3', 'and 10 more'])
  expect(line(['1', '2', 'and 8 more'])).toEqual(['1', '2', 'and 8 more'])
})

test('warnings are one line, and a decision says by whom', () => {
  const [, card] = fullReply.cards
  expect(card && warningLine(card)).toBe('No byline; Says it “was written with the help of software”')
  const [mismatch] = fullReply.stories[0]?.mismatches ?? []
  const decided = (decision: Mismatch['decision']) =>
    mismatch && decision && decisionLine({ ...mismatch, decision })
  expect(decided({ kind: 'confirmed', by: 'Ines', note: null })).toBe('confirmed by Ines')
  expect(decided({ kind: 'settled', by: 'Ines', note: 'the quay count' })).toBe(
    'settled by Ines: the quay count',
  )
  expect(mismatch && decisionLine(mismatch)).toBeNull()
})

test('progress says how far it is and what comes next', () => {
  expect(readingLine(1)).toBe('Reading the article…')
  expect(progressLine({ read: 1, of: 3 })).toBe('Read 1 of 3…')
  expect(progressLine({ read: 3, of: 3 })).toBe('Read all 3, comparing…')
  expect(progressLine({ read: 1, of: 1 })).toBe('Read the article, writing up…')
})

test('numbers stand in circles up to twenty', () => {
  expect([numeral(0), numeral(19), numeral(20)]).toEqual(['①', '⑳', '(21)'])
})
