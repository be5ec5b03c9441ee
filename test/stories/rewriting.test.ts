import { describe, expect, test } from '@jest/globals'
import { rewritingOf } from '../../src/stories/rewriting.ts'
import { article } from '../compare/made.ts'

const original = article({
  id: 'a',
  datePublished: '2031-03-05',
  articleBody: `A ferry with 80 people aboard ran onto rocks off Tarn Holm on Tuesday night, the Vessby coastguard said.
All 18 passengers in the forward cabin were brought ashore by two lifeboats, said harbour master Pim Aster.
The lighthouse at Skerry Point had been dark since a storm on the weekend before.
Nobody aboard the Ellida was hurt, and the master was the last to leave her.`,
})
const rewrite = (articleBody: string) => rewritingOf(original, article({ ...original, id: 'b', articleBody }))

describe('a rewrite beside its original', () => {
  test('that says the same says nothing new', () => {
    expect(rewrite(original.articleBody)).toBeNull()
  })

  test('that gives another figure is told to change it, with both sentences', () => {
    const made = rewrite(
      original.articleBody.replace('All 18 passengers', 'All 30 passengers').replace('80 people', '80 souls'),
    )
    expect(made).toMatchObject({ of: 'a', added: [], dropped: [] })
    expect(made?.changed).toHaveLength(1)
    expect(made?.changed[0]).toMatchObject({ kind: 'figure', from: '18', to: '30' })
    expect(made?.changed[0]?.was.exact).toMatch(/^All 18 passengers .* Aster\.$/)
    expect(made?.changed[0]?.now.exact).toMatch(/^All 30 passengers/)
  })

  test('that writes a figure out, or says it in other words, changes nothing', () => {
    const made = rewrite(original.articleBody.replace('All 18 passengers', 'Eighteen passengers'))
    expect(made?.changed ?? []).toEqual([])
  })

  test('that gives another day or name is told to change these, figures first', () => {
    const made = rewrite(
      original.articleBody
        .replace('on Tuesday night', 'on Monday night')
        .replace('Pim Aster', 'Jon Harrow')
        .replace('two lifeboats', 'three lifeboats'),
    )
    expect(made?.changed.map(({ kind, from, to }) => [kind, from, to])).toEqual([
      ['figure', 'two', 'three'],
      ['date', 'Tuesday night', 'Monday night'],
      ['name', 'Pim Aster', 'Jon Harrow'],
    ])
  })

  test('that leaves sentences out, and puts its own in, shows both, those with figures first', () => {
    const lines = original.articleBody.split('\n')
    const made = rewrite(
      [
        ...lines.slice(0, 2),
        'Shares in the ferry line were little moved in the afternoon, dealers said.',
        'The line carries 40,000 people a year between the islands and the shore.',
      ].join('\n'),
    )
    expect(made?.dropped.map(({ exact }) => exact)).toEqual([lines[2], lines[3]])
    expect(made?.added.map(({ exact }) => exact.slice(0, 10))).toEqual(['The line c', 'Shares in '])
    for (const { exact, start, end } of made?.dropped ?? [])
      expect(original.articleBody.slice(start, end)).toBe(exact)
  })
})
