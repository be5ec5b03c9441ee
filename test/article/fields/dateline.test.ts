import { describe, expect, test } from '@jest/globals'
import { datelineIn, datelineOf } from '../../../src/article/fields/dateline.ts'

const openings: readonly (readonly [opening: string, place: string | null])[] = [
  ['NORRBY, Sweden - January 14th, 2026 - The harbour', 'NORRBY, Sweden'],
  ['NORRBY, Sweden, March 6 (NW) – A ferry', 'NORRBY, Sweden'],
  ['NORRBY (NW) - A ferry', 'NORRBY'],
  ['NORRBY — A ferry', 'NORRBY'],
  ['NORRBY- A ferry', 'NORRBY'],
  ['ST. MARIN, Minn. (AP) — A ferry', 'ST. MARIN, Minn.'],
  ['NEW HAVN/OSTRAVA, March 3 (XY) - Shares', 'NEW HAVN/OSTRAVA'],
  ['Norrby, Nov 17 (UPB): At least 11', 'Norrby'],
  ['NORRBY, England, 14 December 2025 /WireRoom/ -- The line', 'NORRBY, England'],
  ['AT LEAST three people have died', null],
  ['TOM FENWICK, PRESENTER: Two nights on', null],
  ['UPDATE — The ferry has sailed', null],
  ['The U.S. - China talks went on', null],
  ['COVID-19 - the long way back', null],
  ['Norrby is a town of 4,000.', null],
]

describe('a dateline', () => {
  test.each(openings)('%s', (opening, place) => {
    expect(datelineIn(opening)?.place ?? null).toBe(place)
  })

  test('before a colon counts once in an article, for speakers come again', () => {
    expect(datelineOf(['NORRBY: The ferry sailed.', 'Nobody was aboard.'])?.place).toBe('NORRBY')
    expect(
      datelineOf(['BROOK: The ferry sailed.', 'PRESENTER: Who was aboard?', 'BROOK: Nobody.']),
    ).toBeNull()
  })
})
