import { z } from 'zod'
import type { Notice } from '../../src/reply/notice.ts'
import { defineJob } from '../definition.ts'
import { threadSchema } from '../request.ts'

const span = z.union([
  z.string(),
  z.object({ bold: z.string() }).strict(),
  z.object({ quiet: z.string() }).strict(),
  z.object({ quote: z.string() }).strict(),
  z.object({ url: z.string(), text: z.string() }).strict(),
  z.object({ thread: z.string(), channel: z.string(), text: z.string() }).strict(),
  z.object({ at: z.string() }).strict(),
])

/** A notice as JSON: the bytes of what is attached as base64. */
export const noticeSchema = z.object({
  summary: z.string(),
  lines: z.array(z.object({ kind: z.enum(['heading', 'line', 'item']), spans: z.array(span) })),
  choices: z.exactOptional(z.array(z.object({ label: z.string(), asks: z.string() }))),
  attachments: z.exactOptional(
    z.array(z.object({ name: z.string(), mediaType: z.string(), base64: z.base64(), alt: z.string() })),
  ),
})
export type PackedNotice = z.infer<typeof noticeSchema>

export function packNotice({ summary, lines, choices, attachments }: Notice): PackedNotice {
  return {
    summary,
    lines: lines.map(({ kind, spans }) => ({ kind, spans: [...spans] })),
    ...(choices === undefined ? {} : { choices: [...choices] }),
    ...(attachments === undefined
      ? {}
      : {
          attachments: attachments.map(({ bytes, ...about }) => ({
            ...about,
            base64: Buffer.from(bytes).toString('base64'),
          })),
        }),
  }
}

export const unpackNotice = ({ attachments, ...notice }: PackedNotice): Notice => ({
  ...notice,
  ...(attachments === undefined
    ? {}
    : {
        attachments: attachments.map(({ base64, ...about }) => ({
          ...about,
          bytes: new Uint8Array(Buffer.from(base64, 'base64')),
        })),
      }),
})

/** Posts a notice in a thread, or in the channel where `thread.thread` is empty; once, whatever is tried again. */
export const postNotice = defineJob({
  name: 'post-notice',
  schema: z.object({
    /** The same for every try at the same post. */
    key: z.string().min(1),
    thread: threadSchema,
    notice: noticeSchema,
  }),
  // As long as a reply is tried: platforms are down for minutes.
  attempts: 7,
  backoff: 2000,
})
