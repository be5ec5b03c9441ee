/** Every folder of `fixtures/` with an `expected.json` of the reader: its source must read as it says. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { z } from 'zod'
import { articleOf } from './page.ts'

const fixtures = join(import.meta.dirname, '../fixtures')
const expectation = z.strictObject({
  url: z.string().optional(),
  headline: z.string(),
  byline: z.array(z.string()),
  dateline: z.string().nullable(),
  datePublished: z.string().nullable(),
  dateModified: z.string().nullable().optional(),
  publisher: z.string().nullable().optional(),
  tags: z.array(z.string()),
  original: z.object({ name: z.string(), url: z.string().nullable() }).nullable(),
  notes: z.array(z.string()),
  paragraphs: z.number(),
  bodyFirst: z.string(),
  bodyLast: z.string(),
  notBody: z.array(z.string()),
})

const sources = ['source.html', 'source.txt']
const slugs = readdirSync(fixtures).filter((slug) =>
  sources.some((name) => existsSync(join(fixtures, slug, name))),
)

describe('fixture pages', () => {
  test('there are some', () => expect(slugs.length).toBeGreaterThan(1))

  test.each(slugs)('%s reads as expected', (slug) => {
    const name = sources.find((source) => existsSync(join(fixtures, slug, source))) ?? ''
    const expected = expectation.parse(
      JSON.parse(readFileSync(join(fixtures, slug, 'expected.json'), 'utf8')),
    )
    const article = articleOf(readFileSync(join(fixtures, slug, name)), { url: expected.url ?? null })
    const paragraphs = article.articleBody.split('\n\n')
    expect({
      ...(expected.url === undefined ? {} : { url: article.url }),
      headline: article.headline,
      byline: article.byline,
      dateline: article.dateline,
      datePublished: article.datePublished,
      ...(expected.dateModified === undefined ? {} : { dateModified: article.dateModified }),
      ...(expected.publisher === undefined ? {} : { publisher: article.publisher }),
      tags: article.tags,
      original: article.original,
      notes: article.notes.map((note) => note.kind),
      paragraphs: paragraphs.length,
      bodyFirst: article.articleBody.slice(0, expected.bodyFirst.length),
      bodyLast: article.articleBody.slice(-expected.bodyLast.length),
      notBody: expected.notBody.filter((words) => !article.articleBody.includes(words)),
    }).toEqual(expected)
  })
})
