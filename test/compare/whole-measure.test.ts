import { describe, expect, test } from '@jest/globals'
import { compareStory } from '../../src/compare/compare.ts'
import type { ReadArticle } from '../../src/domain.ts'
import { article, by, quantity, read } from './made.ts'

const kinds = (...reads: readonly ReadArticle[]): string[] =>
  compareStory(
    { id: 's1', articles: reads.map((one) => one.article.id), because: [] },
    reads,
    [],
  ).relations.map(({ relation }) => relation)

describe('figures that count nothing', () => {
  const one = article({ id: 'a', datePublished: '2031-03-03' })
  const other = article({ id: 'b', datePublished: '2031-03-03' })
  const turnout = { predicate: 'turnout', population: null, unit: 'percent' }

  test('meet by what they measure, each by its own counter', () => {
    const board = quantity('a', 44, 44, { ...turnout, attribution: by('Electoral Board') })
    const observers = quantity('b', 38, 38, { ...turnout, attribution: by('Open Ballot') })
    expect(kinds(read(one, board), read(other, observers))).toEqual(['authority'])
  })

  test('stay apart where nobody answers for one of them: it may be that of a district', () => {
    const board = quantity('a', 44, 44, { ...turnout, attribution: by('Electoral Board') })
    const district = quantity('b', 38, 38, { ...turnout, said: 'In Exton it was 38' })
    expect(kinds(read(one, board), read(other, district))).toEqual([])
  })
})
