import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { readableMediaType } from '../../src/article/media-type.ts'

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0))

describe('bytes are told apart by what they hold', () => {
  test.each([
    ['<!DOCTYPE html><p>a', 'text/html'],
    ['\u00ef\u00bb\u00bf \r\n<html lang=en>', 'text/html'],
    ['<!-- saved from url=(0022) --><!-- b -->\n<!doctype html>', 'text/html'],
    [`<!-- ${'long '.repeat(500)}`, 'text/html'],
    ['<?xml version="1.0"?><!DOCTYPE html PUBLIC "x"><html>', 'text/html'],
    ['<article><h1>Tolm</h1>', 'text/html'],
    ['<bridge> is no tag, and this is text', 'text/plain'],
    ['a < b, and <b>bold</b> claims', 'text/plain'],
    ['RIFFS AND CHORDS\nThe band of Tolm', 'text/plain'],
    ['ID3 is a rule of the harbour', 'text/plain'],
    ['From: the editor\nTo the readers of Tolm', 'text/plain'],
    ['<?xml version="1.0"?><rss version="2.0">', null],
    [' <feed xmlns="http://www.w3.org/2005/Atom">', null],
    ['<svg xmlns="http://www.w3.org/2000/svg">', null],
    ['From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;', null],
    ['RIFF\u0024\u0008\u0001\u0002WAVEfmt ', null],
    ['{\\rtf1\\ansi Tolm', null],
    ['%PDF-1.7', 'application/pdf'],
    ['<p>How a file that begins with %PDF-1.7 is told</p>', 'text/html'],
  ] as const)('%j: %s', (text, expected) => {
    expect(readableMediaType(bytesOf(text), null)).toBe(expected)
  })

  test('in any mix of bytes without a throw, and in no time', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2_000 }), (bytes) => void readableMediaType(bytes, 'text/html')),
    )
    const began = performance.now()
    for (const piece of [
      '<!---->',
      '<!--',
      '<?xml?>',
      '<?xml',
      '<',
      '-->',
      ' ',
      '\0<',
      '%PDF',
      'From:',
      'multipart/',
    ]) {
      readableMediaType(bytesOf(piece.repeat(500)), null)
      readableMediaType(bytesOf(`From:${piece.repeat(500)}`), null)
    }
    expect(performance.now() - began).toBeLessThan(2_000)
  })
})
