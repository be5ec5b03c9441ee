import { describe, expect, test } from '@jest/globals'
import { packNotice, postNotice, unpackNotice } from '../../jobs/post-notice/definition.ts'
import { postNoticeHandler } from '../../jobs/post-notice/handler.ts'
import type { Chat } from '../../src/ports.ts'
import { heading, item, line, type Notice } from '../../src/reply/notice.ts'

const thread = { platform: 'slack', newsroom: 'T1', channel: 'C1', thread: '1.1' }
const notice: Notice = {
  summary: 'A figure changed',
  lines: [
    heading('The Harbour Post'),
    line('people hurt ', { quote: 'three' }, { at: '2026-03-05T12:00:00Z' }, { bold: 'b' }, { quiet: 'q' }),
    item({ url: 'https://a.example/1', text: 'pier' }, { thread: '1.1', channel: 'C1', text: 'thread' }),
  ],
  choices: [{ label: 'Unwatch', asks: 'unwatch s1' }],
  attachments: [{ name: 'c.png', mediaType: 'image/png', bytes: new Uint8Array([0, 255, 7]), alt: 'chart' }],
}
const run = { jobId: 'j', due: null, last: false, children: async () => [] }

function recording(refusals: Error[] = []) {
  const posted: { notice: Notice; key: string }[] = []
  const marks = new Set<string>()
  const chat: Chat = {
    platform: 'slack',
    acknowledge: async () => '',
    progress: async () => undefined,
    reply: async () => '',
    async post(_thread, given, key) {
      const refusal = refusals.shift()
      if (refusal !== undefined) throw refusal
      posted.push({ notice: given, key })
      return 'm1'
    },
  }
  const ledger = {
    has: async (key: string) => marks.has(key),
    record: async (key: string) => void marks.add(key),
    tally: async () => 0,
  }
  return { posted, handler: postNoticeHandler({ chat, ledger }) }
}

describe('a notice on its way to the chat', () => {
  test('comes through the queue as it was, with what is attached', () => {
    const sent = JSON.parse(JSON.stringify(packNotice(notice)))
    const { notice: parsed } = postNotice.schema.parse({ key: 'k', thread, notice: sent })
    expect(unpackNotice(parsed)).toEqual(notice)
  })

  test('is posted once, however often its job is done', async () => {
    const { posted, handler } = recording()
    const work = { key: 'k1', thread, notice: packNotice(notice) }
    await handler(work, run)
    await handler(work, run)
    expect(posted).toEqual([{ notice, key: 'k1' }])
  })

  test('is posted by the next try when the platform refuses the first', async () => {
    const { posted, handler } = recording([new Error('down')])
    const work = { key: 'k1', thread, notice: packNotice(notice) }
    await expect(handler(work, run)).rejects.toThrow('down')
    await handler(work, run)
    expect(posted).toHaveLength(1)
  })
})
