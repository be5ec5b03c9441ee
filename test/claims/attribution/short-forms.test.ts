import { describe, expect, test } from '@jest/globals'
import { attributeSpans } from '../../../src/claims/attribution/attribute.ts'
import { analyse } from '../../../src/text/analyse.ts'

const sourcesOf = (text: string): (string | null)[] =>
  attributeSpans(analyse(text)).map(({ sourceName }) => sourceName)

describe('a short form stands for the last body of its sort', () => {
  test('the force is the police named before', () => {
    const text = 'Six people were hurt, Ardendale Police said. Two are missing, the force said on Friday.'
    expect(sourcesOf(text)).toEqual(['Ardendale Police', 'Ardendale Police'])
  })

  test('the union is the association named before, not the company', () => {
    const text =
      'Grenvik Lines said 40 jobs would go. The Deck Staff Association said it was 90. The union said it would ballot its members.'
    expect(sourcesOf(text).at(-1)).toBe('Deck Staff Association')
  })

  test('the company is no police force, whoever is named more often', () => {
    const text =
      'Grenvik Lines said the ship was safe. Ardendale Police said it was not. Ardendale Police said 12 people were hurt. The company said three were hurt.'
    expect(sourcesOf(text).at(-1)).toBe('Grenvik Lines')
  })
})
