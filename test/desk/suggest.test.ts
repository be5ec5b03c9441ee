import { describe, expect, test } from '@jest/globals'
import { suggestFor } from '../../src/desk/suggest.ts'
import { asking, testDesk } from './in-memory.ts'

const typed = async (text: string) => (await suggestFor(asking(text), testDesk())).map(({ words }) => words)

describe('completions of what is being typed', () => {
  test('the names of settings that begin so, then the values of one', async () => {
    expect(await typed('settings wat')).toEqual(['watch'])
    expect(await typed('settings watch ')).toEqual(['watch on', 'watch off', 'watch default'])
    expect(await typed('settings links m')).toEqual(['links mentions'])
  })

  test('with `here`, only settings in which a channel may differ', async () => {
    expect(await typed('settings here z')).toEqual([])
    expect(await typed('settings here links of')).toEqual(['here links off'])
  })

  test('nothing for what is no command, or one that has none', async () => {
    expect(await typed('help me')).toEqual([])
    expect(await typed('launch all')).toEqual([])
    expect(await typed('')).toEqual([])
  })
})
