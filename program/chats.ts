/** The chat platforms that the settings name. */
import type { Way } from '../adapters/chat/slack/entrance.ts'
import type { Config } from '../adapters/config.ts'
import type { ChatAdapter, Log, Notes } from '../src/ports.ts'
import { say } from './surroundings.ts'

/** A socket needs no open port and is taken where both are set up. */
function slackWay(config: Config): Way | null {
  const { SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: signingSecret, SLACK_PORT: port } = config
  if (appToken !== undefined) return { kind: 'socket', appToken }
  if (signingSecret === undefined || port === 0) return null
  return { kind: 'requests', signingSecret, port, host: config.SLACK_HOST }
}

/** The chats whose tokens are set. Their packages are loaded only then: they are most of the start's time. */
export async function chatsOf(config: Config, notes: Notes, log: Log): Promise<ChatAdapter[]> {
  const chats: ChatAdapter[] = []
  const { SLACK_BOT_TOKEN: botToken, SLACK_API_URL: apiUrl } = config
  const way = slackWay(config)
  if (botToken !== undefined && way !== null) {
    const { createSlackChat } = await import('../adapters/chat/slack/slack.ts')
    const address = apiUrl === undefined ? {} : { apiUrl }
    chats.push(createSlackChat({ botToken, way, notes, log, ...address }))
  } else if (botToken !== undefined) {
    say(
      'Slack is not connected: beside SLACK_BOT_TOKEN it needs SLACK_APP_TOKEN, or SLACK_SIGNING_SECRET and SLACK_PORT',
    )
  }
  if (config.DISCORD_TOKEN !== undefined) {
    const { createDiscordChat } = await import('../adapters/chat/discord/discord.ts')
    const address = config.DISCORD_API_URL === undefined ? {} : { apiUrl: config.DISCORD_API_URL }
    const mentionsOnly = config.DISCORD_MENTIONS_ONLY
    chats.push(createDiscordChat({ botToken: config.DISCORD_TOKEN, mentionsOnly, notes, log, ...address }))
  }
  return chats
}
