import { describe, expect, test } from '@jest/globals'
import { compareStory } from '../../src/compare/compare.ts'
import type { ReadArticle, Relation } from '../../src/domain.ts'
import { article, by, date, quantity, read } from './made.ts'

function relationsOf(...reads: readonly ReadArticle[]): readonly Relation[] {
  const articles = reads.map((one) => one.article.id)
  return compareStory({ id: 's1', articles, because: [] }, reads, []).relations
}
const kinds = (...reads: readonly ReadArticle[]): string[] =>
  relationsOf(...reads).map(({ relation }) => relation)

const monday = article({ id: 'a', datePublished: '2031-03-03' })
const alsoMonday = article({ id: 'b', datePublished: '2031-03-03' })
const friday = article({ id: 'b', datePublished: '2031-03-07' })

describe('two figures of one measure', () => {
  test('agree when a hedge stands on the same number', () => {
    const some = quantity('b', 40, 40, { bound: 'about' })
    expect(kinds(read(monday, quantity('a', 40, 40)), read(alsoMonday, some))).toEqual(['agree'])
  })
  test('are compatible when the ranges meet, and the more exact one is named', () => {
    const [relation] = relationsOf(
      read(monday, quantity('a', 100, 999, { bound: 'range' })),
      read(alsoMonday, quantity('b', 276, 276)),
    )
    expect(relation?.relation).toBe('compatible')
    expect(relation?.why).toContain('276')
  })
  test('are a conflict when the ranges do not meet and nobody else counted', () => {
    const [relation] = relationsOf(
      read(monday, quantity('a', 18, 18)),
      read(alsoMonday, quantity('b', 31, 31)),
    )
    expect(relation).toMatchObject({ relation: 'conflict', severity: 'high' })
  })
  test('are two series when each has a counter of its own', () => {
    const government = quantity('a', 27, 29, { attribution: by('the government'), bound: 'less-than' })
    const group = quantity('b', 18, 18, { attribution: by('Lantern Watch') })
    expect(kinds(read(monday, government), read(alsoMonday, group))).toEqual(['authority'])
  })
  test('are an update when the later article says that the figure rose, though the ranges meet', () => {
    const early = quantity('a', 11, null, { bound: 'at-least', predicate: 'death' })
    const late = quantity('b', 13, 13, { predicate: 'death', said: 'the toll rose to 13' })
    expect(kinds(read(monday, early), read(friday, late))).toEqual(['update'])
  })
  test('meet only where what is counted can be the same', () => {
    const officers = quantity('b', 31, 31, { population: 'officer' })
    expect(kinds(read(monday, quantity('a', 18, 18)), read(alsoMonday, officers))).toEqual([])
  })
  test('are no mismatch where the other article has that figure too', () => {
    const both = read(alsoMonday, quantity('b', 18, 18), quantity('b', 7, 7))
    expect(kinds(read(monday, quantity('a', 18, 18)), both)).toEqual(['agree'])
  })
  test('are converted before they are compared', () => {
    const days = quantity('a', 3, 3, { unit: 'day', predicate: 'last', population: 'truce' })
    const hours = quantity('b', 72, 72, { unit: 'hour', predicate: 'last', population: 'truce' })
    expect(kinds(read(monday, days), read(alsoMonday, hours))).toEqual(['agree'])
  })
  test('are kept out of comparison when they are no figures of the story', () => {
    const age = quantity('b', 31, 31, { aside: 'age' })
    expect(kinds(read(monday, quantity('a', 18, 18)), read(alsoMonday, age))).toEqual([])
  })
})

describe('more than two sources', () => {
  test('one relation holds all sides of a measure, and those that agree are said to', () => {
    const c = article({ id: 'c', datePublished: '2031-03-03' })
    const relations = relationsOf(
      read(monday, quantity('a', 4, 4, { predicate: 'derailment', population: 'carriage' })),
      read(alsoMonday, quantity('b', 5, 5, { predicate: 'derailment', population: 'carriage' })),
      read(c, quantity('c', 4, 4, { predicate: 'derailment', population: 'carriage' })),
    )
    expect(relations.map(({ relation, claims }) => [relation, claims.length])).toEqual([
      ['conflict', 3],
      ['agree', 2],
    ])
  })
})

describe('an article against itself', () => {
  test('given under two addresses, it has no mismatches', () => {
    const claims = (id: string) => [quantity(id, 18, 18), date(id, '2031-03-01', '2031-03-01')]
    const shown = kinds(read(monday, ...claims('a')), read(alsoMonday, ...claims('b')))
    expect(shown.filter((kind) => kind !== 'agree')).toEqual([])
  })
})

describe('two dates of one matter', () => {
  test('are a conflict when they do not meet, and a missing year is said', () => {
    const [relation] = relationsOf(
      read(monday, date('a', '2031-03-01', '2031-03-01')),
      read(alsoMonday, date('b', '2030-10-18', '2030-10-23', { inferred: ['year'] })),
    )
    expect(relation).toMatchObject({ relation: 'conflict', severity: 'high' })
    expect(relation?.why).toContain('without its year')
  })
})
