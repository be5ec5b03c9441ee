import type { Chat, Ledger } from '../../src/ports.ts'
import type { Handler } from '../definition.ts'
import type { Payload } from '../registry.ts'
import { unpackNotice } from './definition.ts'

export type NoticePorts = { readonly chat: Chat; readonly ledger: Ledger }

/** Idempotent twice over: the platform finds a post by its key, and one that was made is not made again. */
export const postNoticeHandler =
  ({ chat, ledger }: NoticePorts): Handler<Payload<'post-notice'>> =>
  async ({ key, thread, notice }) => {
    const mark = `noticed ${key}`
    if (await ledger.has(mark)) return
    await chat.post(thread, unpackNotice(notice), key)
    await ledger.record(mark)
  }
