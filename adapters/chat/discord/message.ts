/** What a message of ours is made of, before it is sent in one way or another. */
import type {
  APIActionRowComponent,
  APIButtonComponent,
  APIEmbed,
  APIStringSelectComponent,
} from 'discord.js'
import type { Attachment } from '../../../src/reply/notice.ts'

/** `content` alone reaches notifications: it is the sentence that counts. */
export type DiscordMessage = {
  readonly content: string
  readonly embeds: readonly APIEmbed[]
  readonly components: readonly APIActionRowComponent<APIStringSelectComponent | APIButtonComponent>[]
  readonly files?: readonly Attachment[]
}
