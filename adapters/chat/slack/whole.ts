/** All of a reply, for whoever wants what a message has no room for: in a modal, for them alone. */
import type { types } from '@slack/bolt'
import type { Reply } from '../../../src/reply/reply.ts'
import { replyTexts } from './render.ts'

/** Slack's limit is 100; one says what is left. */
const MOST_BLOCKS = 99

export function wholeView(reply: Reply): types.ModalView {
  const texts = replyTexts(reply)
  const left = texts.length - MOST_BLOCKS
  const more = left > 0 ? ['_And more: the report as a file has all of it._'] : []
  return {
    type: 'modal',
    title: { type: 'plain_text', text: 'All of it' },
    close: { type: 'plain_text', text: 'Close' },
    blocks: [...texts.slice(0, MOST_BLOCKS), ...more].map((text) => ({
      type: 'section',
      text: { type: 'mrkdwn', text, verbatim: true },
    })),
  }
}
