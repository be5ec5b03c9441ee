/**
 * A week in the life of a newsroom: three reporters, two channels and a private one; articles that change, are
 * corrected and vanish. Every job of the week is killed at every step, and Redis is restarted in the middle.
 */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Order } from '../../src/digest/order.ts'
import { DIGESTS } from './week/digests.ts'
import { type Channel, openNewsroom } from './week/newsroom.ts'

const desk: Channel = { id: 'C-desk', private: false }
const sea: Channel = { id: 'C-sea', private: false }
const probe: Channel = { id: 'C-probe', private: true }

const [post, wire, gazette] = [
  'https://harbour-post.example/ferry',
  'https://tide-wire.example/pier',
  'https://orrin-gazette.example/toll',
] as const
const [leaks, audit] = ['https://quay-leaks.example/mill', 'https://mill-audit.example/debts'] as const

const order: Order = {
  place: { platform: 'slack', newsroom: 'T1', channel: desk.id, thread: '' },
  private: false,
  schedule: { hour: 8, minute: 0, zone: 'Europe/London', days: [1, 2, 3, 4, 5, 6, 7] },
  by: { id: 'U1', name: 'ines' },
  failures: 0,
}

const ferry = (dead: string, said = 'police') => ({
  body: `${dead} people were killed when a ferry struck the pier at Saltby on Monday, ${said} said.\n\nThe ferry, run by Grell Lines, was on its way from Orrin to Saltby with 140 passengers.`,
  published: '2026-03-02T08:30:00Z',
})
const mill = (sum: string) => ({
  headline: 'Paper mill at Vandry in debt',
  body: `The paper mill at Vandry owes ${sum} million pounds to its banks, according to its auditors.\n\nIts 900 workers have had no wages since January, the union said.`,
  published: '2026-03-05T09:00:00Z',
})

let room: Awaited<ReturnType<typeof openNewsroom>>
let seen = 0
const digests: string[] = []

/** What was said in the chat since this was last asked, beside replies and digests: where, and its words. */
function said(): readonly string[] {
  const posts = room.chat.posts.slice(seen)
  seen = room.chat.posts.length
  return posts.map(({ channel, text }) => `${channel}: ${text}`)
}

beforeAll(async () => {
  room = await openNewsroom('2026-03-02T06:00:00.000Z')
}, 30_000)
afterAll(() => room.close())

/** The night goes by; what was said in it, and the digest of the morning apart. */
async function toMorning(day: string): Promise<readonly string[]> {
  await room.until(`2026-03-${day}T08:00:00.000Z`)
  const night = said()
  digests.push(await room.digest(order))
  said()
  return night
}

const changed = (outlet: string, when: string, was: string, now: string): string =>
  `${outlet} changed its article, seen ${when}:\nPeople killed: was “${was} people were killed when a ferry struck the pier at Saltby on Monday, police said.”, now “${now} people were killed when a ferry struck the pier at Saltby on Monday, police said.”`

/** The same words in both channels that talk of the story. */
const inBoth = (text: string): readonly string[] => [`C-desk: ${text}`, `C-sea: ${text}`]

describe('a week in the life of a newsroom', () => {
  test('Monday: Ines posts two links that do not agree', async () => {
    expect(await toMorning('02')).toEqual([])
    await room.until('2026-03-02T09:00:00.000Z')
    room.publish(post, ferry('Three'))
    room.publish(wire, ferry('Five'))
    expect(await room.check(desk, 'm1', [post, wire])).toBe(
      '2 sources, 2 independent. 1 mismatch.\n≠ People killed: 3 or 5',
    )
  }, 30_000)

  test('Monday night: the second paper changes its figure, long after it was last looked at', async () => {
    await room.until('2026-03-02T21:00:00.000Z')
    room.publish(wire, ferry('Seven'))
    expect(await toMorning('03')).toEqual([])
  }, 30_000)

  test('Tuesday: Edda finds a third source for her own channel, and hears what it adds', async () => {
    await room.until('2026-03-03T10:00:00.000Z')
    room.publish(gazette, { ...ferry('Seven', 'the coastguard'), published: '2026-03-03T09:00:00Z' })
    expect(await room.check(sea, 'm2', [gazette])).toBe(
      [
        '3 sources, 3 independent. 2 mismatches.',
        '↻ On people killed, orrin-gazette: 7.',
        '≠ People killed: 3 or 5',
        '≠ People killed: 7 or 3 or 5',
      ].join('\n'),
    )
  }, 30_000)

  test('Tuesday: Ines settles it, Edda is second and hears so, and what was settled changes', async () => {
    const note = 'the coastguard has seven names'
    expect(await room.press(sea, 'm2', 'settle', 'ines', note)).toContain('with your note')
    expect(await room.press(sea, 'm2', 'dismiss', 'edda', null)).toContain(
      'ines settled this before you on 3 Mar, 10:00: “the coastguard has seven names”',
    )
    expect(room.chat.replies.get('m2')?.text).toContain('≠ People killed: 3 or 5 (settled by ines)')
    expect(await toMorning('04')).toEqual(
      inBoth(
        [
          changed('tide-wire', '2026-03-03T16:30:00.000Z', 'Five', 'Seven'),
          'Differs otherwise now: people killed: 7 or 3.',
          '“People killed: 7 or 3” is open again: ines had settled it when it was “People killed: 3 or 5”.',
        ].join('\n'),
      ),
    )
  }, 30_000)

  test('Wednesday: the first paper gives another figure without a word', async () => {
    await room.until('2026-03-04T11:00:00.000Z')
    room.publish(post, ferry('Four'))
    expect(await toMorning('05')).toEqual(
      inBoth(
        [
          changed('harbour-post', '2026-03-04T12:00:00.000Z', 'Three', 'Four'),
          'Differs otherwise now: people killed: 4 or 7.',
          '“People killed: 4 or 7” is open again: ines had settled it when it was “People killed: 3 or 5”.',
        ].join('\n'),
      ),
    )
  }, 30_000)

  test('Thursday: Max keeps his links to himself, and hears of them after Redis was restarted', async () => {
    await room.until('2026-03-05T10:00:00.000Z')
    room.publish(leaks, mill('38'))
    room.publish(audit, mill('52'))
    expect(await room.check(probe, 'm3', [leaks, audit])).toContain('≠ Debt: £38m or £52m')
    await room.restartRedis()
    room.publish(audit, mill('61'))
    expect(await toMorning('06')).toEqual([
      [
        'C-probe: mill-audit changed its article, seen 2026-03-05T13:00:00.000Z:',
        'Debt: was “The paper mill at Vandry owes 52 million pounds to its banks, according to its auditors.”, now “The paper mill at Vandry owes 61 million pounds to its banks, according to its auditors.”',
        'Differs otherwise now: debt: £61m or £38m.',
      ].join('\n'),
    ])
  }, 30_000)

  test('Friday: the first paper corrects itself, and nothing differs any more', async () => {
    const correction = 'Correction: an earlier version of this article misstated how many people were killed.'
    room.publish(post, { ...ferry('Seven'), correction })
    const words = changed('harbour-post', '2026-03-06T12:00:00.000Z', 'Four', 'Seven')
    expect(await toMorning('07')).toEqual(
      inBoth(
        [
          words.replace('\n', `\nCorrection: “${correction}”\n`),
          'No longer differs: people killed: 4 or 7.',
        ].join('\n'),
      ),
    )
  }, 30_000)

  test('Saturday: the third article is taken down', async () => {
    room.publish(gazette, 'gone')
    expect(await toMorning('08')).toEqual(
      inBoth(
        'orrin-gazette has taken its article down: twice in a row it was not there, last 2026-03-08T02:00:00.000Z.',
      ),
    )
  }, 30_000)

  test('ends in seven digests, none of which says a word of what Max keeps to himself', () => {
    expect(digests).toEqual(DIGESTS)
    expect(digests.join()).not.toMatch(/Vandry|mill|61/)
  })

  test('was killed a thousand times', () => {
    expect(room.kills()).toBeGreaterThan(1000)
  })
})
