import { describe, expect, test } from '@jest/globals'
import { namesIn } from '../../../src/article/fields/names-in-byline.ts'

const lines: readonly (readonly [line: string, names: readonly string[]])[] = [
  ['By Ana Ruiz', ['Ana Ruiz']],
  ['by Ana Ruiz and Tom Okoro', ['Ana Ruiz', 'Tom Okoro']],
  ['By Ana Ruiz, Tom Okoro & Li Wen', ['Ana Ruiz', 'Tom Okoro', 'Li Wen']],
  ['Ana Ruiz, Staff Writer | March 3, 2026', ['Ana Ruiz']],
  ['Ana Ruiz | Health Editor', ['Ana Ruiz']],
  ['Written by Ana Ruiz on Tuesday', ['Ana Ruiz']],
  ['By Ana Ruiz, The Coast Herald', ['Ana Ruiz']],
  ['By ANA RUIZ', ['Ana Ruiz']],
  ['By Ana Ruiz Associated Press', ['Ana Ruiz']],
  ['By The Associated Press', ['The Associated Press']],
  ['AP', ['AP']],
  ['Ana Ruiz MS, RDN', ['Ana Ruiz']],
  ['By Daniel Okoro, Jr.', ['Daniel Okoro Jr.']],
  ['Ana Ruiz5 days ago', ['Ana Ruiz']],
  ['Ana Ruiz Saturday, 8th November 2025', ['Ana Ruiz']],
  ['By Ludwig van der Berg', ['Ludwig van der Berg']],
  ['By Ana Ruiz, with contributions from Tom Okoro', ['Ana Ruiz']],
  ['By Staff', []],
  ['Admin', []],
  ['No Author', []],
  ['By Web Desk', []],
  ['March 3, 2026', []],
  ['4 min read', []],
  ['ana@coastherald.example', []],
]

describe('the names in a byline', () => {
  test.each(lines)('%s', (line, names) => {
    expect(namesIn(line)).toEqual(names)
  })

  test('after a bar only a joining word or a known name goes on', () => {
    expect(namesIn('Ana Ruiz | Share | Tweet')).toEqual(['Ana Ruiz'])
    expect(namesIn('Ana Ruiz | and | Tom Okoro')).toEqual(['Ana Ruiz', 'Tom Okoro'])
    expect(namesIn('Ana Ruiz | Tom Okoro')).toEqual(['Ana Ruiz'])
    expect(namesIn('Ana Ruiz | Tom Okoro', ['Tom Okoro'])).toEqual(['Ana Ruiz', 'Tom Okoro'])
  })
})
