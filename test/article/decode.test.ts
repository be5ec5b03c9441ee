import { describe, expect, test } from '@jest/globals'
import { decode } from '../../src/article/decode.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
const wide = (text: string, bom: readonly number[]) =>
  Uint8Array.from([...bom, ...[...text].flatMap((letter) => [letter.charCodeAt(0), 0])])

describe('the bytes of a page', () => {
  test.each([
    ['valid UTF-8 whatever the header says', utf8('Skärvik €'), 'iso-8859-1', 'Skärvik €'],
    [
      'valid UTF-8 whatever the page says',
      utf8('<meta charset="windows-1251">Skärvik'),
      null,
      '<meta charset="windows-1251">Skärvik',
    ],
    ['UTF-8 with a mark', Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8('Skärvik')]), null, 'Skärvik'],
    ['UTF-16 with a mark', wide('Norrby', [0xff, 0xfe]), null, 'Norrby'],
    ['the charset of the header', latin('Sk\u00e4rvik'), 'iso-8859-1', 'Skärvik'],
    [
      'the charset that the page declares',
      Uint8Array.from([...utf8('<meta charset="windows-1251">'), 0xcd, 0xe5, 0xf2]),
      null,
      '<meta charset="windows-1251">Нет',
    ],
    ['windows-1252 where nothing is declared', latin('\u0093Sk\u00e4rvik\u0094'), null, '“Skärvik”'],
    ['an unknown charset as windows-1252', latin('Sk\u00e4rvik'), 'x-unheard-of', 'Skärvik'],
    ['NULs left out', utf8('Nor\u0000rby'), null, 'Norrby'],
    [
      'a false declaration of UTF-8 as windows-1252 letters or marks, not a throw',
      latin('Sk\u00e4rvik'),
      'utf-8',
      'Sk\ufffdrvik',
    ],
    ['nothing', new Uint8Array(), null, ''],
  ])('are read as %s', (_, bytes, header, text) => {
    expect(decode(bytes, header).text).toBe(text)
  })
})
