/** What was asked with words in a message: Discord has no answer there that one person alone sees. */
import {
  type Message,
  PermissionFlagsBits,
  type REST,
  type RESTPostAPICurrentUserCreateDMChannelResult,
  Routes,
} from 'discord.js'
import type { AskedFile, Person } from '../../../src/desk/asking.ts'
import type { Chat, ChatDesk, IncomingMessage, Log, Thread } from '../../../src/ports.ts'
import { type Notice, sentence } from '../../../src/reply/notice.ts'
import { faultOf } from './troubles.ts'

export type SpokenPorts = {
  readonly rest: REST
  readonly log: Log
  readonly onAsking: ChatDesk['onAsking']
  readonly post: Chat['post']
}

export type Spoken = (
  words: string,
  message: Message,
  incoming: IncomingMessage,
  files: readonly AskedFile[],
) => Promise<void>

function personOf({ author, member, guild }: Message): Person {
  const { Administrator, ManageGuild } = PermissionFlagsBits
  return {
    id: author.id,
    name: member?.displayName ?? author.globalName ?? author.username,
    roles: [...(member?.roles.cache.keys() ?? [])],
    admin: guild === null || member?.permissions.any([Administrator, ManageGuild]) === true,
  }
}

const CLOSED =
  'I can show that to you alone, and may not write to you. Ask with a slash, such as `/help`: nobody else sees it.'
const FAILED = 'That did not work. Please try again in a minute.'

export function createSpoken({ rest, log, onAsking, post }: SpokenPorts): Spoken {
  async function directThread(person: string): Promise<Thread> {
    const made = await rest.post(Routes.userChannels(), { body: { recipient_id: person } })
    const { id } = made as RESTPostAPICurrentUserCreateDMChannelResult
    return { platform: 'discord', newsroom: `direct-${id}`, channel: id, thread: id }
  }

  /** Buttons are left out: pressed there, they would ask about what was said there. */
  async function whisper(person: string, thread: Thread, notice: Notice, key: string): Promise<void> {
    try {
      await post(await directThread(person), { ...notice, choices: [] }, key)
    } catch (error) {
      log.info(
        { error: faultOf(error, 'the direct message').message },
        'discord: an answer could not be whispered',
      )
      await post(thread, sentence(CLOSED), `${key}-closed`)
    }
  }

  return async (words, message, incoming, files) => {
    const person = personOf(message)
    const key = `${incoming.key}-ask`
    const inThread = message.channel.isThread() || !message.inGuild()
    const thread = inThread ? incoming.thread : { ...incoming.thread, thread: '' }
    const asking = { key, text: words, person, thread, private: incoming.private }
    try {
      const { notice, shownTo } = await onAsking(files.length === 0 ? asking : { ...asking, files })
      if (shownTo === 'thread' || !message.inGuild()) await post(thread, notice, key)
      else await whisper(person.id, thread, notice, key)
    } catch (error) {
      log.error({ error, asked: words.split(/\s/)[0] }, 'discord: a request could not be answered')
      await post(thread, sentence(FAILED), `${key}-failed`)
    }
  }
}
