/** The whole program from a pasted link to the reply: real Bolt, real discord.js, real queue, a web server. */
import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { eventually } from '../chat/eventually.ts'
import { type Program, startProgram } from '../cli/program.ts'
import { root, useScene } from '../cli/run.ts'
import { type DiscordPeer, startDiscord, TOKEN } from '../peers/discord/server.ts'
import { BOT_ID as DISCORD_BOT } from '../peers/discord/world.ts'
import { APP_TOKEN, BOT_TOKEN, type SlackPeer, startSlack } from '../peers/slack/server.ts'
import { BOT_ID as SLACK_BOT } from '../peers/slack/workspace.ts'

const scene = useScene()
const desk = 'C0DESK'
const room = '810000000000000001'
let web: Server
let slack: SlackPeer
let discord: DiscordPeer
let chat: Program
let worker: Program
let site: string

beforeAll(async () => {
  web = createServer((request, response) => {
    const name = /^\/(courier|wire|briefly)$/.exec(request.url ?? '')?.[1]
    if (name === undefined) response.writeHead(404).end()
    else {
      response.setHeader('content-type', 'text/html; charset=utf-8')
      response.end(readFileSync(join(root, 'examples', `${name}.html`)))
    }
  })
  await new Promise<void>((listening) => web.listen(0, '127.0.0.1', listening))
  const { port } = web.address() as AddressInfo
  site = `http://127.0.0.1:${port}`
  slack = await startSlack()
  slack.workspace.addChannel(desk)
  discord = await startDiscord()
  discord.world.addChannel(room, 0)
  const env = {
    SLACK_BOT_TOKEN: BOT_TOKEN,
    SLACK_APP_TOKEN: APP_TOKEN,
    SLACK_API_URL: slack.apiUrl,
    DISCORD_TOKEN: TOKEN,
    DISCORD_API_URL: discord.apiUrl,
    TWOSOURCE_ALLOW_HOSTS: `127.0.0.1:${port}`,
  }
  worker = await startProgram(scene, ['--only', 'worker'], env)
  chat = await startProgram(scene, ['--only', 'chat'], env)
}, 90_000)

afterAll(async () => {
  for (const program of [chat, worker]) program.child.kill('SIGKILL')
  await Promise.all([slack.close(), discord.close()])
  await new Promise((closed) => web.close(closed))
}, 60_000)

const links = () => ['courier', 'wire', 'gone'].map((name) => `${site}/${name}`)

describe('a reporter pastes three links, one of them dead', () => {
  test('in Slack, and gets one message in the thread that ends as the reply', async () => {
    const pasted = await slack.post({
      channel: desk,
      text: links()
        .map((link) => `<${link}>`)
        .join(' '),
    })
    const own = () => slack.workspace.thread(desk, pasted.ts).filter(({ botId }) => botId === SLACK_BOT)
    await eventually(() => own().some(({ text }) => text.startsWith('2 sources')), 30_000)
    expect(own()).toHaveLength(1)
    const shown = JSON.stringify(own()[0]?.blocks)
    expect(shown).toContain('38 million pounds')
    expect(shown).toContain('52 million pounds')
    expect(shown).toContain('/gone')
  }, 60_000)

  test('in Discord, and gets the same in a thread of its own', async () => {
    const pasted = discord.post({ channel: room, content: links().join(' ') })
    const own = () =>
      discord.world.messages.filter(({ author, channel }) => author === DISCORD_BOT && channel === pasted.id)
    await eventually(() => JSON.stringify(own()).includes('2 sources'), 30_000)
    expect(own()).toHaveLength(1)
    expect(JSON.stringify(own())).toContain('52 million pounds')
  }, 60_000)
})

describe('the two processes', () => {
  test('end cleanly when they are told to', async () => {
    expect(await chat.stop()).toBe(0)
    expect(await worker.stop()).toBe(0)
    expect(worker.said()).not.toMatch(/"level":50/)
  }, 60_000)
})
