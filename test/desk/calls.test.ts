import { describe, expect, test } from '@jest/globals'
import { answerAsking } from '../../src/desk/answer.ts'
import type { Claim } from '../../src/domain.ts'
import type { KeptMismatch } from '../../src/memory/kept-story.ts'
import { mismatch, side, story } from '../digest/newsroom-day.ts'
import { madeReading } from '../store/made-reading.ts'
import { asking, plain, type TestDesk, testDesk } from './in-memory.ts'

const thread = { platform: 'slack', newsroom: 'T1', channel: 'C1', thread: 't1' }

function claim(article: string, value: number, source: string | null): Claim {
  const words = `The ${article} says ${value}.`
  return {
    id: `${article}#1`,
    article,
    kind: 'quantity',
    value: { low: value, high: value, unit: null },
    measure: { label: 'miners trapped', predicate: 'trapped', population: 'person', modifiers: [] },
    bound: 'exact',
    attribution: source === null ? null : { source, cue: 'said', named: true },
    asOf: null,
    window: null,
    quote: { exact: words, start: 0, end: words.length },
    surface: { exact: words, start: 0, end: words.length },
    aside: null,
    by: 'rules',
  }
}

async function deskWith(mismatches: readonly KeptMismatch[]): Promise<TestDesk> {
  const desk = testDesk()
  for (const [outlet, value, source] of [
    ['Courier', 12, null],
    ['Wire', 15, 'the operator'],
  ] as const) {
    const { article } = madeReading({ url: null, headline: null, body: outlet })
    await desk.articles.save('T1', {
      article: { ...article, id: `id-${outlet}` },
      claims: [claim(outlet, value, source)],
    })
  }
  await desk.stories.save('T1', story('s1', { mismatches, threads: [thread] }))
  return desk
}

const told = async (desk: TestDesk, where = thread): Promise<string> =>
  plain((await answerAsking(asking('calls', { thread: where }), desk)).notice.lines)

describe('calls', () => {
  test('says for each open mismatch what all sources bear out, and whom to ask what', async () => {
    expect(await told(await deskWith([mismatch('m1')]))).toBe(
      `Miners trapped: 12 or 15
All sources bear out: between 12 and 15
With the sources: 12, according to Courier; 15, according to the operator
Call the operator: Wire cites you for miners trapped: 15. Others have 12 (Courier). Does your figure still stand, up to which day, and what exactly does it count?
Call the news desk of Courier: You have miners trapped: 12. Where is that from? Others have 15 (the operator).`,
    )
  })

  test('names the latest state of a figure that moved, and calls nobody about it', async () => {
    const said = await told(await deskWith([mismatch('m1', { relation: 'update' })]))
    expect(said).toContain('The latest state: ')
    expect(said).not.toContain('Call ')
  })

  test('passes over what was settled', async () => {
    const desk = await deskWith([mismatch('m1')])
    await desk.desk.decide('T1', 'm1', { kind: 'settled', by: 'ines', note: null }, null)
    expect(await told(desk)).toBe('No mismatch of this story is open.')
  })

  test('says so where the articles say otherwise by now', async () => {
    const sides = [side('12', 'Courier'), { ...side('15', 'Wire'), words: 'Fifteen, said the mayor.' }]
    expect(await told(await deskWith([mismatch('m1', { sides })]))).toContain(
      'Its articles have changed since',
    )
  })

  test('belongs into a thread', async () => {
    expect(await told(await deskWith([mismatch('m1')]), { ...thread, thread: '' })).toContain(
      'in the thread of a check',
    )
  })
})
