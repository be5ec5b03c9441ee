import { describe, expect, test } from '@jest/globals'
import { stateClaims } from '../../src/claims/state.ts'
import { withinArticle } from '../../src/compare/within.ts'
import { article } from './made.ts'

const inconsistencies = (articleBody: string): readonly string[] => {
  const one = article({ id: 'a', articleBody })
  return withinArticle({ article: one, claims: stateClaims(one) }).map(({ why }) => why)
}

describe('a total against the parts that the sentence names', () => {
  test.each([
    ['The flood left 12 people dead: five in Exton and six in Wye.', '11'],
    ['The flood left 12 people dead, including nine women and six children.', '15'],
    ['Twelve people were killed – seven men and four women.', '11'],
    ['The army said 30 people were freed: 12 soldiers, 8 civilians and 11 children.', '31'],
  ])('is at odds with them: %s', (body, sum) => {
    expect(inconsistencies(body)).toEqual([expect.stringContaining(`make ${sum}`)])
  })

  test.each([
    'The flood left 11 people dead: five in Exton and six in Wye.',
    'Nine people were hurt, among them two children and one woman.',
    'The crash injured 14 people (three seriously and two critically).',
    'Two people died and three others were hurt. The two dead were brothers.',
  ])('stands where they add up, or are only some: %s', (body) => {
    expect(inconsistencies(body)).toEqual([])
  })
})

describe('one measure given twice', () => {
  test('is at odds when two sentences say the same but for the figure', () => {
    const body =
      'The fire destroyed 40 homes in Exton. On the hill nothing was left. The fire destroyed 60 homes in Exton.'
    expect(inconsistencies(body)).toEqual([expect.stringContaining('“40” and “60”')])
  })

  test.each([
    'Ten people were shot at the fair. Four of them were treated at the scene and six were taken to hospital.',
    'One man was pronounced dead at the scene and two others were taken to hospital. All three were from Exton.',
    'The toll rose to 13 on Friday. On Thursday it had stood at 11 dead.',
    'Two people were killed near the library. Two more bodies were found in the house, and four people died in all.',
  ])('is not when the figures are parts, times or degrees of it: %s', (body) => {
    expect(inconsistencies(body)).toEqual([])
  })
})
