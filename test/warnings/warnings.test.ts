import { describe, expect, test } from '@jest/globals'
import type { Article, Claim, WarningKind } from '../../src/domain.ts'
import { hostBelongsTo } from '../../src/warnings/kinds/points-to-original.ts'
import { warnAbout } from '../../src/warnings/warn.ts'
import { article, date, quantity, read } from '../compare/made.ts'

const now = '2031-03-06T12:00:00Z'
function warnings(over: Partial<Article>, claims: readonly Claim[] = []) {
  return warnAbout([read(article({ id: 'a', ...over }), ...claims)], [], now)
}
const kinds = (...given: Parameters<typeof warnings>): WarningKind[] =>
  warnings(...given).map(({ kind }) => kind)

test('an ordinary article has no warnings', () => {
  expect(kinds({ articleBody: 'The council met in Vessby on Monday.', tags: ['Council', 'Vessby'] })).toEqual(
    [],
  )
})

describe('no byline', () => {
  test('the outlet’s own name is no author', () => {
    expect(kinds({ byline: ['Test Post'] })).toEqual(['no-byline'])
  })
})

describe('an original', () => {
  test('is said to be elsewhere when the link’s host is not the named outlet’s', () => {
    const [warning] = warnings({ original: { name: 'Vessby Herald', url: 'https://www.portal.example/x' } })
    expect(warning).toMatchObject({ kind: 'points-to-original' })
    expect(warning?.message).toContain('but links to portal.example')
  })
  test('words of a link that name nobody are not taken for an outlet', () => {
    const original = { name: 'Read the full article', url: 'https://portal.example/a' }
    expect(warnings({ byline: ['Ada Holm'], original })[0]?.message).toBe(
      'names an article at portal.example as its original',
    )
  })
  test.each([
    ['https://www.vessbyherald.example/a', 'The Vessby Herald', true],
    ['https://vbc.example/a', 'Vessby Broadcasting Corporation', true],
    ['https://portal.example/a', 'VBC', false],
  ])('%s for “%s”: %s', (url, name, belongs) => {
    expect(hostBelongsTo(url, name)).toBe(belongs)
  })
})

describe('tags', () => {
  const body = 'The government of Norway met union leaders about the budget.'
  test('that run a person’s name together are read apart', () => {
    const [warning] = warnings({ articleBody: body, tags: ['MargitVeldhuis', 'BudgetTalks', 'Norway'] })
    expect(warning).toMatchObject({ kind: 'tags-not-in-body' })
    expect(warning?.message).toContain('Margit Veldhuis')
    expect(warning?.message).not.toContain('Budget')
  })
  test('a tag with several unknown names is named once, whole', () => {
    const [warning] = warnings({ byline: ['Ada Holm'], articleBody: body, tags: ['skarnes near tofte'] })
    expect(warning?.message).toBe('its tags name what its text never does: “skarnes near tofte”')
  })
  test('that are themes or sections count for nothing', () => {
    expect(kinds({ articleBody: body, tags: ['Travel', 'World', 'TopNews', 'Crime'] })).toEqual([])
  })
})

describe('the date', () => {
  const months = date('a', '2030-10-18', '2030-10-23', {
    inferred: ['year'],
    said: 'between October 18 and 23',
  })
  const october = { ...months, surface: { exact: 'October 18', start: 8, end: 18 } }
  test('is at odds with a text that tells October as lately', () => {
    expect(kinds({ articleBody: 'Lately, between October 18 and 23, they were freed.' }, [october])).toEqual([
      'date-inconsistent',
    ])
  })
  test('is at peace with a text that looks back', () => {
    expect(
      kinds({ articleBody: 'On Monday the court heard what happened between October 18 and 23.' }, [october]),
    ).toEqual([])
  })
})

describe('the headline', () => {
  const body = 'Officers seized 140 crates.'
  const claim = quantity('a', 140, 140)
  test('with a figure that the body lacks is said to be unsupported', () => {
    expect(kinds({ headline: 'Police seize 410 crates', articleBody: body }, [claim])).toEqual([
      'headline-not-in-body',
    ])
  })
  test('may round', () => {
    expect(kinds({ headline: 'Police seize 141 crates', articleBody: body }, [claim])).toEqual([])
  })
})

test('figures of an article from last year are stale', () => {
  expect(kinds({ datePublished: '2030-03-05' }, [quantity('a', 3, 3)])).toEqual(['stale'])
})

test('a copy is said to be one, with its original', () => {
  const reads = [read(article({ id: 'a' })), read(article({ id: 'b', publisher: 'Other' }))]
  const [warning] = warnAbout(reads, [{ article: 'b', of: 'a', share: 0.8 }], now)
  expect(warning).toMatchObject({ article: 'b', kind: 'near-copy', of: 'a' })
})

test('a rewrite is said to change, add and drop, in one line that begins with the figures', () => {
  const told = 'All 18 passengers were brought ashore by lifeboat on Tuesday, the coastguard said.'
  const dropped = 'The lighthouse at Skerry Point had been dark since a storm at the weekend.'
  const added = 'Dealers said that shares in the ferry line were little moved in the afternoon by the news.'
  const reads = [
    read(article({ id: 'a', publisher: 'Vessby Post', articleBody: `${told}\n\n${dropped}` })),
    read(article({ id: 'b', articleBody: `${told.replace('18', '30')}\n\n${added}` })),
  ]
  const [warning] = warnAbout(reads, [{ article: 'b', of: 'a', share: 0.62 }], now).filter(
    ({ kind }) => kind === 'near-copy',
  )
  expect(warning?.message).toBe(
    '62 % the same words as Vessby Post; changes 18 to 30; adds: “Dealers said that shares in the ferry line were little …”; drops: “The lighthouse at Skerry Point had been dark since a storm …”',
  )
  expect(warning?.rewriting?.changed).toHaveLength(1)
})
