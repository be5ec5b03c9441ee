import { describe, expect, test } from '@jest/globals'
import { read, readOne } from './read.ts'

describe('units', () => {
  test.each([
    ['It costs US$100 billion.', 'USD'],
    ['It costs A$5m.', 'AUD'],
    ['It costs Rs 500 crore.', 'INR'],
    ['It costs 7.2 million Swiss francs.', 'CHF'],
    ['It costs 2.6 million Danish crowns.', 'DKK'],
    ['It costs 40 euros.', 'EUR'],
    ['It is 40 metres long.', 'metre'],
    ['The 40-metre ship left.', 'metre'],
    ['It burned 3,200 acres.', 'acre'],
    ['It is 120 nautical miles away.', 'nautical mile'],
    ['It weighs 3,100 kilos.', 'kilogram'],
    ['It weighs 6.5 tonnes.', 'tonne'],
    ['It holds 512GB.', 'gigabyte'],
    ['It moved at 50mph.', 'mile per hour'],
    ['It moved at 80 kilometres per hour.', 'kilometre per hour'],
    ['It was 39C in the shade.', 'degree Celsius'],
    ['It was 101 degrees Fahrenheit.', 'degree Fahrenheit'],
    ['It rose 45%.', 'percent'],
    ['It rose 45 per cent.', 'percent'],
    ['It rose 0.25 percentage points.', 'percentage points'],
  ])('%s', (text, unit) => {
    expect(readOne(text).unit).toBe(unit)
  })

  test('a currency that many countries share keeps its noun', () => {
    expect(readOne('It costs 64 million pesos.').unit).toBe('peso')
  })

  test('"m" beside a length is metres, beside a thing counted millions', () => {
    expect(readOne('The 40m long ship left.')).toMatchObject({ low: 40, unit: 'metre' })
    expect(readOne('It sold 1.8m books.')).toMatchObject({ low: 1_800_000, unit: null })
  })
})

describe('what is not the story’s figure is kept with its reason', () => {
  test.each([
    ['With 97 percent of ballots counted, nothing is certain.', 'background'],
    ['With 60% of all polling stations reporting, she leads.', 'background'],
    ['A 24-year-old clerk was there.', 'age'],
    ['Anna Ruud, 24, was there.', 'age'],
    ['A girl, 3, was there.', 'age'],
    ['Dan Ruud Jr., 26, was there.', 'age'],
    ['He was 82.', 'age'],
    ['The fire was at 2208 Birch Street.', 'address'],
    ['Police closed the 500 block of Elm Street.', 'address'],
    ['The 42nd fair opened.', 'ordinal'],
    ['The father of five came home.', 'family'],
    ['They boarded Flight 217.', 'identifier'],
    ['Call 410-555-0142 for details.', 'identifier'],
    ['The HIV-1 strain was found.', 'identifier'],
    ['12 Views', 'furniture'],
    ['4 minutes read', 'furniture'],
    ['Image 3 of 7', 'furniture'],
  ])('%s is %s', (text, aside) => {
    expect(read(text)[0]?.aside).toBe(aside)
  })
})

test('a time of day in words is no figure', () => {
  expect(read('It is 22 minutes to eleven.')).toEqual([])
})
