/** Files that go out with a message, in the two forms that discord.js takes them. */
import { AttachmentBuilder, type RawFile } from 'discord.js'
import type { Attachment } from '../../../src/reply/notice.ts'
import { markdown } from './escape.ts'
import type { DiscordMessage } from './message.ts'

const rawFile = ({ name, mediaType, bytes }: Attachment): RawFile => ({
  name,
  data: Buffer.from(bytes),
  contentType: mediaType,
})

/** The alternative text is what Discord calls the attachment's description. */
export function asRequest({ files, ...message }: DiscordMessage, more: object) {
  if (files === undefined) return { body: { ...message, ...more } }
  const attachments = files.map(({ name, alt }, id) => ({ id, filename: name, description: alt }))
  return { body: { ...message, ...more, attachments }, files: files.map(rawFile) }
}

/** As the answer to an interaction; rings nobody. */
export function asAnswer({ files = [], content, embeds, components }: DiscordMessage) {
  return {
    content,
    embeds: [...embeds],
    components: [...components],
    files: files.map(
      ({ name, bytes, alt }) => new AttachmentBuilder(Buffer.from(bytes), { name, description: alt }),
    ),
    allowedMentions: { parse: [] },
  }
}

/** Where files may not be attached, their words stand for them. */
export function withoutFiles({ files = [], embeds, ...message }: DiscordMessage): DiscordMessage {
  const told = files.map(({ alt }) => ({
    description: `*Not attached, as I may attach no files here:* ${markdown(alt, 900)}`,
  }))
  return { ...message, embeds: [...embeds.map(({ image: _, ...embed }) => embed), ...told].slice(0, 10) }
}
