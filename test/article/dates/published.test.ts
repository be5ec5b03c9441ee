import { describe, expect, test } from '@jest/globals'
import { articleOf } from '../page.ts'

const prose =
  '<p>The council of Norrby voted to keep the old bridge open for another year, officials said in a statement.</p>'.repeat(
    4,
  )
const page = (head: string, under: string, above = '') =>
  `<!doctype html><html lang="en-US"><head><title>Bridge to stay</title>${head}</head><body>${above}<h1>Bridge to stay</h1>${under}<article>${prose}</article></body></html>`

const publishedOf = (html: string, url: string | null = null): string | null =>
  articleOf(html, { url }).datePublished

const meta = (stamp: string) => `<meta property="article:published_time" content="${stamp}">`

describe('the day of publication', () => {
  test('is what the page states for machines, with its zone', () => {
    expect(publishedOf(page(meta('2026-03-05T14:00:00-05:00'), ''))).toBe('2026-03-05T14:00:00-05:00')
  })

  test('is the printed one where Greenwich is a day ahead', () => {
    expect(publishedOf(page(meta('2026-03-06T01:49:00Z'), '<div>March 5, 2026 at 8:49 p.m.</div>'))).toBe(
      '2026-03-05T20:49',
    )
  })

  test('is that of the address where Greenwich is a day ahead and nothing is printed', () => {
    expect(publishedOf(page(meta('2026-03-06T01:49:00Z'), ''), 'https://a.example/2026/03/05/bridge')).toBe(
      '2026-03-05',
    )
  })

  test('is not the day on which the page was changed', () => {
    expect(publishedOf(page(meta('2026-03-01T10:00:00Z'), '<div>Updated March 5, 2026</div>'))).toBe(
      '2026-03-01T10:00:00Z',
    )
  })

  test('is not the day in the head of the page', () => {
    expect(publishedOf(page('', '<div>4 March 2026</div>', '<header>Friday, March 6, 2026</header>'))).toBe(
      '2026-03-04',
    )
  })

  test('is not a strip of days in a menu', () => {
    expect(
      publishedOf(page('', '<div class="date">Fri, March 6, 2026<br>Thu, March 5, 2026</div>')),
    ).toBeNull()
  })

  test('is never in the future', () => {
    expect(publishedOf(page(meta('2026-12-05T10:00:00Z'), ''))).toBeNull()
  })

  test('is read the other way round where it would lie in the future', () => {
    expect(publishedOf(page('', '<div>05-12-2026 · 17:30</div>'))).toBe('2026-05-12T17:30')
    expect(publishedOf(page('', '<div>12-05-2026 · 17:30</div>'))).toBe('2026-05-12T17:30')
  })

  test('is never the time of retrieval', () => {
    expect(publishedOf(page('', ''))).toBeNull()
  })
})
