/**
 * Discord: the gateway takes messages in, REST posts. Needs a bot token, and the Message Content intent
 * unless only mentions and direct messages are to be read; `docs/discord.md` says how.
 */
import { Client, Events, GatewayIntentBits, type Message, Options, Partials, REST, Routes } from 'discord.js'
import { articleLinks } from '../../../src/article/link.ts'
import type { Command } from '../../../src/desk/command.ts'
import { commands } from '../../../src/desk/commands/registry.ts'
import { Fault } from '../../../src/fault.ts'
import type { ChatAdapter, IncomingMessage, Log, Notes } from '../../../src/ports.ts'
import { linkChanges } from '../edits.ts'
import { downloadFile } from '../files.ts'
import { patientCaller } from '../patience.ts'
import { recent } from '../recent.ts'

import { createCatchUp } from './catch-up.ts'
import { answerInteraction } from './commands.ts'
import { holdsNothing, incomingMessage, isWrittenByPerson } from './incoming.ts'
import { answerMenu } from './menu.ts'
import { inviteLink } from './permissions.ts'
import { createDiscordPosts } from './post.ts'
import { applicationCommands } from './registered.ts'
import { shortWords } from './short.ts'
import { faultOf, isUncertain, waitAskedFor } from './troubles.ts'

export type DiscordOptions = {
  readonly botToken: string
  readonly log: Log
  readonly notes: Notes
  /** What is registered with Discord; default: all commands of the desk. */
  readonly commands?: Readonly<Record<string, Command>>
  /** Another server than Discord's own, without a slash at its end. */
  readonly apiUrl?: string
  /** Works without the Message Content intent: mentions and direct messages only. */
  readonly mentionsOnly?: boolean
  /** Milliseconds before a failed call is tried again. */
  readonly backoff?: number
  readonly progressEvery?: number
}

/** Messages whose links are kept in mind, to see what an edit changes. */
const REMEMBERED = 5000

type OnMessage = (message: IncomingMessage) => Promise<void>

/** Gateway close code of the reference: the portal does not grant what was asked for. */
const DISALLOWED_INTENTS = /disallowed intents/i

function startFault(error: unknown): Fault {
  const message = error instanceof Error ? error.message : String(error)
  if (DISALLOWED_INTENTS.test(message)) {
    const mend = 'switch on Message Content Intent in the developer portal, or set DISCORD_MENTIONS_ONLY=true'
    return new Fault('discord.intents', `Discord refused the connection: ${mend}`, {
      retryable: false,
      cause: error,
    })
  }
  if (/invalid token/i.test(message)) {
    const mend = 'check DISCORD_TOKEN'
    return new Fault('discord.token', `Discord refused the connection: ${mend}`, {
      retryable: false,
      cause: error,
    })
  }
  return faultOf(error, 'the connection')
}

export function createDiscordChat(options: DiscordOptions): ChatAdapter {
  const { log, mentionsOnly = false } = options
  const known = options.commands ?? commands
  const words = shortWords(options.notes)
  const address = { version: '10', ...(options.apiUrl === undefined ? {} : { api: options.apiUrl }) }
  // Retries are ours (patience.ts), with a pause between; limits are waited out by the client itself.
  const rest = new REST({ ...address, retries: 0, timeout: 15_000 }).setToken(options.botToken)
  const call = patientCaller(
    { waitAskedFor, isUncertain, faultOf },
    { attempts: 4, backoff: options.backoff ?? 500 },
  )
  const posts = createDiscordPosts({
    rest,
    call,
    log,
    words,
    progressEvery: options.progressEvery ?? 1500,
  })
  const origin = options.apiUrl === undefined ? null : new URL(options.apiUrl).origin
  const files = { hosts: ['discordapp.com', 'discordapp.net'], origin, headers: {} }
  const linksOf = recent<readonly string[]>(REMEMBERED)
  const catchUp = createCatchUp(log)
  let client: Client | null = null

  async function handOver(incoming: IncomingMessage, onMessage: OnMessage): Promise<void> {
    if (client === null) return
    try {
      await onMessage(incoming)
    } catch (error) {
      log.error({ error, key: incoming.key }, 'discord: request not taken')
      await posts.say(incoming.thread, 'I could not take this in just now. Please post it again in a minute.')
    }
  }

  async function take(message: Message, onMessage: OnMessage): Promise<void> {
    if (!isWrittenByPerson(message)) return
    const self = message.client.user.id
    if (mentionsOnly && message.inGuild() && !message.mentions.users.has(self)) return
    const incoming = incomingMessage(message)
    if (holdsNothing(incoming)) return
    linksOf.set(message.id, incoming.links)
    await handOver(incoming, onMessage)
  }

  async function takeEdit(message: Message, onMessage: OnMessage): Promise<void> {
    const before = linksOf.get(message.id)
    // Discord does not say what stood there before, and sends previews as edits too: see what changed.
    if (before === undefined || !isWrittenByPerson(message)) return
    const { added: links, removed } = linkChanges(before, articleLinks(message.content))
    if (links.length + removed.length === 0) return
    linksOf.set(message.id, articleLinks(message.content))
    const incoming = incomingMessage(message)
    const key = `${incoming.key}-edit-${message.editedTimestamp ?? 0}`
    await handOver({ ...incoming, key, links, files: [], edit: { of: incoming.key, removed } }, onMessage)
  }

  /** A new session follows the first connection and every one that could not be resumed. */
  async function fillGap(connected: Client, onMessage: OnMessage): Promise<void> {
    for (const message of await catchUp.missed(connected)) {
      catchUp.saw(message)
      await take(message, onMessage)
    }
  }

  const unhandled = (error: unknown): void =>
    log.error({ error: faultOf(error, 'an answer').message }, 'discord: an event could not be handled')

  return {
    platform: 'discord',
    ...posts,

    async start({ onMessage, onAction, onAsking, onTyping }) {
      const { Guilds, GuildMessages, DirectMessages, MessageContent } = GatewayIntentBits
      const connecting = new Client({
        intents: [Guilds, GuildMessages, DirectMessages, ...(mentionsOnly ? [] : [MessageContent])],
        // Direct messages come from channels, and edits are of messages, that are not kept in mind.
        partials: [Partials.Channel, Partials.Message],
        makeCache: Options.cacheWithLimits({ ...Options.DefaultMakeCacheSettings, MessageManager: 0 }),
        rest: address,
      })
      const menu = { log, onAction, post: posts.post }
      const asked = {
        ...{ log, words, commands: known, onAsking, onTyping, post: posts.post },
        handOver: (message: IncomingMessage) => handOver(message, onMessage),
      }
      client = connecting
      const ready = new Promise((resolve) => connecting.once(Events.ClientReady, resolve))
      connecting.on(Events.MessageCreate, (message) => {
        catchUp.saw(message)
        take(message, onMessage).catch(unhandled)
      })
      connecting.on(Events.ShardReady, () => {
        fillGap(connecting, onMessage).catch(unhandled)
      })
      connecting.on(Events.MessageUpdate, (_, message) => {
        takeEdit(message, onMessage).catch(unhandled)
      })
      connecting.on(Events.InteractionCreate, (interaction) => {
        answerInteraction(interaction, asked).catch(unhandled)
        answerMenu(interaction, menu).catch(unhandled)
      })
      connecting.on(Events.ShardDisconnect, ({ code }) => {
        log.error(
          { code },
          'discord: disconnected for good; check the token and the intents, then start again',
        )
      })
      connecting.on(Events.Error, (error) => log.error({ error }, 'discord: connection error'))
      connecting.on(Events.ShardReconnecting, () =>
        log.warn({}, 'discord: connection lost, connecting again'),
      )
      try {
        await connecting.login(options.botToken)
        await ready
        const application = connecting.application?.id ?? ''
        await rest.put(Routes.applicationCommands(application), {
          body: applicationCommands(known),
        })
        if (connecting.guilds.cache.size === 0) {
          log.warn(
            { invite: inviteLink(application) },
            'discord: on no server yet; open this link to invite it',
          )
        }
      } catch (error) {
        client = null
        await connecting.destroy()
        throw startFault(error)
      }
    },

    connected: () => client?.isReady() === true,

    fetchFile: (file) => downloadFile(file, files),

    async stop() {
      const open = client
      client = null
      await open?.destroy()
    },
  }
}
