import { expect, test } from '@jest/globals'
import { readsDayFirst } from '../../../src/claims/dates/day-order.ts'

const reads = (articleBody: string, url: string | null = null) =>
  readsDayFirst({ url, inLanguage: 'en', articleBody })

test.each([
  [
    'a country of day-month order prints the day first',
    'The bridge opened on 3/4/2026.',
    'https://news.example.co.uk/a',
    true,
  ],
  [
    'an American page prints the month first',
    'The bridge opened on 3/4/2026.',
    'https://news.example.com/a',
    false,
  ],
  [
    'a date that reads in one way only decides',
    'It closed on 23/4/2026 and opened on 3/5/2026.',
    'https://news.example.com/a',
    true,
  ],
  ['dates in words decide', 'It closed on 23 April and opened on 3/5/2026.', null, true],
  ['dates in American words decide', 'It closed on April 23 and opened on 3/5/2026.', null, false],
  [
    'spelling decides where nothing else does',
    'Some 40 per cent of the centre reopened on 3/5/2026.',
    null,
    true,
  ],
  ['a file without any sign is read month first', 'It opened on 3/5/2026.', null, false],
])('%s', (_name, text, url, dayFirst) => {
  expect(reads(text, url)).toBe(dayFirst)
})
