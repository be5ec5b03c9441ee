import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from '@jest/globals'
import { COMMAND, SHORTCUT } from '../../../adapters/chat/slack/commands.ts'
import { methods } from '../../peers/slack/methods.ts'

const folder = fileURLToPath(new URL('../../../adapters/chat/slack', import.meta.url))
const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
  display_information: { name: string; description: string; long_description: string }
  features: { slash_commands: { command: string }[]; shortcuts: { callback_id: string }[] }
  oauth_config: { scopes: { bot: string[] } }
  settings: { event_subscriptions: { bot_events: string[] }; socket_mode_enabled: boolean }
}
const code = readdirSync(folder)
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(join(folder, name), 'utf8'))
  .join('\n')

/** Scopes by what needs them, from the method and event pages of docs.slack.dev/reference. */
const NEEDS: Record<string, readonly string[]> = {
  'chat.postMessage': ['chat:write'],
  'chat.postEphemeral': ['chat:write'],
  'chat.update': ['chat:write'],
  'views.open': [],
  'conversations.info': ['channels:read', 'groups:read', 'im:read'],
  'conversations.replies': ['channels:history', 'groups:history', 'im:history'],
  app_mention: ['app_mentions:read'],
  'message.channels': ['channels:history'],
  'message.groups': ['groups:history'],
  'message.im': ['im:history'],
  commands: ['commands'],
  files: ['files:read'],
}

function methodsCalled(): string[] {
  const called = [...code.matchAll(/client\.(\w+\.\w+)\(/g)].map(([, method]) => method ?? '')
  return [...new Set(called)].filter((method) => method in methods)
}

describe('the Slack app’s manifest', () => {
  test('asks for exactly the scopes that the code’s calls, events, commands and downloads need', () => {
    const uses = [
      ...methodsCalled(),
      ...manifest.settings.event_subscriptions.bot_events,
      'commands',
      'files',
    ]
    const needed = uses.flatMap((use) => {
      const scopes = NEEDS[use]
      if (scopes === undefined) throw new Error(`no scopes are known for ${use}`)
      return scopes
    })
    expect(methodsCalled().length).toBeGreaterThan(3)
    expect(manifest.oauth_config.scopes.bot).toEqual([...new Set(needed)].toSorted())
  })

  test('subscribes to the events that the code listens to', () => {
    const heard = [...code.matchAll(/app\.event\('(\w+)'/g)].map(([, event]) => event)
    const subscribed = manifest.settings.event_subscriptions.bot_events.map((event) =>
      event.replace(/\..*/, ''),
    )
    expect([...new Set(subscribed)].toSorted()).toEqual(heard.toSorted())
  })

  test('names the command and the shortcut that the code answers', () => {
    expect(manifest.features.slash_commands.map(({ command }) => command)).toEqual([COMMAND])
    expect(manifest.features.shortcuts.map(({ callback_id: id }) => id)).toEqual([SHORTCUT])
    expect(manifest.settings.socket_mode_enabled).toBe(true)
  })

  test('stays within the lengths that Slack takes', () => {
    const { name, description, long_description: long } = manifest.display_information
    expect(name.length).toBeLessThanOrEqual(35)
    expect(description.length).toBeLessThanOrEqual(140)
    expect(long.length).toBeGreaterThanOrEqual(174)
    expect(long.length).toBeLessThanOrEqual(4000)
  })
})
