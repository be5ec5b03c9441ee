/** Stories as they should not come: the whole way from articles to the reply. */
import { describe, expect, test } from '@jest/globals'
import { stateClaims } from '../../src/claims/state.ts'
import type { Article } from '../../src/domain.ts'
import { composeReply } from '../../src/reply/compose.ts'
import { composeReport } from '../../src/report/compose.ts'
import { examine } from '../../src/report/examine.ts'
import { reportSchema } from '../../src/report/schema.ts'
import { article } from '../compare/made.ts'

const body = `VESSBY - A ferry with 80 people aboard ran onto rocks off Tarn Holm on Tuesday night, the Vessby coastguard said.

All 18 passengers in the forward cabin of the Ellida were brought ashore by two lifeboats, said harbour master Pim Aster. Three people were injured.

The lighthouse at Skerry Point had been dark since a storm on the weekend before, Captain Orla Denn told reporters.`

/** Another desk's words on the same night. */
const report = (injured: string, cited: string): string =>
  `VESSBY - The ferry Ellida struck rocks at Tarn Holm on Tuesday night with 80 people aboard. ${injured} people were injured, ${cited} said. Harbour master Pim Aster and Captain Orla Denn said that the lighthouse at Skerry Point had been dark since a storm.`

function checked(articles: readonly Article[], now = '2031-03-06T08:00:00Z') {
  const asked = articles.map((one) => ({ article: one, claims: stateClaims(one) }))
  const made = composeReport(examine({ asked, earlier: [], failures: [], notChecked: [], now }))
  expect(() => reportSchema.parse(made)).not.toThrow()
  return { report: made, reply: composeReply(made) }
}

describe('one article', () => {
  test('under two addresses is one voice, and changes nothing of itself', () => {
    const { report: made, reply } = checked([
      article({ id: 'a', url: 'https://post.example/a', publisher: 'Post', articleBody: body }),
      article({ id: 'b', url: 'https://mirror.example/a', publisher: 'Mirror', articleBody: body }),
    ])
    expect(reply).toMatchObject({ sources: 2, independent: 1, mismatches: 0, copies: ['B repeats A'] })
    expect(reply.cards[1]?.warnings).toContain('100 % the same words as Post')
    expect(made.articles[1]?.warnings.some(({ rewriting }) => rewriting !== undefined)).toBe(false)
  })

  test('against itself is one source without mismatches', () => {
    const one = article({ id: 'a', articleBody: body })
    const { reply } = checked([one, one])
    expect(reply).toMatchObject({ sources: 1, independent: 1, mismatches: 0 })
  })

  test('with 400 figures keeps every one in the report, and a few in the reply', () => {
    const figures = Array.from({ length: 400 }, (_, i) => `Crew ${i + 2} counted ${10_000 + 7 * i} crates.`)
    const { report: made, reply } = checked([
      article({ id: 'a', articleBody: `${body}\n\n${figures.join(' ')}` }),
      article({ id: 'b', publisher: 'Other', articleBody: report('Three', 'the coastguard') }),
    ])
    const counted = new Set(
      made.claims.flatMap((claim) => (claim.kind === 'quantity' ? [claim.value.low] : [])),
    )
    expect(figures.filter((_, i) => !counted.has(10_000 + 7 * i))).toEqual([])
    expect(reply.stories).toHaveLength(1)
    expect(reply.cards[0]?.summary.join(' ').length).toBeLessThan(700)
  })

  test('that appeared after it was read is read like any other', () => {
    const { reply } = checked(
      [article({ id: 'a', datePublished: '2031-03-05T23:30:00+14:00', articleBody: body })],
      '2031-03-05T08:00:00Z',
    )
    expect(reply).toMatchObject({ sources: 1, mismatches: 0, failed: [] })
    expect(reply.cards[0]?.warnings).toEqual([])
  })
})

describe('two dates for one text', () => {
  test('the earlier is the original, whichever was given first', () => {
    const { reply } = checked([
      article({ id: 'late', publisher: 'Late', datePublished: '2031-03-09', articleBody: body }),
      article({ id: 'early', publisher: 'Early', datePublished: '2031-03-04', articleBody: body }),
    ])
    expect(reply.copies).toEqual(['A repeats B'])
  })

  test('a text changed before it was published is still read', () => {
    const { reply } = checked([
      article({ id: 'a', datePublished: '2031-03-05', dateModified: '2031-03-01', articleBody: body }),
      article({ id: 'b', datePublished: null, dateModified: null, articleBody: report('Three', 'police') }),
    ])
    expect(reply).toMatchObject({ sources: 2, independent: 2, mismatches: 0 })
    expect(reply.stories).toHaveLength(1)
  })
})

describe('a long story', () => {
  const injured = ['Three', 'Four']
  const desks = Array.from({ length: 40 }, (_, i) =>
    article({
      id: `a${i}`,
      publisher: `Desk ${i}`,
      articleBody: `${report(injured[i % 2] ?? '', i % 2 === 0 ? 'the coastguard' : 'the hospital')} Reporter number ${i} of desk ${i} wrote this at ${i + 10} Quay Street after the tide.`,
    }),
  )

  test('of forty sources names each once, and gives each value once with those that stand behind it', () => {
    const { report: made, reply } = checked(desks)
    expect(reply.sources).toBe(40)
    expect(made.stories.map(({ articles }) => articles.length)).toEqual([40])
    expect(new Set(reply.cards.map(({ letter }) => letter)).size).toBe(40)
    for (const { sides } of reply.stories.flatMap(({ mismatches }) => mismatches)) {
      const values = sides.map(({ value, source }) => `${value} ${source}`)
      expect(new Set(values).size).toBe(values.length)
    }
  })

  test('that goes on for two years stays one story where the same people are in it', () => {
    const told = (id: string, datePublished: string, articleBody: string) =>
      article({ id, publisher: id, datePublished, articleBody })
    const { report: made, reply } = checked(
      [
        told(
          'night',
          '2031-03-05',
          'VESSBY - The ferry Ellida ran onto rocks at Tarn Holm on Tuesday night under Captain Orla Denn, harbour master Pim Aster said. Three people were injured when the Ellida struck Tarn Holm.',
        ),
        told(
          'inquiry',
          '2032-02-10',
          'VESSBY - An inquiry into how the ferry Ellida ran onto rocks at Tarn Holm heard Captain Orla Denn and harbour master Pim Aster on Monday. Three people were injured when the Ellida struck Tarn Holm in March 2031.',
        ),
        told(
          'verdict',
          '2033-03-01',
          'VESSBY - Captain Orla Denn was cleared on Monday of the stranding of the ferry Ellida on the rocks of Tarn Holm. Harbour master Pim Aster had said that the lighthouse was dark when the Ellida struck Tarn Holm in March 2031. Three people were injured.',
        ),
      ],
      '2033-03-02T08:00:00Z',
    )
    expect(made.stories.map(({ articles }) => articles.length)).toEqual([3])
    expect(reply.stories[0]?.mismatches.filter(({ relation }) => relation === 'conflict')).toEqual([])
  })
})
