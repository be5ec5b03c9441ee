import { describe, expect, test } from '@jest/globals'
import { answerAsking } from '../../src/desk/answer.ts'
import { mismatch, story } from '../digest/newsroom-day.ts'
import { asking, plain, type TestDesk, testDesk } from './in-memory.ts'

const noon = '2026-02-12T12:00:00Z'

async function asked(text: string, desk: TestDesk, more: Parameters<typeof asking>[1] = {}): Promise<string> {
  const { notice, shownTo } = await answerAsking(asking(text, more), desk)
  expect(shownTo).toBe('asker')
  return plain(notice.lines)
}

describe('digest', () => {
  test('is ordered for the channel, says when the next one comes, and is noted', async () => {
    const desk = testDesk(noon)
    expect(await asked('digest at 08:00 Europe/London mon-fri', desk)).toBe(
      'This channel gets its digest at 08:00 Europe/London mon-fri. The next is on Fri 13 Feb, 08:00 (Europe/London).',
    )
    expect(await asked('digest', desk)).toBe(
      'This channel gets its digest at 08:00 Europe/London mon-fri, ordered by ines. The next is on Fri 13 Feb, 08:00 (Europe/London).',
    )
    expect(desk.events).toMatchObject([
      { kind: 'set', setting: 'digest', value: '08:00 Europe/London mon-fri', channel: 'C1', by: 'ines' },
    ])
  })

  test('takes the newsroom’s zone where none is said', async () => {
    const desk = testDesk(noon)
    await desk.settings.write('T1', null, 'zone', 'Asia/Tokyo')
    expect(await asked('digest at 8am', desk)).toContain('08:00 Asia/Tokyo daily')
  })

  test('ordered in a thread is the channel’s', async () => {
    const desk = testDesk(noon)
    const thread = { platform: 'slack', newsroom: 'T1', channel: 'C1', thread: 't7' }
    await asked('digest at 08:00', desk, { thread })
    expect((await desk.orders.of(thread))?.place.thread).toBe('')
  })

  test('that is moved to a later hour comes tomorrow where today’s is out', async () => {
    const desk = testDesk(noon)
    await desk.days.take({ platform: 'slack', newsroom: 'T1', channel: 'C1', thread: '' }, '2026-02-12', 'j1')
    expect(await asked('digest at 18:00', desk)).toContain('The next is on Fri 13 Feb, 18:00 (UTC).')
  })

  test('is switched off, once', async () => {
    const desk = testDesk(noon)
    await asked('digest at 08:00', desk)
    expect(await asked('digest off', desk)).toBe('This channel gets no digest any more.')
    expect(await asked('digest off', desk)).toBe('This channel gets no digest.')
    expect(await asked('digest', desk)).toContain('This channel gets no digest. `digest at')
  })

  test('says what is wrong with an hour, a zone or a word', async () => {
    const desk = testDesk(noon)
    expect(await asked('digest at 25:00', desk)).toBe('There is no 25:00: a day goes from 00:00 to 23:59.')
    expect(await asked('digest at 08:00 Paris', desk)).toContain('Did you mean Europe/Paris?')
    expect(await asked('digest tomorrow', desk)).toContain('Say `digest now`')
    expect(await desk.orders.of({ platform: 'slack', newsroom: 'T1', channel: 'C1', thread: '' })).toBeNull()
  })

  test('can be ordered and switched off only by those who may change things, and read by all', async () => {
    const desk = testDesk(noon)
    await desk.settings.write('T1', null, 'change', 'EDITORS1')
    expect(await asked('digest at 08:00', desk)).toContain('only some roles')
    expect(await asked('digest off', desk)).toContain('only some roles')
    expect(await asked('digest now', desk)).toContain('A quiet day')
  })
})

describe('digest now', () => {
  const open = story('s1', {
    mismatches: [mismatch('m1', { since: '2026-02-12T09:00:00Z' })],
    changed: '2026-02-12T09:00:00Z',
  })

  test('shows what is open, the same to whoever asks', async () => {
    const desk = testDesk(noon)
    await desk.stories.save('T1', open)
    const ines = await asked('digest now', desk)
    expect(ines).toContain('Miners trapped: 12 (Courier) or 15 (the operator, in Wire) · high')
    const tomas = { id: 'U2', name: 'tomas', roles: [], admin: false }
    expect(await asked('digest now', desk, { person: tomas })).toBe(ines)
  })

  test('shows a guest what was talked of in the channel where they ask', async () => {
    const desk = testDesk(noon)
    await desk.stories.save('T1', open)
    const guest = { id: 'U5', name: 'visitor', roles: [], admin: false, guest: true }
    expect(await asked('digest now', desk, { person: guest })).toContain('Miners trapped')
    const thread = { platform: 'slack', newsroom: 'T1', channel: 'C2', thread: '' }
    expect(await asked('digest now', desk, { person: guest, thread })).toContain('A quiet day')
  })

  test('tells of the last day, although the morning’s digest has told of it', async () => {
    const desk = testDesk(noon)
    desk.events.push(
      {
        kind: 'moved',
        at: '2026-02-11T20:00:00Z',
        story: null,
        measure: 'dead',
        was: '3',
        now: '4',
        source: { article: 'a', outlet: 'Wire', url: null },
      },
      { kind: 'digested', at: '2026-02-12T08:00:00Z', story: null, channel: 'C1' },
    )
    expect(await asked('digest now', desk)).toContain('Dead: 3 → 4 (Wire)')
  })

  test('reaches back over the weekend to the last digest', async () => {
    const desk = testDesk('2026-02-16T07:00:00Z')
    desk.events.push({ kind: 'digested', at: '2026-02-13T08:00:00Z', story: null, channel: 'C1' })
    expect(await asked('digest now', desk)).toContain('since Fri 13 Feb, 08:00')
  })

  test('shows a private channel its own memory beside the newsroom’s, and the newsroom never that', async () => {
    const desk = testDesk(noon)
    await desk.stories.save('T1', open)
    await desk.stories.save('T1/private/C9', { ...open, id: 's2', headline: 'The sealed inquiry' })
    await desk.stories.save('T1/private/C8', { ...open, id: 's3', headline: 'The other inquiry' })
    const thread = { platform: 'slack', newsroom: 'T1', channel: 'C9', thread: '' }
    const inside = await asked('digest now', desk, { thread, private: true })
    expect(inside).toContain('The sealed inquiry')
    expect(inside).toContain('Shaft collapses')
    expect(inside).not.toContain('The other inquiry')
    expect(await asked('digest now', desk)).not.toContain('inquiry')
  })

  test('answers the buttons of a long digest page by page, and a button that it does not know', async () => {
    const desk = testDesk(noon)
    const mismatches = Array.from({ length: 40 }, (_, index) =>
      mismatch(`m${index}`, { measure: `count ${index}`, since: '2026-02-12T09:00:00Z' }),
    )
    await desk.stories.save('T1', { ...open, mismatches })
    const { notice } = await answerAsking(asking('digest now'), desk)
    const [choice] = notice.choices ?? []
    expect(choice?.label).toBe('Show all 40')
    const first = await answerAsking(asking(choice?.asks ?? ''), desk)
    expect(plain(first.notice.lines)).toContain('page 1 of 2')
    const second = await answerAsking(asking(first.notice.choices?.[0]?.asks ?? ''), desk)
    expect(plain(second.notice.lines)).toContain('page 2 of 2')
    expect(await asked('digest more yesterday', desk)).toBe(
      'That button is of another version. Say `digest now`.',
    )
  })
})
