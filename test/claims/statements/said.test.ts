import { describe, expect, test } from '@jest/globals'
import { stateClaims } from '../../../src/claims/state.ts'
import { articleWith } from '../article.ts'

const saidIn = (text: string): string[] =>
  stateClaims(articleWith(text)).flatMap((claim) =>
    claim.kind === 'statement' && claim.measure.label.startsWith('statement') ? [claim.value.text] : [],
  )

describe('a statement is what somebody says', () => {
  test('in a clause of speech', () => {
    expect(saidIn('The harbour office said the ferry was overloaded.')).toEqual(['the ferry was overloaded'])
  })

  test('in a quotation', () => {
    expect(saidIn('“The ferry was overloaded,” Marta Quill said.')).toHaveLength(1)
  })

  test('not what somebody only finds fault with', () => {
    expect(saidIn('Residents criticised the plan to close the old harbour mill.')).toEqual([])
  })

  test('not what was found inside what somebody said', () => {
    const text = 'The toll rose after divers found two more bodies in a flooded barn, Ardendale Police said.'
    expect(saidIn(text)).toEqual(['The toll rose after divers found two more bodies in a flooded barn'])
  })

  test('not a line that sends readers to another page', () => {
    expect(saidIn('Read the full Gazette report said to be at: www.gazette.example/story')).toEqual([])
  })
})
