import { describe, expect, test } from '@jest/globals'
import { answerAsking } from '../../src/desk/answer.ts'
import { statusNotice } from '../../src/desk/commands/status.ts'
import type { Condition } from '../../src/ports.ts'
import { asking, plain, testDesk } from './in-memory.ts'

const now = new Date('2026-02-12T12:00:00Z')
const well: Condition = {
  jobs: { waiting: 0, running: 0, failed: 0 },
  processes: [
    { host: 'desk-1', works: true, chats: ['slack', 'discord'], at: '2026-02-12T11:59:55Z', alive: true },
  ],
  redis: {
    ...{ version: '7.0.15', memory: 12 * 1024 * 1024, limit: null, persistence: 'append-only' },
    ...{ written: true, evicts: false },
  },
  model: null,
  versions: { twosource: '0.1.0', node: '24.21.0' },
}
const said = (condition: Condition) => plain(statusNotice(condition, now).lines)

describe('`status`', () => {
  test('says in words that all is well', () => {
    expect(said(well).split('\n')).toEqual([
      'How I am',
      'Jobs: none waits.',
      'Workers: 1 alive, on desk-1.',
      'Chats: discord, slack.',
      'Redis 7.0.15: holds 12 MB and writes down everything as it happens.',
      'Language model: none is set up; the rules do all of it.',
      'twosource 0.1.0, Node 24.21.0',
    ])
  })

  test('says what waits, since when no worker is there, and how to start one', () => {
    const processes = [
      { host: 'desk-2', works: false, chats: ['slack'], at: '2026-02-12T11:59:59Z', alive: true },
      { host: 'desk-1', works: true, chats: [], at: '2026-02-12T11:47:30Z', alive: false },
    ]
    const text = said({ ...well, processes, jobs: { waiting: 12, running: 0, failed: 1 } })
    expect(text).toContain('Jobs: 12 waiting, 0 being done; 1 was given up lately: the log says why.')
    expect(text).toContain('none is alive; the last was 12 minutes ago, on desk-1.')
    expect(text).toContain('npm start -- --only worker')
    expect(said({ ...well, processes: [] })).toContain('Workers: none has been seen.')
  })

  test.each([
    [{ persistence: 'none' as const }, 'a restart loses queue and memory'],
    [{ persistence: 'snapshots' as const }, 'a crash loses what came after the last'],
    [{ written: false }, 'failed: look at its log and at the disk'],
    [{ evicts: true }, 'maxmemory-policy noeviction'],
    [{ limit: 2 * 1024 ** 3 }, 'holds 12 MB of 2.0 GB'],
  ])('a Redis with %j is told of in words that say what to do', (redis, words) => {
    expect(said({ ...well, redis: { ...well.redis, ...redis } })).toContain(words)
  })

  test('is for those who may change settings, and seen by them alone', async () => {
    const desk = testDesk()
    const answer = await answerAsking(asking('status'), desk)
    expect([answer.notice.summary, answer.shownTo]).toEqual(['How I am', 'asker'])
    await desk.settings.write('T1', null, 'change', '<@&123456>')
    expect(plain((await answerAsking(asking('status'), desk)).notice.lines)).toContain('only some roles')
  })
})
