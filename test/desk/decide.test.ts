/** What people decide on mismatches, and what becomes of it when articles change. */
import { describe, expect, test } from '@jest/globals'
import { enterComparison } from '../../jobs/compare-articles/enter.ts'
import { act } from '../../src/desk/act.ts'
import { answerAsking } from '../../src/desk/answer.ts'
import { standingReply } from '../../src/desk/standing-reply.ts'
import type { IncomingAction } from '../../src/ports.ts'
import type { Report } from '../../src/report/schema.ts'
import { article, quantity, relation, report } from '../reply/report.ts'
import { asking, plain, type TestDesk, testDesk } from './in-memory.ts'

const thread = { platform: 'slack', newsroom: 'T1', channel: 'C1', thread: '1.1' }

const counts = (...values: readonly number[]): Report =>
  report(
    values.map((_, index) => article(`a${index + 1}`)),
    values.map((value, index) => quantity(`c${index + 1}`, `a${index + 1}`, value)),
    [
      relation(
        'r1',
        'conflict',
        values.map((_, index) => `c${index + 1}`),
      ),
    ],
  )

/** A check of these counts is made and its reply stands in the thread. */
async function checked(desk: TestDesk, of: Report, message = 'm1') {
  const articles = of.articles.map(({ id }) => id)
  const occasion = { key: message, memory: 'T1', thread, now: desk.clock().toISOString() }
  const placed = [{ id: 's1', articles, because: [] }]
  const entered = await enterComparison({ report: of, articles, placed }, occasion, desk)
  const standing = { thread, message, memory: 'T1', report: of, ...entered }
  await desk.desk.keep(standing)
  return { standing, reply: await standingReply(standing, desk) }
}

const mismatchesIn = ({ reply }: Awaited<ReturnType<typeof checked>>) =>
  reply.stories.flatMap(({ mismatches }) => mismatches)

async function press(
  desk: TestDesk,
  kind: IncomingAction['kind'],
  mismatch: string,
  {
    name = 'ines',
    note = null,
    message = 'm1',
  }: { name?: string; note?: string | null; message?: string } = {},
) {
  const person = { id: `U-${name}`, name, roles: [], admin: false }
  return act({ kind, thread, message, mismatch, person, note }, desk)
}

const said = ({ answer }: Awaited<ReturnType<typeof act>>): string =>
  answer.kind === 'said' ? answer.text : answer.kind

async function first(desk: TestDesk, of = counts(18, 30)): Promise<string> {
  const [mismatch] = mismatchesIn(await checked(desk, of))
  if (mismatch === undefined) throw new Error('no mismatch')
  return mismatch.key
}

describe('a decision', () => {
  test('is noted with who made it and when', async () => {
    const desk = testDesk()
    const key = await first(desk)
    const { shown } = await press(desk, 'settle', key, { note: 'the quay count' })
    expect(shown?.reply.stories[0]?.mismatches[0]?.decision).toEqual({
      kind: 'settled',
      by: 'ines',
      note: 'the quay count',
      at: '2026-02-12T12:00:00.000Z',
    })
    expect(desk.events.at(-1)).toMatchObject({
      kind: 'decided',
      mismatch: key,
      title: 'People hurt: 18 or 30',
    })
  })

  test('holds when the same is compared again, and when a further source gives one of its values', async () => {
    const desk = testDesk()
    await press(desk, 'dismiss', await first(desk))
    expect(mismatchesIn(await checked(desk, counts(18, 30), 'm2'))).toEqual([])
    const later = await checked(desk, counts(18, 30, 30), 'm3')
    expect(mismatchesIn(later)).toEqual([])
    expect(later.reply.dismissed).toBe(1)
  })

  test('does not hide other values: the mismatch comes back and says what was decided when', async () => {
    const desk = testDesk()
    await press(desk, 'dismiss', await first(desk), { note: null })
    const [back] = mismatchesIn(await checked(desk, counts(18, 44), 'm2'))
    expect(back?.decision).toBeUndefined()
    expect(back?.before).toMatchObject({
      title: 'People hurt: 18 or 30',
      decision: { kind: 'dismissed', by: 'ines' },
    })
    expect(mismatchesIn(await checked(desk, counts(18, 30), 'm3'))).toEqual([])
  })

  test('on another mismatch of another story stays there', async () => {
    const desk = testDesk()
    await press(desk, 'dismiss', await first(desk))
    const other = counts(18, 44)
    const moved = { ...other, articles: other.articles.map((one) => ({ ...one, url: `${one.url}-other` })) }
    const entered = await enterComparison(
      {
        report: moved,
        articles: ['x1', 'x2'],
        placed: [{ id: 's9', articles: ['x1', 'x2'], because: [] }],
      },
      { key: 'm9', memory: 'T1', thread: { ...thread, thread: '2.2' }, now: '2026-02-12T13:00:00.000Z' },
      desk,
    )
    const reply = await standingReply({ report: moved, memory: 'T1', ...entered }, desk)
    expect(reply.stories[0]?.mismatches[0]?.before).toBeUndefined()
  })
})

describe('two people who decide', () => {
  test('at once: one word stands, the second hears whose and why, and theirs is in the history', async () => {
    const desk = testDesk()
    const key = await first(desk)
    const answers = await Promise.all([
      press(desk, 'settle', key, { name: 'ines', note: 'the quay count' }),
      press(desk, 'dismiss', key, { name: 'edda' }),
    ])
    const second = answers.find(({ shown }) => shown === null)
    const stands = (await desk.desk.decided('T1', [key])).get(key)
    if (second === undefined || stands === undefined) throw new Error('both or none were kept')
    expect(said(second)).toContain(`${stands.by} ${stands.kind} this before you on 12 Feb, 12:00`)
    const decided = desk.events.flatMap((event) => (event.kind === 'decided' ? [event] : []))
    expect(decided.map(({ stands: own = true }) => own).toSorted()).toEqual([false, true])
  })

  test('one after the other: settling goes before confirming, and not the other way round', async () => {
    const desk = testDesk()
    const key = await first(desk)
    await press(desk, 'confirm', key)
    await press(desk, 'settle', key, { name: 'edda', note: 'both counted' })
    expect(said(await press(desk, 'confirm', key))).toContain('edda settled this before you')
    expect((await desk.desk.decided('T1', [key])).get(key)?.by).toBe('edda')
  })

  test('may think again themselves', async () => {
    const desk = testDesk()
    const key = await first(desk)
    await press(desk, 'settle', key, { note: 'the quay count' })
    expect(said(await press(desk, 'dismiss', key))).toContain('Dismissed')
  })

  test('who press twice have decided once', async () => {
    const desk = testDesk()
    const key = await first(desk)
    await press(desk, 'confirm', key)
    await press(desk, 'confirm', key)
    expect(desk.events.filter(({ kind }) => kind === 'decided')).toHaveLength(1)
  })
})

describe('undo', () => {
  const undo = (desk: TestDesk, text = 'undo', more: Parameters<typeof asking>[1] = {}) =>
    answerAsking(asking(text, { thread, ...more }), desk)

  test('opens again what was decided last in the thread, and has the reply shown anew', async () => {
    const desk = testDesk()
    const key = await first(desk)
    await press(desk, 'dismiss', key)
    const { notice, shownTo } = await undo(desk, 'undo', {
      person: { id: 'U2', name: 'edda', roles: [], admin: false },
    })
    expect(plain(notice.lines)).toBe(
      'edda took back that ines dismissed “People hurt: 18 or 30” on 12 Feb, 12:00: it is open again.',
    )
    expect(shownTo).toBe('thread')
    expect(desk.refreshed).toEqual([thread])
    expect(mismatchesIn(await checked(desk, counts(18, 30), 'm2'))).toHaveLength(1)
    expect(desk.events.at(-1)).toMatchObject({ kind: 'undone', mismatch: key, by: 'edda' })
  })

  test('finds a decision whose mismatch has gained a source since', async () => {
    const desk = testDesk()
    await press(desk, 'dismiss', await first(desk))
    await checked(desk, counts(18, 30, 30), 'm2')
    await undo(desk)
    expect(mismatchesIn(await checked(desk, counts(18, 30, 30), 'm3'))).toHaveLength(1)
  })

  test('says so when there is nothing to take back, or no thread', async () => {
    const desk = testDesk()
    await first(desk)
    expect(plain((await undo(desk)).notice.lines)).toContain('Nothing is decided in this thread')
    expect(plain((await undo(desk, 'undo', { thread: { ...thread, thread: '' } })).notice.lines)).toContain(
      'in the thread where it was decided',
    )
  })
})
