/** What a comparison leaves in the memory, and what it says that is new. */
import { describe, expect, test } from '@jest/globals'
import type { KeptStory } from '../../src/memory/kept-story.ts'
import { record } from '../../src/memory/record.ts'
import type { Entry } from '../../src/ports.ts'
import type { Report } from '../../src/report/schema.ts'
import { article, copyOf, quantity, relation, report } from '../reply/report.ts'

const thread = { platform: 'slack', newsroom: 'T1', channel: 'C1', thread: '1.1' }
const [monday, tuesday] = ['2026-03-09T09:00:00.000Z', '2026-03-10T09:00:00.000Z'] as const

const enter = (
  of: Report,
  known: readonly KeptStory[] = [],
  at: string = monday,
  where: typeof thread | null = thread,
  id = 's1',
): Entry => {
  const articles = of.articles.map((article) => `id-${article.id}`)
  return record({ report: of, articles, placed: [{ id, articles, because: [] }] }, known, where, at)
}

const kept = ({ stories }: Entry): readonly KeptStory[] => stories.flatMap(({ after }) => after ?? [])
const kinds = ({ events }: Entry): readonly string[] => events.map(({ kind }) => kind)

const two = (a = 18, b = 30): Report =>
  report(
    [article('a1'), article('a2')],
    [quantity('c1', 'a1', a), quantity('c2', 'a2', b)],
    [relation('r1', 'conflict', ['c1', 'c2'])],
  )

describe('the first comparison of a story', () => {
  test('founds it: who joined, what did not agree, where it was asked', () => {
    const entry = enter(two())
    const [story] = kept(entry)
    expect(story).toMatchObject({
      headline: 'Pier burns at Saltby',
      articles: ['id-a1', 'id-a2'],
      threads: [thread],
      since: monday,
      changed: monday,
    })
    expect(story?.mismatches.map(({ measure, since }) => [measure, since])).toEqual([['people hurt', monday]])
    expect(story?.mismatches[0]?.sides.map(({ value, outlet, article: id }) => [value, outlet, id])).toEqual([
      ['18', 'Paper a1', 'id-a1'],
      ['30', 'Paper a2', 'id-a2'],
    ])
    expect(entry.events.map((event) => (event.kind === 'joined' ? event.first : event.kind))).toEqual([
      true,
      false,
      'mismatch-found',
    ])
  })

  test('says nothing of what is new, because all of it is', () => {
    expect(enter(two()).said).toEqual([])
  })

  test('notes who repeats whom', () => {
    const entry = enter(report([article('a1'), copyOf('a2', 'a1')], [], []))
    expect(entry.events.map((event) => (event.kind === 'joined' ? event.copyOf : null))).toEqual([
      null,
      'id-a1',
    ])
  })
})

describe('the same comparison again', () => {
  test('changes nothing and lets nothing happen', () => {
    const first = enter(two())
    const again = enter(two(), kept(first), tuesday)
    expect(kept(again)).toEqual(kept(first))
    expect(again.events).toEqual([])
    expect(again.said).toEqual([])
  })

  test('from another thread moves the story there and leaves its last change as it was', () => {
    const elsewhere = { ...thread, thread: '2.2' }
    const again = enter(two(), kept(enter(two())), tuesday, elsewhere)
    expect(kept(again)[0]?.threads).toEqual([thread, elsewhere])
    expect(kept(again)[0]?.changed).toBe(monday)
  })

  test('that nobody asked for touches no thread', () => {
    expect(kept(enter(two(), kept(enter(two())), tuesday, null))[0]?.threads).toEqual([thread])
  })
})

describe('a further article', () => {
  const third = (value: number): Report =>
    report(
      [article('a3'), article('a1'), article('a2')],
      [quantity('c1', 'a1', 18), quantity('c2', 'a2', 30), quantity('c3', 'a3', value)],
      [relation('r1', 'conflict', ['c1', 'c2', 'c3'])],
    )

  test('that gives a known value joins its side: no new mismatch, first seen when it was', () => {
    const entry = enter(third(30), kept(enter(two())), tuesday)
    expect(kinds(entry)).toEqual(['joined'])
    const [story] = kept(entry)
    expect(story?.articles).toEqual(['id-a1', 'id-a2', 'id-a3'])
    expect(story?.mismatches[0]?.since).toBe(monday)
    expect(story?.changed).toBe(tuesday)
    expect(entry.said).toEqual(['On people hurt, Paper a3: 30.'])
    expect(story?.former?.map(({ title }) => title)).toEqual(['People hurt: 18 or 30'])
  })

  test('that gives a third value is a mismatch of other values, open since the first', () => {
    const entry = enter(third(44), kept(enter(two())), tuesday)
    expect(kinds(entry)).toEqual(['joined', 'mismatch-found'])
    expect(kept(entry)[0]?.mismatches[0]?.since).toBe(monday)
    expect(entry.said).toEqual(['On people hurt, Paper a3: 44.'])
  })

  test('that differs on something else brings a new mismatch', () => {
    const other = report(
      [article('a3'), article('a1'), article('a2')],
      [quantity('c1', 'a1', 18), quantity('c2', 'a2', 30), quantity('c3', 'a3', 5), quantity('c4', 'a1', 6)],
      [
        relation('r1', 'conflict', ['c1', 'c2']),
        relation('r2', 'conflict', ['c3', 'c4'], { measure: 'boats lost' }),
      ],
    )
    const entry = enter(other, kept(enter(two())), tuesday)
    expect(entry.said).toEqual(['New mismatch: boats lost: 5 or 6.'])
  })

  test('that agrees with all says so', () => {
    const agreeing = report(
      [article('a3'), article('a1'), article('a2')],
      [quantity('c1', 'a1', 18), quantity('c2', 'a2', 30)],
      [relation('r1', 'conflict', ['c1', 'c2'])],
    )
    const entry = enter(agreeing, kept(enter(two())), tuesday)
    expect(entry.said).toEqual(['Paper a3: nothing that differs from what stood.'])
  })

  test('that repeats another is no further voice', () => {
    const repeated = report([copyOf('a3', 'a2'), article('a1'), article('a2')], [], [])
    const before = kept(enter(report([article('a1'), article('a2')], [], [])))
    expect(enter(repeated, before, tuesday).said).toEqual(['Paper a3 repeats Paper a2: no further voice.'])
  })

  test('with a later figure is a figure that moved, told from the last known state', () => {
    const moved = (values: readonly number[]): Report =>
      report(
        values.map((_, index) => article(`a${index + 1}`, { datePublished: `2026-03-0${index + 1}` })),
        values.map((value, index) => quantity(`c${index + 1}`, `a${index + 1}`, value)),
        [
          relation(
            'r1',
            'update',
            values.map((_, index) => `c${index + 1}`),
          ),
        ],
      )
    const first = enter(moved([3, 5]))
    expect(first.events.at(-1)).toMatchObject({ kind: 'moved', was: '3', now: '5' })
    const entry = enter(moved([3, 5, 9]), kept(first), tuesday)
    expect(entry.events.at(-1)).toMatchObject({
      kind: 'moved',
      was: '5',
      now: '9',
      source: { article: 'id-a3', outlet: 'Paper a3' },
    })
    expect(entry.said).toEqual(['people hurt: 5 → 9, by Paper a3.'])
  })
})

describe('a mismatch', () => {
  test('is gone when its articles agree now, and is remembered as it was', () => {
    const agreed = report(
      [article('a1'), article('a2')],
      [quantity('c1', 'a1', 30), quantity('c2', 'a2', 30)],
      [relation('r1', 'agree', ['c1', 'c2'])],
    )
    const entry = enter(agreed, kept(enter(two())), tuesday)
    expect(kinds(entry)).toEqual(['mismatch-gone'])
    expect(kept(entry)[0]?.mismatches).toEqual([])
    expect(kept(entry)[0]?.former).toMatchObject([{ measure: 'people hurt', values: ['18', '30'] }])
    expect(entry.said).toEqual(['No longer differs: people hurt: 18 or 30.'])
  })

  test('stands while one of its articles took no part in the comparison', () => {
    const partly = report([article('a1'), article('a3')], [], [])
    const entry = enter(partly, kept(enter(two())), tuesday)
    expect(kinds(entry)).toEqual(['joined'])
    expect(kept(entry)[0]?.mismatches).toHaveLength(1)
  })
})

describe('two kept stories', () => {
  const lone = (id: string, at: string) =>
    kept(enter(report([article(id)], [], []), [], at, thread, `s-${id}`))

  test('become one, the one that more is known of, when a comparison puts all their articles together', () => {
    const [older, newer] = [lone('a1', monday), lone('a2', tuesday)]
    const entry = enter(two(), [...newer, ...older], tuesday, thread, 's-a1')
    expect(kept(entry).map(({ id }) => id)).toEqual(older.map(({ id }) => id))
    expect(entry.stories.filter(({ after }) => after === null).map(({ before }) => before?.id)).toEqual(
      newer.map(({ id }) => id),
    )
    expect(kinds(entry)).toContain('merged')
  })

  test('part with an article when it is compared as another story’s, and with the mismatches it stood in', () => {
    const big = kept(enter(two()))
    const lonely = lone('a9', tuesday)
    const both = report([article('a9'), article('a2'), article('a8')], [], [])
    const own = [...lonely.map((story) => ({ ...story, articles: ['id-a9', 'id-a8'] })), ...big]
    const entry = enter(both, own, tuesday, thread, 's-a9')
    const left = kept(entry).find(({ id }) => id === big[0]?.id)
    expect(left?.articles).toEqual(['id-a1'])
    expect(left?.mismatches).toEqual([])
    expect(left?.former).toHaveLength(1)
  })
})

describe('a kept story whose articles are told as two others now', () => {
  const old: KeptStory = {
    ...{ id: 'old', headline: 'Pier burns', articles: ['id-a1', 'id-a2', 'id-a3'], mismatches: [] },
    ...{ threads: [thread], since: monday, changed: monday },
  }
  const apart = (left: readonly string[]): Entry => {
    const of = report([article('a1'), article('a2')], [], [])
    const [story] = of.stories
    if (story === undefined) throw new Error('the report has no story')
    const stories = [
      { ...story, id: 's1', articles: ['a1'] },
      { ...story, id: 's2', articles: ['a2'] },
    ]
    const placed = ['x', 'y'].map((id, index) => ({ id, articles: [`id-a${index + 1}`], because: [] }))
    const known = [{ ...old, articles: ['id-a1', 'id-a2', ...left] }]
    return record(
      { report: { ...of, stories }, articles: ['id-a1', 'id-a2'], placed },
      known,
      thread,
      tuesday,
    )
  }

  test('keeps no article that is in either of them', () => {
    expect(kept(apart(['id-a3'])).map(({ id, articles }) => [id, articles])).toEqual([
      ['x', ['id-a1']],
      ['y', ['id-a2']],
      ['old', ['id-a3']],
    ])
  })

  test('goes when nothing is left to it', () => {
    const entry = apart([])
    expect(kept(entry).map(({ id }) => id)).toEqual(['x', 'y'])
    expect(entry.events).toContainEqual(expect.objectContaining({ kind: 'merged', story: 'x', from: 'old' }))
  })
})
