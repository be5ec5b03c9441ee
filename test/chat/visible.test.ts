import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { shortened, visibleLine, visibleText } from '../../adapters/chat/visible.ts'

describe('visible text', () => {
  test.each([
    ['zero-width characters', '@\u200beve\u2060ryone\ufeff', '@everyone'],
    ['right-to-left overrides and isolates', '\u202egpj.exe\u202c \u2066x\u2069', 'gpj.exe x'],
    ['tag characters', 'a\u{e0041}\u{e007f}b', 'ab'],
    ['joiners inside Latin words', 'every\u200done \u200c', 'everyone '],
    ['terminal escapes', '\u001b[31mred\u009b0m\u0007', '[31mred0m'],
    ['more than four stacked marks', `e${'\u0300'.repeat(9)}`, `e${'\u0300'.repeat(4)}`],
    ['fillers', 'a\u3164\u115fb', 'ab'],
  ])('loses %s', (_what, from, to) => {
    expect(visibleText(from)).toBe(to)
  })

  test.each([
    ['Persian', 'می\u200cخواهم'],
    ['Sinhala', 'ශ්\u200dරී'],
    ['a family emoji', '👩\u200d👧'],
    ['a red heart', '❤\ufe0f\u200d🔥'],
    ['Vietnamese', 'Nguyễn Phú Trọng'],
  ])('keeps what %s needs to be written', (_what, text) => {
    expect(visibleText(text)).toBe(text)
  })

  test('is the same when cleaned twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        expect(visibleText(visibleText(text))).toBe(visibleText(text))
      }),
    )
  })

  test('a line has no line breaks', () => {
    expect(visibleLine('one\r\n\ttwo\u2028three  ')).toBe('one two three')
  })

  test('shortening never passes the limit and never splits a character', () => {
    expect(shortened('short', 10)).toBe('short')
    expect(shortened('one two three four', 15)).toBe('one two three…')
    expect(shortened('👩‍👧👩‍👧👩‍👧', 9)).toBe('👩‍👧…')
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 80 }),
        fc.integer({ min: 1, max: 80 }),
        (text, limit) => {
          expect(shortened(text, limit).length).toBeLessThanOrEqual(limit)
        },
      ),
    )
  })
})
