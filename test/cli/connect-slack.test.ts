/** README's section on connecting Slack, followed word by word against a stand-in for Slack. */
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { eventually } from '../chat/eventually.ts'
import { APP_TOKEN, BOT_TOKEN, type SlackPeer, startSlack } from '../peers/slack/server.ts'
import { BOT_ID } from '../peers/slack/workspace.ts'
import { type Program, startProgram } from './program.ts'
import { root, useScene } from './run.ts'

const scene = useScene()
const readme = readFileSync(join(root, 'README.md'), 'utf8')
const section = /## Connect Slack\n([\s\S]*?)\n## /.exec(readme)?.[1] ?? ''

describe('connecting Slack as the README says', () => {
  let slack: SlackPeer
  let program: Program

  beforeAll(async () => {
    slack = await startSlack()
  })
  afterAll(async () => {
    await slack.close()
  })

  test('1: the manifest that is to be pasted is there, and is one', () => {
    const path = /\]\((adapters\/[^)]+manifest\.json)\)/.exec(section)?.[1] ?? ''
    expect(existsSync(join(root, path))).toBe(true)
    const manifest = JSON.parse(readFileSync(join(root, path), 'utf8'))
    expect(manifest.oauth_config.scopes.bot.length).toBeGreaterThan(5)
  })

  test('2 and 3: the two tokens go where `.env.example` has room for them, and nothing else has to be set', async () => {
    expect(section).toContain('connections:write')
    expect(section).toContain('cp .env.example .env')
    const named = [...section.matchAll(/`(SLACK_\w+)`/g)].map(([, name]) => name)
    expect(named).toEqual(['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN'])
    const settings = join(scene.folder, '.env')
    copyFileSync(join(root, '.env.example'), settings)
    const filled = readFileSync(settings, 'utf8')
      .replace(/^SLACK_BOT_TOKEN=$/m, `SLACK_BOT_TOKEN=${BOT_TOKEN}`)
      .replace(/^SLACK_APP_TOKEN=$/m, `SLACK_APP_TOKEN=${APP_TOKEN}`)
      // The stand-in's address, in place of Slack's own.
      .replace(/^SLACK_API_URL=$/m, `SLACK_API_URL=${slack.apiUrl}`)
    writeFileSync(settings, filled)
    expect(filled.match(/^SLACK_(?:BOT|APP)_TOKEN=x/gm)).toHaveLength(2)
    program = await startProgram(scene, [])
    expect(slack.sockets()).toBe(1)
  }, 90_000)

  test('4: invited to a channel, it answers a link that is pasted there', async () => {
    slack.workspace.addChannel('C0INVITED')
    const { ts } = await slack.post({ channel: 'C0INVITED', text: '<http://127.0.0.1:9/news/nothing-here>' })
    const own = () => slack.workspace.thread('C0INVITED', ts).find(({ botId }) => botId === BOT_ID)
    await eventually(() => (own()?.text ?? '').startsWith('Nothing could be read'), 30_000)
    expect(JSON.stringify(own()?.blocks)).toContain('nothing-here')
  }, 60_000)

  test('and it ends cleanly', async () => {
    expect(await program.stop()).toBe(0)
  }, 60_000)
})
