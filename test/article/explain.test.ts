import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { explainPage } from '../../src/article/explain.ts'
import { pageOf } from './page.ts'

const fixture = (name: string) => new Uint8Array(readFileSync(join(import.meta.dirname, '../fixtures', name)))

describe('the debug view of a page', () => {
  test('says of each block whether it was kept, why not, and from where each field came', async () => {
    const lines = await explainPage(pageOf(fixture('agency-page/source.html')))
    expect(lines).toContainEqual(expect.stringMatching(/^ {2}\+ Tug expected at dawn/))
    expect(lines).toContainEqual(
      expect.stringMatching(/^ {2}- Sign up for our newsletter.*\[named newsletter; <p>\]/),
    )
    expect(lines).toContainEqual(
      expect.stringMatching(/published .*2026-03-06.*\[JSON-LD datePublished, day as printed\]/),
    )
    expect(lines).toContainEqual(expect.stringMatching(/byline .*Marta Lindqvist.*near the headline/))
  })

  test('shows the lines of copied text and what each was taken for', async () => {
    const lines = await explainPage(pageOf(fixture('copied-machine-rewrite/source.txt')))
    expect(lines).toContainEqual(expect.stringMatching(/- 17 Views {3}\[count, top\]/))
    expect(lines).toContainEqual(expect.stringMatching(/^ {2}\+ You could sense it on the quay/))
  })

  test('gives the reason of a refusal first', async () => {
    const lines = await explainPage(
      pageOf('<!doctype html><title>Page not found</title><h1>Page not found</h1>'),
    )
    expect(lines[0]).toMatch(/^Not read \(not-found\)/)
  })
})
