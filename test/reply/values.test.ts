import { expect, test } from '@jest/globals'
import { sayValue } from '../../src/reply/values.ts'
import type { ReportClaim } from '../../src/report/schema.ts'
import { quantity } from './report.ts'

const value = (low: number | null, high: number | null, unit: string | null, bound: ReportClaim['bound']) =>
  sayValue({
    ...quantity('c', 'a', low, high),
    bound,
    kind: 'quantity',
    value: { low, high, unit },
  } as ReportClaim)

test.each([
  ['18', 18, 18, null, 'exact'],
  ['27–29', 27, 29, null, 'less-than'],
  ['about 190', 181, 199, null, 'about'],
  ['about 1.2m', 1_140_000, 1_260_000, null, 'about'],
  ['more than 180', 180, 225, null, 'more-than'],
  ['at least 11', 11, 20, null, 'at-least'],
  ['under 70 mph', 66.5, 69.999999, 'mile per hour', 'less-than'],
  ['90 feet', 90, 90, 'foot', 'exact'],
  ['1 mph', 1, 1, 'mile per hour', 'exact'],
  ['12 degrees Celsius', 12, 12, 'degree Celsius', 'exact'],
  ['1,420', 1420, 1420, null, 'exact'],
  ['at least 24', 24, null, null, 'at-least'],
  ['more than 12', 12, null, null, 'more-than'],
  ['up to 40', null, 40, null, 'at-most'],
  ['£38m', 38e6, 38e6, 'GBP', 'exact'],
  ['$3.4bn', 3.4e9, 3.4e9, 'USD', 'exact'],
  ['45%', 45, 45, 'percent', 'exact'],
  ['0.25 percentage points', 0.25, 0.25, 'percentage points', 'exact'],
  ['96 millimetres', 96, 96, 'millimetre', 'exact'],
  ['1 day', 1, 1, 'day', 'exact'],
  ['millions', 2e6, 999_999_999, null, 'range'],
  ['hundreds', 200, 999, null, 'range'],
] as const)('says %s', (words, low, high, unit, bound) => {
  expect(value(low, high, unit, bound)).toBe(words)
})

const date = (
  from: string | null,
  to: string | null,
  inferred: ('year' | 'month' | 'day')[],
  time?: string,
): ReportClaim => ({
  ...quantity('c', 'a', 1),
  kind: 'date',
  value: { from, to, inferred, ...(time === undefined ? {} : { time }) },
})

test.each([
  ['Tue 13 Jan 2026', date('2026-01-13', '2026-01-13', ['year', 'month', 'day'])],
  ['13 Jan 2026', date('2026-01-13', '2026-01-13', [])],
  ['13 Jan 2026 18:42', date('2026-01-13', '2026-01-13', [], '18:42')],
  ['18–23 Oct (year not stated)', date('2025-10-18', '2025-10-23', ['year'])],
  ['28 Feb – 3 Mar 2026', date('2026-02-28', '2026-03-03', [])],
  ['Sep 2025', date('2025-09-01', '2025-09-30', [])],
  ['2024', date('2024-01-01', '2024-12-31', [])],
  ['from 3 Mar 2026', date('2026-03-03', null, [])],
])('says %s of a date', (words, claim) => {
  expect(sayValue(claim)).toBe(words)
})
