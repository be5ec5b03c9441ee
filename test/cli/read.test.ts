import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { root, useScene } from './run.ts'

const scene = useScene()
const wire = join(root, 'examples', 'wire.html')

describe('twosource read', () => {
  test('prints the fields and the text of one page', async () => {
    const { status, stdout } = await scene.run(['read', wire])
    expect(status).toBe(0)
    expect(stdout).toMatch(/^publisher +Meridian Wire$/m)
    expect(stdout).toMatch(/^byline +Tobias Renwick$/m)
    expect(stdout).not.toContain('Storm names for 2026')
  }, 60_000)

  test('says with --explain what was kept, what was dropped, and why', async () => {
    const { status, stdout } = await scene.run(['read', '--explain', wire])
    expect(status).toBe(0)
    expect(stdout).toContain('Storm names for 2026')
    expect(stdout).toMatch(/headline.*death toll rises to four/i)
  }, 60_000)

  test('ends with status 1 and one line for a page that is no article', async () => {
    writeFileSync(
      join(scene.folder, 'menu.html'),
      '<html><body><nav><a>Home</a><a>Sport</a></nav></body></html>',
    )
    const { status, stderr, stdout } = await scene.run(['read', 'menu.html'])
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr.trim().split('\n')).toHaveLength(1)
  }, 60_000)
})

describe('twosource claims', () => {
  test('marks the claims in the text and lists them', async () => {
    const { status, stdout } = await scene.run(['claims', wire])
    expect(status).toBe(0)
    expect(stdout).toMatch(/1,420\[\d+\] residents/)
    expect(stdout).toMatch(/quantity · people displaced · 1420 \(exact\) · county council/)
  }, 60_000)

  test('gives with --json each claim’s words by their offsets', async () => {
    const { stdout } = await scene.run(['claims', '--json', wire])
    const { article, claims } = JSON.parse(stdout)
    expect(claims.length).toBeGreaterThan(5)
    for (const { quote, surface } of claims) {
      expect(article.articleBody.slice(quote.start, quote.end)).toBe(quote.exact)
      expect(article.articleBody.slice(surface.start, surface.end)).toBe(surface.exact)
    }
  }, 60_000)
})
