import { describe, expect, test } from '@jest/globals'
import { composeReply, letterOf } from '../../src/reply/compose.ts'
import type { ReportClaim } from '../../src/report/schema.ts'
import { article, copyOf, quantity, relation, report } from './report.ts'

const two = [article('a1'), article('a2')]

describe('the first line', () => {
  test('counts sources, independent ones and mismatches', () => {
    const reply = composeReply(
      report(
        [...two, copyOf('a3', 'a1')],
        [quantity('c1', 'a1', 3), quantity('c2', 'a2', 5)],
        [relation('r1', 'conflict', ['c1', 'c2'])],
      ),
    )
    expect(reply).toMatchObject({ sources: 3, independent: 2, mismatches: 1, copies: ['C repeats A'] })
  })

  test('names all who repeat one original together', () => {
    const reply = composeReply(report([article('a1'), copyOf('a2', 'a1'), copyOf('a3', 'a1')], [], []))
    expect(reply.copies).toEqual(['B and C repeat A'])
  })
})

describe('a mismatch', () => {
  const claims = [quantity('c1', 'a1', 3), quantity('c2', 'a2', 5)]

  test('shows both sides’ values and words', () => {
    const [mismatch] =
      composeReply(report(two, claims, [relation('r1', 'conflict', ['c1', 'c2'])])).stories[0]?.mismatches ??
      []
    expect(mismatch?.title).toBe('People hurt: 3 or 5')
    expect(mismatch?.sides.map(({ value, words, article: letter }) => [value, words, letter])).toEqual([
      ['3', 'c1 words', 'A'],
      ['5', 'c2 words', 'B'],
    ])
  })

  test('shows an update as a change in the order of time, whichever was pasted first', () => {
    const dated = [
      article('a1', { datePublished: '2026-03-06' }),
      article('a2', { datePublished: '2026-03-05' }),
    ]
    const [mismatch] =
      composeReply(report(dated, claims, [relation('r1', 'update', ['c1', 'c2'])])).stories[0]?.mismatches ??
      []
    expect(mismatch?.title).toBe('People hurt: 5 → 3')
  })

  test('quotes a value once and names the copy beside it', () => {
    const all = [...claims, quantity('c3', 'a3', 3)]
    const [mismatch] =
      composeReply(
        report([...two, copyOf('a3', 'a1')], all, [relation('r1', 'conflict', ['c1', 'c2', 'c3'])]),
      ).stories[0]?.mismatches ?? []
    expect(mismatch?.sides).toHaveLength(2)
    expect(mismatch?.sides[0]).toMatchObject({ article: 'A', alsoIn: ['C'] })
  })

  test('keeps its key when the order of the links changes, and changes it when a value does', () => {
    const keyOf = (...args: Parameters<typeof report>) =>
      composeReply(report(...args)).stories[0]?.mismatches[0]?.key
    const relations = [relation('r1', 'conflict', ['c1', 'c2'])]
    const key = keyOf(two, claims, relations)
    expect(keyOf(two.toReversed(), claims.toReversed(), [relation('r1', 'conflict', ['c2', 'c1'])])).toBe(key)
    expect(keyOf(two, [quantity('c1', 'a1', 4), quantity('c2', 'a2', 5)], relations)).not.toBe(key)
  })

  test('of high severity stands before one of medium, and a conflict before an update', () => {
    const relations = [
      relation('r1', 'update', ['c1', 'c2'], { measure: 'later count' }),
      relation('r2', 'conflict', ['c1', 'c2'], { measure: 'colour', severity: 'medium' }),
      relation('r3', 'conflict', ['c1', 'c2'], { measure: 'toll' }),
    ]
    const titles = composeReply(report(two, claims, relations)).stories[0]?.mismatches.map(
      ({ title }) => title.split(':')[0],
    )
    expect(titles).toEqual(['Toll', 'Later count', 'Colour'])
  })
})

describe('agreement', () => {
  test('names the more exact figure, its counter and its day', () => {
    const exact = quantity('c2', 'a2', 276, 276, {
      asOf: '2026-03-04',
      attribution: { source: 'Harbour Watch', cue: 'said', named: true },
    })
    const claims = [quantity('c1', 'a1', 200, 999), exact]
    const [agreement] =
      composeReply(report(two, claims, [relation('r1', 'compatible', ['c1', 'c2'])])).stories[0]
        ?.agreements ?? []
    expect(agreement).toEqual({
      text: 'hundreds of people hurt',
      exact: '276, Harbour Watch, as of 4 Mar 2026',
      articles: ['A', 'B'],
    })
  })

  test('is not claimed of what a mismatch in the same story is about, by its name or by its claims', () => {
    const three = [...two, article('a3')]
    const claims = [
      quantity('c1', 'a1', 2),
      quantity('c2', 'a2', 2),
      quantity('c3', 'a3', 5),
      quantity('c4', 'a1', 40, 40, { measure: 'boats' }),
      quantity('c5', 'a2', 40, 40, { measure: 'boats' }),
    ]
    const boats = relation('r2', 'agree', ['c4', 'c5'], { measure: 'boats' })
    const shownBeside = (kind: 'conflict' | 'update' | 'scope', measure: string) => {
      const agreed = relation('r1', 'agree', ['c1', 'c2'], { measure: 'People hurt' })
      const other = relation('r3', kind, measure === 'people hurt' ? ['c3', 'c5'] : ['c1', 'c3'], { measure })
      return composeReply(report(three, claims, [agreed, other])).stories[0]?.agreements.length
    }
    expect(shownBeside('conflict', 'people hurt')).toBe(0)
    expect(shownBeside('update', 'injuries')).toBe(0)
    expect(shownBeside('scope', 'injuries')).toBe(1)
    const [agreement, ...others] =
      composeReply(report(three, claims, [boats, relation('r1', 'conflict', ['c1', 'c3'])])).stories[0]
        ?.agreements ?? []
    expect(agreement?.text).toBe('40 boats')
    expect(others).toEqual([])
  })

  test('of an article with its own copy is no agreement', () => {
    const claims = [quantity('c1', 'a1', 3), quantity('c2', 'a2', 3)]
    const reply = composeReply(
      report([article('a1'), copyOf('a2', 'a1')], claims, [relation('r1', 'agree', ['c1', 'c2'])]),
    )
    expect(reply.stories[0]?.agreements).toEqual([])
  })
})

describe('a person whom two articles give different posts', () => {
  test('is named in the title, with the posts as the values', () => {
    const said = (id: string, of: string, role: string): ReportClaim => ({
      ...quantity(id, of, 1),
      kind: 'person',
      measure: role.toLowerCase(),
      value: { name: 'Ida Marsh', role },
    })
    const claims = [said('c1', 'a1', 'Harbour Master'), said('c2', 'a2', 'mayor')]
    const reply = composeReply(
      report([article('a1'), article('a2')], claims, [
        relation('r1', 'conflict', ['c1', 'c2'], { measure: 'mayor' }),
      ]),
    )
    const [mismatch] = reply.stories[0]?.mismatches ?? []
    expect(mismatch?.title).toBe('Ida Marsh: Harbour Master or mayor')
    expect(mismatch?.sides.map(({ value }) => value)).toEqual(['Harbour Master', 'mayor'])
  })
})

describe('what only one source has', () => {
  const onlyIn = (claims: ReturnType<typeof quantity>[], bodies: string[] = []) => {
    const given = report(
      two.map((one, index) => ({ ...one, articleBody: bodies[index] ?? '' })),
      claims,
      [],
    )
    const [story] = given.stories
    if (story === undefined) throw new Error('no story')
    story.onlyIn = [{ article: 'a1', claims: claims.map(({ id }) => id) }]
    return composeReply(given).stories[0]?.onlyIn[0]?.items
  }

  test('is cut to a few items and the count of the rest', () => {
    const claims = Array.from({ length: 9 }, (_, index) =>
      quantity(`c${index}`, 'a1', index, index, { measure: `measure ${index}` }),
    )
    expect(onlyIn(claims)).toEqual(['0 measure 0', '1 measure 1', '2 measure 2', '3 measure 3', 'and 5 more'])
  })

  test('leaves out what is no figure of the story', () => {
    expect(onlyIn([quantity('c1', 'a1', 71, 71, { aside: 'age' }), quantity('c2', 'a1', 3)])).toEqual([
      '3 people hurt',
    ])
  })

  test('leaves out who is one of several, and counts those who are one', () => {
    const one = (id: string, exact: string, measure: string) =>
      quantity(id, 'a1', 1, 1, { measure, quote: { exact, start: Number(id.slice(1)) * 99, end: 0 } })
    expect(
      onlyIn([
        one('c1', 'a warning by one of its divers', 'divers'),
        one('c2', 'one diver was hurt', 'divers hurt'),
      ]),
    ).toEqual(['1 diver hurt'])
  })

  test('leaves the comma of direct speech with the words that follow it', () => {
    const spoken: ReportClaim = {
      ...quantity('c1', 'a1', 1),
      kind: 'statement',
      measure: 'statement of Ida Marsh',
      value: { text: '"It went up like straw,"', negated: false },
    }
    expect(onlyIn([spoken])).toEqual(['"It went up like straw"'])
  })

  test('leaves out words that stand in another article too', () => {
    expect(onlyIn([quantity('c1', 'a1', 3)], ['', 'before c1 words after'])).toBeUndefined()
  })
})

test('a link that failed stands with its message, and silence is said', () => {
  const reply = composeReply(
    report([], [], [], {
      failures: [{ link: 'https://x.example', code: 'paywall', message: 'behind a paywall; paste the text' }],
      notChecked: [{ what: 'names', why: 'the step failed' }],
    }),
  )
  expect(reply.failed).toEqual([{ link: 'https://x.example', message: 'behind a paywall; paste the text' }])
  expect(reply.notChecked).toEqual(['names: the step failed'])
})

test('old articles are called old once, not on every card', () => {
  const old = (id: string, day: string) =>
    article(id, {
      datePublished: day,
      warnings: [{ kind: 'stale', message: 'its figures are old', quotes: [], of: null }],
    })
  const reply = composeReply(report([old('a1', '2026-01-02'), old('a2', '2026-01-04')], [], []))
  expect(reply.cards.map(({ warnings }) => warnings)).toEqual([[], []])
  expect(reply.stories[0]?.notes).toEqual(['None of these is recent: the newest is of 4 Jan 2026.'])
})

test('the twenty-seventh article is AA', () => {
  expect([0, 25, 26, 27, 52].map(letterOf)).toEqual(['A', 'Z', 'AA', 'AB', 'BA'])
})
