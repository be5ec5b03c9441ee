/** What the connection's troubles mean, and who hears of them. */
import { type Client, Events } from 'discord.js'
import { Fault } from '../../../src/fault.ts'
import type { Log } from '../../../src/ports.ts'
import { faultOf } from './troubles.ts'

/** Gateway close code of the reference: the portal does not grant what was asked for. */
const DISALLOWED_INTENTS = /disallowed intents/i

export function startFault(error: unknown): Fault {
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

/** Where no word can be said in a channel, the operator finds a line. */
export function logConnection(client: Client, log: Log): void {
  client.on(Events.ShardDisconnect, ({ code }) => {
    log.error({ code }, 'discord: disconnected for good; check the token and the intents, then start again')
  })
  client.on(Events.ShardReconnecting, () => log.warn({}, 'discord: connection lost, connecting again'))
  client.on(Events.Error, (error) => log.error({ error }, 'discord: connection error'))
  client.on(Events.GuildCreate, ({ id, name }) =>
    log.info({ server: id, name }, 'discord: invited to a server'),
  )
  client.on(Events.GuildDelete, ({ id }) => {
    log.warn(
      { server: id },
      'discord: removed from a server; nothing can be posted there until it is invited again',
    )
  })
  client.on(Events.ChannelDelete, ({ id }) => log.info({ channel: id }, 'discord: a channel was deleted'))
}
