import { describe, expect, test } from '@jest/globals'
import { dateInUrl, findDate, readStamp } from '../../../src/article/dates/read-date.ts'

describe('a date as a machine states it', () => {
  test.each([
    ['2026-03-05T23:40:00Z', '2026-03-05T23:40:00Z'],
    ['2026-03-05T23:40:00+01:00', '2026-03-05T23:40:00+01:00'],
    ['2026-03-05T23:40:00.174+0100', '2026-03-05T23:40:00+01:00'],
    ['2026-03-05 23:40:00', '2026-03-05T23:40:00'],
    ['2026-03-05', '2026-03-05'],
    ['20260305', '2026-03-05'],
    ['20260305T234000', '2026-03-05T23:40:00'],
    ['Thu, 05 Mar 2026 23:40:00 GMT', '2026-03-05T23:40:00Z'],
    ['1772754000', '2026-03-05T23:40:00Z'],
    ['2026-13-45', null],
    ['0001-01-01T00:00:00Z', null],
    ['1970-01-01T00:00:00Z', null],
    ['yesterday', null],
  ])('%s', (value, stamp) => {
    expect(readStamp(value, 'month-first')).toBe(stamp)
  })
})

describe('a date as a page prints it', () => {
  test.each([
    ['March 5, 2026', '2026-03-05'],
    ['Thursday, 5th March 2026', '2026-03-05'],
    ['5 Mar, 2026, 14:00 GMT', '2026-03-05T14:00Z'],
    ['Mar. 5, 2026 9:05 pm EST', '2026-03-05T21:05'],
    ['Published: 5 March 2026', '2026-03-05'],
    ['5. März 2026', '2026-03-05'],
    ['5 août 2026', '2026-08-05'],
    ['5 de marzo de 2026', '2026-03-05'],
    ['2026年3月5日', '2026-03-05'],
    ['05.03.2026', '2026-03-05'],
    ['February 30, 2026', null],
    ['12 of 14', null],
    ['Version 1.2.3', null],
  ])('%s', (text, stamp) => {
    expect(findDate(text, 'month-first')?.stamp ?? null).toBe(stamp)
  })

  test('in figures goes by the order of its country, unless only the other order makes a date', () => {
    expect(findDate('03/05/2026', 'month-first')?.stamp).toBe('2026-03-05')
    expect(findDate('03/05/2026', 'day-first')?.stamp).toBe('2026-05-03')
    expect(findDate('25/03/2026', 'month-first')?.stamp).toBe('2026-03-25')
  })
})

describe('a date in an address', () => {
  test.each([
    ['https://a.example/2026/03/05/harbour', '2026-03-05'],
    ['https://a.example/news/2026-03-05-harbour', '2026-03-05'],
    ['https://a.example/news/20260305/harbour', '2026-03-05'],
    ['https://a.example/2026/mar/05/harbour', '2026-03-05'],
    ['https://a.example/story/12345678/harbour', null],
    ['https://2026-03-05.example/harbour', null],
  ])('%s', (url, day) => {
    expect(dateInUrl(url)).toBe(day)
  })
})
