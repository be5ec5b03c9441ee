import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { readPage } from '../../src/article/read.ts'
import { stateClaims } from '../../src/claims/state.ts'
import { compareStory } from '../../src/compare/compare.ts'
import type { ReadArticle, RelationKind } from '../../src/domain.ts'
import { findCopies } from '../../src/stories/copies.ts'

type Expected = {
  readonly about: string
  /** Every relation that must be found; `sides`: article to words of its quote. */
  readonly relations: readonly {
    readonly relation: RelationKind
    readonly sides: Readonly<Record<string, string>>
  }[]
}

const root = join(import.meta.dirname, '../fixtures/stories')
const SHOWN: ReadonlySet<RelationKind> = new Set(['conflict', 'update', 'authority'])

function readText(file: string): ReadArticle {
  const page = {
    link: file,
    url: null,
    mediaType: 'text/plain',
    charset: 'utf-8',
    retrievedAt: '2031-03-09T00:00:00Z',
  }
  const outcome = readPage({ ...page, bytes: readFileSync(file) })
  if (!outcome.ok) throw new Error(`${file}: ${outcome.failure.message}`)
  return { article: outcome.value, claims: stateClaims(outcome.value) }
}

/** What was found, in the form of what is expected: kind, and the words that each article has in it. */
function relationsOf(slug: string): { relation: RelationKind; quotes: Map<string, string> }[] {
  const folder = join(root, slug)
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
  const reads = files.map((file) => readText(join(folder, file)))
  const articles = reads.map(({ article }) => article)
  const story = { id: 's1', articles: articles.map(({ id }) => id), because: [] }
  const letterOf = new Map(articles.map(({ id, link }) => [id, basename(link, '.txt')]))
  const claims = new Map(reads.flatMap((read) => read.claims.map((claim) => [claim.id, claim] as const)))
  return compareStory(story, reads, findCopies(articles)).relations.map((found) => {
    const quotes = new Map<string, string>()
    for (const id of found.claims) {
      const claim = claims.get(id)
      const letter = letterOf.get(claim?.article ?? '') ?? ''
      quotes.set(letter, `${quotes.get(letter) ?? ''} ${claim?.quote.exact ?? ''}`)
    }
    return { relation: found.relation, quotes }
  })
}

const slugs = readdirSync(root)

test('there are at least 25 stories', () => {
  expect(slugs.length).toBeGreaterThanOrEqual(25)
})

describe.each(slugs)('%s', (slug) => {
  const expected = JSON.parse(readFileSync(join(root, slug, 'expected.json'), 'utf8')) as Expected
  const found = relationsOf(slug)
  const holds = ({ relation, sides }: Expected['relations'][number], one: (typeof found)[number]): boolean =>
    one.relation === relation &&
    Object.entries(sides).every(([letter, words]) => one.quotes.get(letter)?.includes(words))

  test(expected.about, () => {
    const missing = expected.relations.filter((wanted) => !found.some((one) => holds(wanted, one)))
    expect(missing).toEqual([])
  })
  test('shows no other mismatch', () => {
    const extra = found.filter(
      (one) => SHOWN.has(one.relation) && !expected.relations.some((wanted) => holds(wanted, one)),
    )
    expect(extra.map(({ relation, quotes }) => [relation, ...quotes.values()])).toEqual([])
  })
})
