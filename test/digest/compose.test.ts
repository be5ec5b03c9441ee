import { describe, expect, test } from '@jest/globals'
import { composeDigest, composePage, ONE_SCREEN } from '../../src/digest/compose.ts'
import type { NewsroomEvent } from '../../src/memory/event.ts'
import type { Decision } from '../../src/reply/reply.ts'
import { plain } from '../desk/in-memory.ts'
import { joined, material, mismatch, moved, side, source, story } from './newsroom-day.ts'

const told = (more: Parameters<typeof material>[0]): string => plain(composeDigest(material(more)).lines)
const changed = (
  changes: Extract<NewsroomEvent, { kind: 'changed' }>['changes'],
  at: string,
): NewsroomEvent => ({
  kind: 'changed',
  at,
  story: 's1',
  source: source('Courier'),
  changes,
})
const decided = (decision: Decision): NewsroomEvent => ({
  kind: 'decided',
  at: '2026-03-04T21:00:00.000Z',
  story: 's1',
  mismatch: 'm1',
  title: 'Miners trapped: 12 or 15',
  severity: 'high',
  relation: 'conflict',
  decision,
})

describe('a digest', () => {
  test('of a quiet day is one line', () => {
    expect(told({})).toBe(
      'A quiet day: since Wed 4 Mar, 08:00 no figure moved, no article changed, and no mismatch is open.',
    )
  })

  test('lists open mismatches, the most severe first, the counter before the outlet', () => {
    const low = mismatch('m2', {
      measure: 'length of the shaft',
      severity: 'low',
      sides: [side('2 km', 'Wire'), side('3 km', 'Post')],
    })
    expect(told({ stories: [story('s1', { mismatches: [low, mismatch('m1')] })] })).toBe(
      `Thursday 5 March: what changed since Wed 4 Mar, 08:00
Open mismatches
Miners trapped: 12 (Courier) or 15 (the operator, in Wire) · high · Shaft collapses at Orrin mine
Length of the shaft: 2 km (Wire) or 3 km (Post) · low · Shaft collapses at Orrin mine`,
    )
  })

  test('says two mismatches on one measure in one line, each value once', () => {
    const other = mismatch('m2', {
      relation: 'authority',
      sides: [side('12', 'Courier'), side('15', 'Post', 'the union')],
    })
    expect(told({ stories: [story('s1', { mismatches: [mismatch('m1'), other] })] })).toContain(
      'Open mismatches\nMiners trapped: 12 (Courier) or 15 (the operator, in Wire; the union, in Post) · high · Shaft',
    )
  })

  test('links each line to the thread where the story was last talked of', () => {
    const { lines } = composeDigest(material({ stories: [story('s1', { mismatches: [mismatch('m1')] })] }))
    expect(lines.at(-1)?.spans.at(-1)).toEqual({
      thread: 't1',
      channel: 'C1',
      text: 'Shaft collapses at Orrin mine',
    })
  })

  test('sets apart what is open after two days, with its age', () => {
    const old = mismatch('m1', { since: '2026-03-01T20:00:00.000Z' })
    expect(told({ stories: [story('s1', { mismatches: [old] })] })).toContain(
      'Still open after two days\nMiners trapped: 12 (Courier) or 15 (the operator, in Wire) · high · 3 days',
    )
  })

  test('leaves out what was dismissed or settled, and says who confirmed what', () => {
    const stories = [story('s1', { mismatches: [mismatch('m1')] })]
    const by = (kind: Decision['kind']) => new Map([['m1', { kind, by: 'ines', note: null }]])
    expect(told({ stories, decisions: by('dismissed') })).toMatch(/^A quiet day/)
    expect(told({ stories, decisions: by('settled') })).toMatch(/^A quiet day/)
    expect(told({ stories, decisions: by('confirmed') })).toContain('· confirmed by ines ·')
  })

  test('tells a figure that moved as one way in the order of time, and not as a mismatch', () => {
    const update = mismatch('m1', { relation: 'update' })
    const events = [
      moved('11', '13', '2026-03-04T12:00:00.000Z'),
      moved('13', '15', '2026-03-04T18:00:00.000Z'),
    ]
    expect(told({ events, stories: [story('s1', { mismatches: [update] })] })).toBe(
      `Thursday 5 March: what changed since Wed 4 Mar, 08:00
Figures that moved
Miners trapped: 11 → 13 → 15 (Wire) · Shaft collapses at Orrin mine`,
    )
  })

  test('tells a move once that was noted again when stories were put together again', () => {
    const events = [
      moved('11', '13', '2026-03-04T12:00:00.000Z'),
      moved('11', '13', '2026-03-04T18:00:00.000Z'),
    ]
    expect(told({ events, stories: [story('s1')] })).toContain('Miners trapped: 11 → 13 (Wire)')
  })

  test('names the sources that joined a story, and which of them only repeat', () => {
    expect(told({ events: [joined('Post'), joined('Echo', { copyOf: 'id-Post' })] })).toContain(
      '2 new sources: Post, Echo; 1 repeats another · Shaft collapses at Orrin mine',
    )
    expect(told({ events: [joined('Post', { first: true }), joined('Echo')] })).toContain(
      'new story, 2 sources: Post, Echo',
    )
  })

  test('passes over a story that one source alone tells', () => {
    expect(told({ events: [joined('Post', { first: true })] })).toMatch(/^A quiet day/)
  })

  test('tells a correction by its own words, and an edit without one by the words before and after', () => {
    const figure = {
      kind: 'figure',
      measure: 'miners trapped',
      was: 'twelve miners',
      now: '15 miners',
    } as const
    const note = {
      kind: 'correction',
      measure: 'correction',
      was: null,
      now: 'An earlier version was wrong.',
    } as const
    expect(told({ events: [changed([figure], '2026-03-04T12:00:00.000Z')] })).toContain(
      'Courier changed without a note: miners trapped “twelve miners” → “15 miners” · Shaft',
    )
    expect(told({ events: [changed([figure, note], '2026-03-04T12:00:00.000Z')] })).toContain(
      'Courier corrected: “An earlier version was wrong.”; miners trapped “twelve miners” → “15 miners”',
    )
  })

  test('leaves out a change that was taken back', () => {
    const there = { kind: 'headline', measure: 'headline', was: 'Calm', now: 'Storm' } as const
    const back = { kind: 'headline', measure: 'headline', was: 'Storm', now: 'Calm' } as const
    const events = [changed([there], '2026-03-04T12:00:00.000Z'), changed([back], '2026-03-04T13:00:00.000Z')]
    expect(told({ events })).toMatch(/^A quiet day/)
  })

  test('says that an article is gone', () => {
    const gone: NewsroomEvent = {
      kind: 'vanished',
      at: '2026-03-04T12:00:00.000Z',
      story: 's1',
      source: source('Post'),
    }
    expect(told({ events: [gone] })).toContain('Post: the article is not on its page any more · Shaft')
  })

  test('names who settled what, with the note, unless it was undone', () => {
    const events = [decided({ kind: 'settled', by: 'ines', note: 'the operator has counted again' })]
    expect(told({ events })).toContain(
      'Settled\nMiners trapped: 12 or 15: settled by ines, “the operator has counted again” · Shaft',
    )
    const undone: NewsroomEvent = {
      kind: 'undone',
      at: '2026-03-04T22:00:00.000Z',
      story: 's1',
      mismatch: 'm1',
      title: 'Miners trapped: 12 or 15',
      severity: 'high',
      relation: 'conflict',
      by: 'tomas',
    }
    expect(told({ events: [...events, undone] })).toMatch(/^A quiet day/)
  })

  test('says once what ended twice in the same words', () => {
    const gone = (key: string): NewsroomEvent => ({
      kind: 'mismatch-gone',
      at: '2026-03-04T22:00:00.000Z',
      story: 's1',
      mismatch: key,
      title: 'Miners trapped: 12 or 15',
      severity: 'high',
      relation: 'conflict',
    })
    expect(told({ events: [gone('m1'), gone('m2')] })).toMatch(
      /\nSettled\nMiners trapped: 12 or 15: the sources no longer differ · Shaft collapses at Orrin mine$/,
    )
  })

  test('speaks of days and hours in the newsroom’s zone', () => {
    expect(told({ zone: 'Asia/Tokyo' })).toContain('since Wed 4 Mar, 17:00')
  })
})

describe('a long digest', () => {
  const mismatches = Array.from({ length: 70 }, (_, index) =>
    mismatch(`m${index}`, { measure: `count ${index}` }),
  )
  const long = material({
    stories: [story('s1', { mismatches })],
    events: [
      moved('11', '13', '2026-03-04T12:00:00.000Z'),
      decided({ kind: 'settled', by: 'ines', note: null }),
    ],
  })

  test('is cut to one screen, has a line of every part, says how much it left out, and has a button for all', () => {
    const notice = composeDigest(long)
    expect(notice.lines.filter(({ kind }) => kind === 'item')).toHaveLength(ONE_SCREEN)
    expect(plain(notice.lines)).toContain('and 56 more\nFigures that moved\n')
    expect(plain(notice.lines)).toContain('Settled\n')
    expect(notice.choices).toEqual([
      { label: 'Show all 72', asks: 'digest more 2026-03-04T08:00:00.000Z 2026-03-05T08:00:00.000Z 1' },
    ])
  })

  test('can be read to its end, page by page, each line once', () => {
    const shown: string[] = []
    for (let page = 1; page <= 3; page += 1) {
      const { lines, choices } = composePage(long, page)
      shown.push(...lines.filter(({ kind }) => kind === 'item').map((one) => plain([one])))
      expect(choices?.length ?? 0).toBe(page < 3 ? 1 : 0)
    }
    expect(new Set(shown).size).toBe(72)
    expect(shown).toHaveLength(72)
  })
})
