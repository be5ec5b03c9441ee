/** Files that the app puts into a thread (docs.slack.dev/messaging/working-with-files, "Uploading files"). */
import type { webApi } from '@slack/bolt'
import { Fault } from '../../../src/fault.ts'
import type { Thread } from '../../../src/ports.ts'
import type { Attachment } from '../../../src/reply/notice.ts'
import type { Caller } from '../patience.ts'

export type Upload = (thread: Thread, file: Attachment) => Promise<void>

const LONGEST_WAIT = 20_000

async function sendBytes(address: string, { bytes, mediaType }: Attachment): Promise<void> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': mediaType },
    body: Buffer.from(bytes),
    signal: AbortSignal.timeout(LONGEST_WAIT),
  })
  await response.body?.cancel()
  if (response.ok) return
  throw new Fault('slack.upload', `Slack did not take the file: ${response.status}`, { retryable: true })
}

/** Throws a `Fault`. The file is seen by whoever sees the thread. */
export function createUpload(client: webApi.WebClient, call: Caller): Upload {
  async function isShared(file: string, channel: string): Promise<boolean> {
    const { file: known } = await client.files.info({ file })
    return [...(known?.channels ?? []), ...(known?.groups ?? []), ...(known?.ims ?? [])].includes(channel)
  }

  return async ({ channel, thread }, file) => {
    const { upload_url: address = '', file_id: id = '' } = await call({
      method: 'files.getUploadURLExternal',
      lane: 'upload',
      call: () =>
        client.files.getUploadURLExternal({
          filename: file.name,
          length: file.bytes.length,
          // Slack takes 1000 characters.
          alt_text: file.alt.slice(0, 1000),
        }),
    })
    await sendBytes(address, file)
    await call<unknown>({
      method: 'files.completeUploadExternal',
      lane: 'upload',
      call: () =>
        client.files.completeUploadExternal({
          files: [{ id, title: file.name }],
          channel_id: channel,
          ...(thread === '' ? {} : { thread_ts: thread }),
        }),
      found: async () => ((await isShared(id, channel)) ? id : null),
    })
  }
}
