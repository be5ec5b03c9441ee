import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { readPage } from '../../src/article/read.ts'
import { stateClaims } from '../../src/claims/state.ts'
import type { ReadArticle } from '../../src/domain.ts'
import { composeReport } from '../../src/report/compose.ts'
import { examine } from '../../src/report/examine.ts'
import { reportSchema } from '../../src/report/schema.ts'
import { root } from '../cli/run.ts'

const now = '2026-02-13T08:00:00Z'

function example(name: string, url: string): ReadArticle {
  const bytes = readFileSync(join(root, 'examples', `${name}.html`))
  const page = { link: url, url, mediaType: 'text/html', charset: null, bytes, retrievedAt: now }
  const read = readPage(page)
  if (!read.ok) throw new Error(read.failure.message)
  const article = { ...read.value, id: url, url, link: url }
  return { article, claims: stateClaims(article) }
}

const courier = example('courier', 'https://northerncourier.example/dam')
const wire = example('wire', 'https://meridianwire.example/dam')
const copy = example('courier', 'https://mirror.example/dam')
const examined = (asked: ReadArticle[], earlier: ReadArticle[]) =>
  examine({ asked, earlier, failures: [], notChecked: [], now })

describe('what a newsroom read before', () => {
  test('takes part where it is of the same story', () => {
    const { reads, stories } = examined([wire], [courier])
    expect(reads.map(({ article }) => article.id)).toEqual([wire.article.id, courier.article.id])
    expect(stories).toHaveLength(1)
  })

  test('adds no voice where it is a copy', () => {
    const { reads } = examined([courier], [copy])
    expect(reads.map(({ article }) => article.id)).toEqual([courier.article.id])
  })

  test('stays an article of its own when it is what was asked about', () => {
    const { reads, warnings } = examined([courier, copy], [])
    expect(reads).toHaveLength(2)
    expect(warnings.filter(({ kind }) => kind === 'near-copy')).toHaveLength(1)
  })
})

describe('the report', () => {
  const report = composeReport(examined([courier, wire], []))

  test('is of the published form', () => {
    expect(() => reportSchema.parse(report)).not.toThrow()
  })

  test('refers only to what it holds', () => {
    const articles = new Set(report.articles.map(({ id }) => id))
    const claims = new Set(report.claims.map(({ id }) => id))
    for (const { article } of report.claims) expect(articles).toContain(article)
    for (const story of report.stories) {
      for (const relation of story.relations) for (const id of relation.claims) expect(claims).toContain(id)
      for (const only of story.onlyIn) for (const id of only.claims) expect(claims).toContain(id)
    }
  })

  test('is the same for the same articles', () => {
    expect(composeReport(examined([courier, wire], []))).toEqual(report)
  })

  test('finds no mismatch between an article and itself', () => {
    const twice = composeReport(examined([courier, { ...courier }], []))
    expect(twice.articles).toHaveLength(1)
    expect(twice.stories.flatMap(({ relations }) => relations)).toEqual([])
  })
})
