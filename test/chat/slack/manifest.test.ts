import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from '@jest/globals'
import { COMMAND, SHORTCUT } from '../../../adapters/chat/slack/commands.ts'
import { methods } from '../../peers/slack/methods.ts'

const folder = fileURLToPath(new URL('../../../adapters/chat/slack', import.meta.url))
const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
  display_information: { name: string; description: string; long_description: string }
  features: {
    app_home: {
      home_tab_enabled: boolean
      messages_tab_enabled: boolean
      messages_tab_read_only_enabled: boolean
    }
    slash_commands: { command: string; should_escape: boolean }[]
    shortcuts: { callback_id: string }[]
  }
  oauth_config: { scopes: { bot: string[] } }
  settings: {
    event_subscriptions: { bot_events: string[] }
    interactivity: { is_enabled: boolean }
    socket_mode_enabled: boolean
  }
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
  'views.publish': [],
  'auth.test': [],
  'users.info': ['users:read'],
  'usergroups.list': ['usergroups:read'],
  'users.conversations': ['channels:read', 'groups:read', 'im:read'],
  'conversations.history': ['channels:history', 'groups:history', 'im:history'],
  'files.info': ['files:read'],
  'files.getUploadURLExternal': ['files:write'],
  'files.completeUploadExternal': ['files:write'],
  app_home_opened: [],
  channel_left: ['channels:read'],
  group_left: ['groups:read'],
  reaction_added: ['reactions:read'],
  link_shared: ['links:read'],
  'conversations.info': ['channels:read', 'groups:read', 'im:read'],
  'conversations.replies': ['channels:history', 'groups:history', 'im:history'],
  app_mention: ['app_mentions:read'],
  'message.channels': ['channels:history'],
  'message.groups': ['groups:history'],
  'message.im': ['im:history'],
  commands: ['commands'],
  files: ['files:read'],
}

/** Slack wants the domains named in the manifest, so it is switched on by hand: docs/slack.md says how. */
const ON_REQUEST = 'link_shared'
const guide = readFileSync(fileURLToPath(new URL('../../../docs/slack.md', import.meta.url)), 'utf8')

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
    const known = [...new Set(heard)].filter((event) => event !== ON_REQUEST)
    expect([...new Set(subscribed)].toSorted()).toEqual(known.toSorted())
    expect(heard).toContain(ON_REQUEST)
    expect(guide).toContain(ON_REQUEST)
    for (const scope of NEEDS[ON_REQUEST] ?? []) expect(guide).toContain(scope)
  })

  test('names the command and the shortcut that the code answers', () => {
    expect(manifest.features.slash_commands.map(({ command }) => command)).toEqual([COMMAND])
    expect(manifest.features.shortcuts.map(({ callback_id: id }) => id)).toEqual([SHORTCUT])
    expect(manifest.settings.socket_mode_enabled).toBe(true)
  })

  test('switches on what the code answers: the home tab, direct messages, clicks', () => {
    const { app_home: home, slash_commands: commands } = manifest.features
    expect(home).toEqual({
      home_tab_enabled: true,
      messages_tab_enabled: true,
      messages_tab_read_only_enabled: false,
    })
    expect(manifest.settings.interactivity.is_enabled).toBe(true)
    // Only so do user groups arrive as ids that rights can be given to.
    expect(commands.every((command) => command.should_escape)).toBe(true)
  })

  test('names every scope in the guide, with what it is for', () => {
    for (const scope of manifest.oauth_config.scopes.bot) expect(guide).toContain(`\`${scope}\``)
  })

  test('stays within the lengths that Slack takes', () => {
    const { name, description, long_description: long } = manifest.display_information
    expect(name.length).toBeLessThanOrEqual(35)
    expect(description.length).toBeLessThanOrEqual(140)
    expect(long.length).toBeGreaterThanOrEqual(174)
    expect(long.length).toBeLessThanOrEqual(4000)
  })
})
