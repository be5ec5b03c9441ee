import { expect, test } from '@jest/globals'
import { postOf, postsDiffer } from '../../src/compare/words/roles.ts'

const differ = (one: string, other: string): boolean => {
  const [a, b] = [postOf(one), postOf(other)]
  if (a === null || b === null) throw new Error('no post')
  return postsDiffer(a, b)
}

test.each([
  ['education secretary', 'environment secretary', true],
  ['Prime Minister', 'foreign minister', true],
  ['defense secretary', 'defence secretary', false],
  ['home secretary', 'interior secretary', false],
  ['secretary', 'environment secretary', false],
  ['former finance minister', 'health minister', false],
])('%s and %s: other posts %s', (one, other, expected) => {
  expect(differ(one, other)).toBe(expected)
})
