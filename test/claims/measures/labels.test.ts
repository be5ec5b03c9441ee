import { describe, expect, test } from '@jest/globals'
import { stateClaims } from '../../../src/claims/state.ts'
import { articleWith } from '../article.ts'

const labelsOf = (text: string): string[] =>
  stateClaims(articleWith(text)).flatMap(({ kind, measure }) => (kind === 'quantity' ? [measure.label] : []))

describe('the label of a measure', () => {
  test('is the thing counted where no word of the vocabulary says what happened to it', () => {
    expect(labelsOf('The 18 villagers who now breathe freely waved.')).toEqual(['people'])
  })

  test('has no plural for matter', () => {
    expect(labelsOf('The wall failed after two days of rain.').join()).not.toContain('rains')
  })

  test('names those numbered, and not what came on top', () => {
    const text =
      'The number of people killed by the collapse of the grandstand rose to nine after crews found two more bodies.'
    expect(labelsOf(text)).toEqual(['people killed', 'people killed (more)'])
  })
})
