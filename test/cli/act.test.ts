import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { answerAction } from '../../adapters/cli/act.ts'
import { redisDesk } from '../../adapters/store/redis-desk.ts'
import { readPage } from '../../src/article/read.ts'
import { stateClaims } from '../../src/claims/state.ts'
import type { ReadArticle } from '../../src/domain.ts'
import type { Chat, IncomingAction, Thread } from '../../src/ports.ts'
import { composeReply } from '../../src/reply/compose.ts'
import { mismatchKeys } from '../../src/reply/decided.ts'
import type { Reply } from '../../src/reply/reply.ts'
import { composeReport } from '../../src/report/compose.ts'
import { examine } from '../../src/report/examine.ts'
import { testDesk } from '../desk/in-memory.ts'
import { useTestRedis } from '../redis/test-redis.ts'
import { root } from './run.ts'

const redis = useTestRedis()
const ports = testDesk()
const now = '2026-02-12T12:00:00Z'
const at = '2026-02-12T12:00:00.000Z'
const thread: Thread = { platform: 'slack', newsroom: 'T1', channel: 'C1', thread: '1.1' }

function example(name: string): ReadArticle {
  const bytes = readFileSync(join(root, 'examples', name))
  const url = `https://${name.replace('.html', '')}.example/story`
  const read = readPage({ link: url, url, mediaType: 'text/html', charset: null, bytes, retrievedAt: now })
  if (!read.ok) throw new Error(read.failure.message)
  return { article: read.value, claims: stateClaims(read.value) }
}

describe('what is chosen on a mismatch of a real report', () => {
  const asked = ['courier.html', 'wire.html'].map(example)
  const report = composeReport(examine({ asked, earlier: [], failures: [], notChecked: [], now }))
  const [key = ''] = mismatchKeys(composeReply(report))
  const shown: Reply[] = []
  const chat: Chat = {
    platform: 'slack',
    acknowledge: () => Promise.resolve('1.2'),
    progress: () => Promise.resolve(),
    reply: async (_thread, message, reply) => {
      shown.push(reply)
      return message
    },
    post: () => Promise.resolve(''),
  }
  const action = (kind: IncomingAction['kind'], message = '1.2'): IncomingAction => ({
    ...{
      kind,
      thread,
      message,
      mismatch: key,
      person: { id: 'U1', name: 'ines', roles: [], admin: false },
      note: kind === 'settle' ? 'the quay count' : null,
    },
  })

  async function desk(memory: string) {
    const opened = redisDesk(redis(), `{act-${memory}}`)
    await opened.keep({ thread, message: '1.2', memory, report })
    return opened
  }

  test('evidence is the verbatim words of both sides inside their paragraphs', async () => {
    const answer = await answerAction(chat, action('evidence'), { ...ports, desk: await desk('evidence') })
    if (answer.kind !== 'evidence') throw new Error(answer.kind)
    expect(answer.evidence.pieces.length).toBeGreaterThanOrEqual(2)
    expect(new Set(answer.evidence.pieces.map(({ letter }) => letter)).size).toBe(2)
    for (const { letter, before, words, after } of answer.evidence.pieces) {
      const body = report.articles[letter.charCodeAt(0) - 65]?.articleBody ?? ''
      expect(body).toContain((before + words + after).replace(/^…|…$/g, ''))
    }
  })

  test('a dismissed mismatch leaves the reply, and stays away from the next one in that newsroom', async () => {
    const opened = await desk('dismiss')
    const before = composeReply(report).mismatches
    await answerAction(chat, action('dismiss'), { ...ports, desk: opened })
    expect(shown.at(-1)).toMatchObject({ mismatches: before - 1, dismissed: 1 })
    expect((await opened.decided('dismiss', [key])).get(key)?.kind).toBe('dismissed')
  })

  test('confirming and settling rewrite the reply with the person’s name and note', async () => {
    const opened = await desk('confirm')
    const decision = () =>
      shown
        .at(-1)
        ?.stories.flatMap((story) => story.mismatches)
        .find((one) => one.key === key)?.decision
    await answerAction(chat, action('confirm'), { ...ports, desk: opened })
    expect(decision()).toEqual({ kind: 'confirmed', by: 'ines', note: null, at })
    await answerAction(chat, action('settle'), { ...ports, desk: opened })
    expect(decision()).toEqual({ kind: 'settled', by: 'ines', note: 'the quay count', at })
  })

  test('the whole reply is given with what was decided, and its report as a file', async () => {
    const opened = await desk('whole')
    await answerAction(chat, action('confirm'), { ...ports, desk: opened })
    const whole = await answerAction(chat, action('all'), { ...ports, desk: opened })
    if (whole.kind !== 'reply') throw new Error(whole.kind)
    const [first] = whole.reply.stories.flatMap((story) => story.mismatches)
    expect(first?.decision).toEqual({ kind: 'confirmed', by: 'ines', note: null, at })
    const file = await answerAction(chat, action('json'), { ...ports, desk: opened })
    if (file.kind !== 'file') throw new Error(file.kind)
    expect(JSON.parse(new TextDecoder().decode(file.file.bytes))).toEqual(report)
  })

  test('a reply that was posted anew keeps answering under its new id', async () => {
    const opened = await desk('anew')
    const elsewhere: Chat = { ...chat, reply: () => Promise.resolve('1.9') }
    await answerAction(elsewhere, action('confirm'), { ...ports, desk: opened })
    expect((await opened.find(thread, '1.9'))?.report).toEqual(report)
  })

  test('a reply that is not kept any more is said to be too old', async () => {
    const answer = await answerAction(chat, action('evidence', '9.9'), { ...ports, desk: await desk('old') })
    expect(answer).toMatchObject({ kind: 'said', text: expect.stringContaining('too old') })
  })
})
