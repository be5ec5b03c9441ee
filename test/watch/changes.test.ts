/** What counts as a change of an article, and what does not. Articles are read by the product's own rules. */
import { describe, expect, test } from '@jest/globals'
import { stateClaims } from '../../src/claims/state.ts'
import type { Article, ReadArticle } from '../../src/domain.ts'
import { changesBetween } from '../../src/watch/changes.ts'

const BODY = [
  'Three people were killed and twelve were injured when a ferry struck the pier at Saltby on Tuesday, police said.',
  'The ferry was carrying 140 passengers from Orrin, according to its operator, Grell Lines.',
  'Captain Ida Marsh said the engine had failed. Repairs will cost 38 million pounds.',
]

function version(paragraphs: readonly string[], more: Partial<Article> = {}): ReadArticle {
  const article: Article = {
    id: 'a1',
    link: 'https://harbour-post.example/ferry',
    url: 'https://harbour-post.example/ferry',
    publisher: 'The Harbour Post',
    headline: 'Ferry strikes Saltby pier, three dead',
    byline: [],
    dateline: null,
    datePublished: '2026-03-04T08:00:00Z',
    dateModified: null,
    section: null,
    tags: [],
    inLanguage: 'en',
    articleBody: paragraphs.join('\n\n'),
    links: [],
    original: null,
    notes: [],
    ...more,
  }
  return { article, claims: stateClaims(article) }
}

const first = version(BODY)
const edited = (from: string, to: string): ReadArticle => {
  const body = BODY.map((paragraph) => paragraph.replace(from, to))
  if (body.join() === BODY.join()) throw new Error(`nothing to replace: ${from}`)
  return version(body)
}
const changed = (after: ReadArticle) =>
  changesBetween(first, after).map(({ kind, was, now }) => [kind, was, now])

describe('of a changed article matters', () => {
  test('a figure: its old words and its new words', () => {
    const [only, ...others] = changesBetween(
      first,
      edited('Three people were killed', 'Five people were killed'),
    )
    expect(others).toEqual([])
    expect(only?.kind).toBe('figure')
    expect(only?.was).toContain('Three people')
    expect(only?.now).toContain('Five people')
  })

  test('two figures that changed in one sentence, in one line, also when one takes the value of the other', () => {
    const after = edited('Three people were killed and twelve', 'Twelve people were killed and twenty')
    const [only, ...others] = changesBetween(first, after)
    expect(others).toEqual([])
    expect(only?.now).toMatch(/Twelve .*twenty/)
  })

  test('an amount of money', () => {
    const [only] = changed(edited('38 million', '52 million'))
    expect(only?.[0]).toBe('figure')
  })

  test('a date', () => {
    expect(changed(edited('on Tuesday', 'on Monday')).map(([kind]) => kind)).toEqual(['date'])
  })

  test('a figure that is taken back without another in its place', () => {
    const after = edited(' Repairs will cost 38 million pounds.', '')
    expect(changesBetween(first, after)).toMatchObject([{ kind: 'figure', now: null }])
  })

  test('the headline', () => {
    const after = version(BODY, { headline: 'Five dead as ferry strikes pier' })
    expect(changesBetween(first, after)).toEqual([
      {
        kind: 'headline',
        measure: 'headline',
        was: 'Ferry strikes Saltby pier, three dead',
        now: 'Five dead as ferry strikes pier',
      },
    ])
  })

  test('a correction that was not there', () => {
    const note = { kind: 'correction' as const, text: 'Correction: an earlier version misstated the toll.' }
    expect(changesBetween(first, version(BODY, { notes: [note] }))).toEqual([
      { kind: 'correction', measure: 'correction', was: null, now: note.text },
    ])
    expect(changesBetween(version(BODY, { notes: [note] }), version(BODY, { notes: [note] }))).toEqual([])
  })
})

describe('of a changed article does not matter', () => {
  test.each<[string, ReadArticle]>([
    [
      'a sentence said in other words',
      edited('said the engine had failed', 'told reporters that the engine failed'),
    ],
    ['its paragraphs in another order', version(BODY.toReversed())],
    ['a figure written out', edited('Three people', '3 people')],
    [
      'a paragraph of furniture',
      version([...BODY, 'Sign up to our newsletter for the best of the harbour.']),
    ],
    ['a teaser of another story in front', version(['Read more: Storm Hild nears the coast.', ...BODY])],
    ['quotation marks and blanks', version(BODY.map((one) => one.replace(/ /g, '  ').replace(/'/g, '’')))],
    [
      'the site’s name behind the headline',
      version(BODY, { headline: 'Ferry strikes Saltby pier, three dead | The Harbour Post' }),
    ],
    [
      'another byline, tags and time of change',
      version(BODY, { byline: ['Ole Brandt'], tags: ['sea'], dateModified: '2026-03-05' }),
    ],
    ['a body that is cut short after its first sentence', version(BODY.slice(0, 1))],
  ])('%s', (_what, after) => {
    expect(changesBetween(first, after)).toEqual([])
  })

  test('nothing at all', () => {
    expect(changesBetween(first, first)).toEqual([])
  })
})
