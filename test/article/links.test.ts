import { describe, expect, test } from '@jest/globals'
import { articleOf } from './page.ts'

const prose =
  'The council of Norrby voted on Monday to keep the old bridge open for another year, officials said. '
const page = (paragraph: string) =>
  `<!doctype html><html lang="en"><head><title>Bridge to stay</title></head><body><article><h1>Bridge to stay</h1><p>${prose.repeat(3)}</p><p>${paragraph}</p><p>${prose.repeat(3)}</p></article></body></html>`

describe('links in the body', () => {
  test('have whole addresses and stand on their own words', () => {
    const article = articleOf(
      page(
        `The mayor's <a href="/docs/plan.pdf">long plan</a> and the <a href="https://b.example/x"> second \n one</a> will be read on Tuesday in the hall.`,
      ),
      { url: 'https://a.example/news/1' },
    )
    expect(article.links.map(({ url, text }) => [url, text])).toEqual([
      ['https://a.example/docs/plan.pdf', 'long plan'],
      ['https://b.example/x', 'second one'],
    ])
    for (const { start, end, text } of article.links) expect(article.articleBody.slice(start, end)).toBe(text)
  })

  test('that lead nowhere are left out', () => {
    const article = articleOf(
      page(
        'The <a href="#top">plan</a>, the <a href="javascript:void(0)">map</a> and the <a href="mailto:x@a.example">office</a> of the council are known to all who live there.',
      ),
    )
    expect(article.links).toEqual([])
  })
})

test('an agency that signs below the text is its byline', () => {
  expect(articleOf(page(`${prose}</p><p>Reporting by The Associated Press.`)).byline).toEqual([
    'The Associated Press',
  ])
})
