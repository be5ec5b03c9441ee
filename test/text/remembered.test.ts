import { describe, expect, test } from '@jest/globals'
import { remembering, rememberingOf } from '../../src/text/remembered.ts'

describe('what was worked out before', () => {
  test('is not worked out again while it is among the last, and is when it is not', () => {
    const worked: string[] = []
    const length = remembering(2, (text) => {
      worked.push(text)
      return text.length
    })
    expect(['a', 'bb', 'a', 'ccc', 'a', 'bb'].map(length)).toEqual([1, 2, 1, 3, 1, 2])
    expect(worked).toEqual(['a', 'bb', 'ccc', 'bb'])
  })

  test('belongs to the very thing that it was worked out of', () => {
    let times = 0
    const count = rememberingOf(({ length }: readonly string[]) => {
      times += 1
      return length
    })
    const thing = ['x']
    expect([count(thing), count(thing), count(['x', 'y'])]).toEqual([1, 1, 2])
    expect(times).toBe(2)
  })
})
