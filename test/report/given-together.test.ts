import { describe, expect, test } from '@jest/globals'
import type { Story } from '../../src/domain.ts'
import { joinedByName } from '../../src/report/given-together.ts'
import { article, read } from '../compare/made.ts'

const alone = (id: string): Story => ({ id: `s-${id}`, articles: [id], because: [] })
const joined = (a: string, b: string, later = '2031-03-06'): readonly (readonly string[])[] => {
  const reads = [
    read(article({ id: 'a', datePublished: '2031-03-05', articleBody: a })),
    read(article({ id: 'b', datePublished: later, articleBody: b })),
  ]
  return joinedByName([alone('a'), alone('b')], reads).map(({ articles }) => articles)
}

describe('articles given together that the grouping left apart', () => {
  test('are one story when both tell of one person of a rare name, whatever stands before it', () => {
    const one = 'The shelter was full, said Ondraya Vesslik.'
    expect(joined(one, 'We turn people away, Sister Ondraya Vesslik said.')).toEqual([['a', 'b']])
  })

  test('say by whom they were joined', () => {
    const body = 'The shelter was full, said Ondraya Vesslik.'
    const reads = ['a', 'b'].map((id) => read(article({ id, articleBody: body })))
    expect(joinedByName([alone('a'), alone('b')], reads)[0]?.because).toEqual([
      { article: 'b', like: 'a', because: ['both tell of Ondraya Vesslik'] },
    ])
  })

  test.each([
    ['a name that many bear', 'The shelter was full, John Smith said.', 'We heard from John Smith.'],
    ['one rare word alone', 'The fire in Vesslik was out.', 'A train stood at Vesslik.'],
    ['ordinary words in capitals', 'The Garden Council opened.', 'The Garden Council closed.'],
  ])('stay apart with no more in common than %s', (_, a, b) => {
    expect(joined(a, b)).toEqual([['a'], ['b']])
  })

  test('stay apart when weeks lie between them', () => {
    const body = 'The shelter was full, said Ondraya Vesslik.'
    expect(joined(body, body, '2031-05-06')).toEqual([['a'], ['b']])
  })
})
