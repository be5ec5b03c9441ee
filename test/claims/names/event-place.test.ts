import { expect, test } from '@jest/globals'
import { datelineOf } from '../../../src/claims/names/dateline.ts'
import { eventPlace } from '../../../src/claims/names/event-place.ts'
import { recogniseNames } from '../../../src/claims/names/recognise.ts'
import { analyse } from '../../../src/text/analyse.ts'

const placeOf = (text: string, headline: string | null = null): string | null => {
  const analysis = analyse(text)
  return eventPlace(analysis, recogniseNames(analysis), headline)?.name ?? null
}

test('the town is where the lead says that it happened', () => {
  expect(placeOf('Two people were shot in Tellmar on Monday. A man of Exton was arrested.')).toBe('Tellmar')
})

test('the town of the police who speak counts', () => {
  expect(placeOf('A boy was hurt on Elm Street on Monday. Tellmar police said he would live.')).toBe(
    'Tellmar',
  )
})

test('a dateline gives the town when nothing else does', () => {
  expect(placeOf('TELLMAR, Ohio (AP) — A boy was hurt when a gun went off.')).toBe('Tellmar')
})

test('where the report was filed yields to where it happened', () => {
  const text =
    'SEATTLE (AP) — A baby was killed in a shooting in Tellmar on Monday. Tellmar police are looking for a car.'
  expect(placeOf(text)).toBe('Tellmar')
})

test('a home town is not the place of the event', () => {
  const text = 'A fire killed two in Tellmar on Monday. The driver is from Dallas, his brother from Boston.'
  expect(placeOf(text)).toBe('Tellmar')
})

test('a road or a school is no town', () => {
  expect(placeOf('The crash was on Harlow Avenue near Bell High School.')).toBeNull()
})

test('an article without a place has none', () => {
  expect(placeOf('It rained all day, and nobody came.')).toBeNull()
})

test('a dateline is found with and without its state, after furniture', () => {
  expect(datelineOf('3 minutes read\n\nTELLMAR, Ohio (AP) — Two men were hurt in a fire.')?.quote.exact).toBe(
    'TELLMAR',
  )
  expect(datelineOf('TELLMAR, Ohio (AP) — Two men were hurt in a fire.')?.within).toBe('Ohio')
  expect(datelineOf('Two men were hurt in a fire.')).toBeNull()
})
