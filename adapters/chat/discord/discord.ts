/**
 * Discord: the gateway takes messages in, REST posts. Needs a bot token, and the Message Content intent
 * unless only mentions and direct messages are to be read; `docs/discord.md` says how.
 */
import { Client, Events, GatewayIntentBits, Options, Partials, REST, Routes } from 'discord.js'
import type { Command } from '../../../src/desk/command.ts'
import { commands } from '../../../src/desk/commands/registry.ts'
import type { ChatAdapter, ChatDesk, IncomingMessage, Log, Notes } from '../../../src/ports.ts'
import { downloadFile } from '../files.ts'
import { patientCaller } from '../patience.ts'
import { createCatchUp } from './catch-up.ts'
import { answerInteraction } from './commands.ts'
import { logConnection, startFault } from './connection.ts'
import { createKnownLinks } from './known-links.ts'
import { answerMenu } from './menu.ts'
import { inviteLink } from './permissions.ts'
import { createDiscordPosts } from './post.ts'
import { takeReaction } from './reactions.ts'
import { applicationCommands } from './registered.ts'
import { shortWords } from './short.ts'
import { createSpoken } from './spoken.ts'
import { createTaker, type Taker } from './take.ts'
import { faultOf, isUncertain, waitAskedFor } from './troubles.ts'

export type DiscordOptions = {
  readonly botToken: string
  readonly log: Log
  readonly notes: Notes
  /** What is registered with Discord; default: all commands of the desk. */
  readonly commands?: Readonly<Record<string, Command>>
  /** Another server than Discord's own, without a slash at its end. */
  readonly apiUrl?: string
  /** Does without the Message Content intent: Discord then hands over mentions, direct messages and commands alone. */
  readonly mentionsOnly?: boolean
  /** Milliseconds before a failed call is tried again. */
  readonly backoff?: number
  readonly progressEvery?: number
}

const INTENTS = [
  GatewayIntentBits.Guilds,
  GatewayIntentBits.GuildMessages,
  GatewayIntentBits.GuildMessageReactions,
  GatewayIntentBits.DirectMessages,
]

const NOT_TAKEN = 'I could not take this in just now. Please post it again in a minute.'

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
  const knownLinks = createKnownLinks(options.notes, log)
  const catchUp = createCatchUp(options.notes, log)
  let client: Client | null = null

  /** What cannot be taken is said in the thread, unless the thread is closed to us as well. */
  async function handOver(incoming: IncomingMessage, { onMessage }: ChatDesk): Promise<void> {
    if (client === null) return
    try {
      await onMessage(incoming)
    } catch (error) {
      log.error({ error, key: incoming.key }, 'discord: request not taken')
      try {
        await posts.say(incoming.thread, NOT_TAKEN)
      } catch (fault) {
        log.warn({ error: faultOf(fault, 'the answer').message }, 'discord: nobody could be told')
      }
    }
  }

  /** A new session follows the first connection and every one that could not be resumed. */
  async function fillGap(connected: Client, { take }: Taker): Promise<void> {
    for (const message of await catchUp.missed(connected)) {
      catchUp.saw(message)
      await take(message)
    }
  }

  const unhandled = (error: unknown): void =>
    log.error({ error: faultOf(error, 'an answer').message }, 'discord: an event could not be handled')

  function listen(connecting: Client, desk: ChatDesk): void {
    const { onAction, onAsking, onTyping, wantsReaction } = desk
    const take = (message: IncomingMessage) => handOver(message, desk)
    const spoken = createSpoken({ rest, log, onAsking, post: posts.post })
    const taker = createTaker({ knownLinks, spoken, handOver: take })
    const menu = { log, onAction, post: posts.post }
    const asked = { log, words, commands: known, onAsking, onTyping, post: posts.post, handOver: take }
    const pointed = { log, handOver: take, wantsReaction }
    connecting.on(Events.MessageCreate, (message) => {
      catchUp.saw(message)
      taker.take(message).catch(unhandled)
    })
    connecting.on(Events.MessageUpdate, (_, message) => {
      taker.edit(message).catch(unhandled)
    })
    connecting.on(Events.MessageReactionAdd, (reaction, user) => {
      takeReaction(reaction, user, pointed).catch(unhandled)
    })
    connecting.on(Events.InteractionCreate, (interaction) => {
      answerInteraction(interaction, asked).catch(unhandled)
      answerMenu(interaction, menu).catch(unhandled)
    })
    connecting.on(Events.ShardReady, () => {
      fillGap(connecting, taker).catch(unhandled)
    })
    logConnection(connecting, log)
  }

  return {
    platform: 'discord',
    ...posts,

    async start(desk) {
      const connecting = new Client({
        intents: [...INTENTS, ...(mentionsOnly ? [] : [GatewayIntentBits.MessageContent])],
        // Direct messages come from channels, edits and reactions are of messages, that are not kept in mind.
        partials: [Partials.Channel, Partials.Message, Partials.Reaction, Partials.User],
        makeCache: Options.cacheWithLimits({ ...Options.DefaultMakeCacheSettings, MessageManager: 0 }),
        rest: address,
      })
      client = connecting
      const ready = new Promise((resolve) => connecting.once(Events.ClientReady, resolve))
      listen(connecting, desk)
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
