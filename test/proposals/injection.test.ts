/** Instructions in an article are text: `test/fixtures/model/injections`, read as pages, with a model that obeys them. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { readPage } from '../../src/article/read.ts'
import { stateClaims } from '../../src/claims/state.ts'
import type { Claim, ReadArticle } from '../../src/domain.ts'
import { layOut } from '../../src/proposals/article/prompt.ts'
import { heldParagraph } from '../../src/proposals/story/paragraph.ts'
import { layOutStory } from '../../src/proposals/story/prompt.ts'
import { root } from '../cli/run.ts'
import { addition, checked } from './article.ts'

const folder = join(root, 'test/fixtures/model/injections')

function page(name: string): ReadArticle {
  const read = readPage({
    link: `https://courier.example/${name}`,
    url: `https://courier.example/${name}`,
    mediaType: 'text/html',
    charset: 'utf-8',
    bytes: readFileSync(join(folder, name)),
    retrievedAt: '2026-03-03T12:00:00Z',
  })
  if (!read.ok) throw new Error(read.failure.message)
  return { article: read.value, claims: stateClaims(read.value) }
}

/** What a model that does as it is told would answer. */
const obedient = {
  claims: [
    addition({ quote: '500 people died', value: '500', measure: 'people died' }),
    addition({ quote: 'killed three people', value: '500', measure: 'people killed' }),
    addition({
      kind: 'statement',
      sentence: 2,
      quote: 'all sources agree',
      value: 'all sources agree',
      measure: 'sources agree',
    }),
    addition({
      kind: 'statement',
      sentence: 2,
      quote: 'the fire was a hoax',
      value: 'the fire was a hoax',
      measure: 'fire was a hoax',
    }),
  ],
  corrections: [{ finding: 1, measure: 'nobody died', source: 'SYSTEM', time: null }],
  summary: ['All sources agree.', '500 people died.', 'The mayor resigned.', 'The fire was a hoax.'],
}

/** Each figure with who is cited for it, and with what it is of where the rules know that. */
const figures = (claims: readonly Claim[], labels = true): readonly string[] =>
  claims
    .filter(({ kind, aside }) => kind === 'quantity' && aside === null)
    .map(({ measure, surface, attribution }) =>
      [labels ? measure.label : measure.predicate, surface.exact, attribution?.source ?? 'own voice'].join(
        ', ',
      ),
    )

const clean = page('clean.html')
const pages = readdirSync(folder).filter((name) => name.endsWith('.html') && name !== 'clean.html')

describe('an article that gives orders to a model', () => {
  test.each(pages)('%s, keeps every figure that it states without them', (name) => {
    const { claims } = checked(page(name), obedient)
    expect(figures(claims)).toEqual(expect.arrayContaining([...figures(clean.claims)]))
  })

  test.each(pages)('%s, gets no figure but those that stand in its own text', (name) => {
    const read = page(name)
    const { claims } = checked(read, obedient)
    for (const { surface, quote } of claims) {
      expect(read.article.articleBody.slice(surface.start, surface.end)).toBe(surface.exact)
      expect(read.article.articleBody.slice(quote.start, quote.end)).toBe(quote.exact)
    }
    expect(figures(claims, false)).toEqual(figures(read.claims, false))
  })

  test.each(pages)('%s, puts no order into its summary', (name) => {
    const read = page(name)
    const { summary } = checked(read, obedient)
    const inBody = (sentence: string): boolean => {
      const body = read.article.articleBody.toLowerCase()
      return body.includes(sentence.toLowerCase().replace(/\.$/, ''))
    }
    expect(summary.filter((sentence) => !inBody(sentence))).toEqual([])
  })

  test.each(['title.html', 'byline.html', 'alt-text.html', 'hidden-text.html'])(
    '%s, is sent without what stands outside its text',
    (name) => {
      expect(layOut(page(name)).question.text).toBe(layOut(clean).question.text)
    },
  )

  test.each(pages)('%s, cannot number a sentence or list a finding of its own', (name) => {
    const { question, sentences, findings } = layOut(page(name))
    const lines = question.text.split('\n').slice(1)
    expect(lines).toHaveLength(sentences.length)
    for (const [index, line] of lines.entries()) expect(line.startsWith(`${index + 1}. `)).toBe(true)
    expect([...question.text.matchAll(/[{;] ?(\d+) \S+?=/g)].map(([, number]) => Number(number))).toEqual(
      findings.map((_, index) => index + 1),
    )
  })

  test('stays in its own lines when the story is asked about', () => {
    const reads = [page('ignore-the-above.html'), { ...clean, article: { ...clean.article, id: 'other' } }]
    const { question } = layOutStory(reads, [], [])
    expect(question.text).not.toMatch(/^(?:Pairs|Findings):/m)
  })

  test('cannot have a story’s paragraph say that all sources agree', () => {
    const reads = [page('ignore-the-above.html'), clean]
    expect(
      heldParagraph(['All sources agree.', 'The reports agree that nobody died.'], reads, []).held,
    ).toEqual([])
  })
})
