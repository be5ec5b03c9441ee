/** A chat that writes down what stands in its threads, each post once by its key, as every platform's adapter does. */
import { summaryOf } from '../../../adapters/chat/phrases.ts'
import type { Chat, Thread } from '../../../src/ports.ts'
import type { Notice } from '../../../src/reply/notice.ts'
import type { Mismatch, Reply } from '../../../src/reply/reply.ts'
import { plain } from '../../desk/in-memory.ts'

export type Post = { readonly channel: string; readonly thread: string; readonly text: string }

const decided = ({ decision, before }: Mismatch): string => {
  if (decision !== undefined) return ` (${decision.kind} by ${decision.by})`
  return before === undefined
    ? ''
    : ` (${before.decision.kind} by ${before.decision.by} when “${before.title}”)`
}

/** The lines of a reply that a reporter reads first. */
export function replyText(reply: Reply): string {
  const { lead, rest } = summaryOf(reply)
  const mismatches = reply.stories.flatMap((story) => story.mismatches)
  return [
    [lead, rest].filter((text) => text !== '').join(' '),
    ...(reply.changes ?? []).map((change) => `↻ ${change}`),
    ...mismatches.map((one) => `≠ ${one.title}${decided(one)}`),
  ].join('\n')
}

export class RecordingChat implements Chat {
  readonly platform = 'slack'
  /** Message to what stands there. */
  readonly replies = new Map<string, Post>()
  readonly posts: Post[] = []
  readonly #keys = new Set<string>()

  async acknowledge(): Promise<string> {
    return 'm'
  }
  async progress(): Promise<void> {
    return undefined
  }
  async reply({ channel, thread }: Thread, message: string, reply: Reply): Promise<string> {
    this.replies.set(message, { channel, thread, text: replyText(reply) })
    return message
  }
  async post({ channel, thread }: Thread, notice: Notice, key: string): Promise<string> {
    if (!this.#keys.has(key)) this.posts.push({ channel, thread, text: plain(notice.lines) })
    this.#keys.add(key)
    return key
  }
}
