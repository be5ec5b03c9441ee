/** The program as it is deployed: real clients, queue, Redis and reader, against the peers on loopback. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { eventually } from '../chat/eventually.ts'
import { type DiscordPeer, startDiscord, TOKEN } from '../peers/discord/server.ts'
import { BOT_ID as DISCORD_BOT } from '../peers/discord/world.ts'
import { APP_TOKEN, BOT_TOKEN, type SlackPeer, startSlack } from '../peers/slack/server.ts'
import { dataHome, root, useScene } from './run.ts'

const scene = useScene()

describe('twosource start with Slack and Discord', () => {
  const articles = createServer((request, response) => {
    const name = basename(new URL(request.url ?? '', 'http://local').pathname)
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(readFileSync(join(root, 'examples', name)))
  })
  let links: readonly string[] = []
  let slack: SlackPeer
  let discord: DiscordPeer
  let child: ChildProcess
  let said = ''

  beforeAll(async () => {
    slack = await startSlack()
    discord = await startDiscord()
    slack.workspace.addChannel('C0DESK')
    discord.world.addChannel('810000000000000001', 0)
    await new Promise<void>((resolve) => articles.listen(0, '127.0.0.1', resolve))
    const { port } = articles.address() as AddressInfo
    links = ['wire.html', 'courier.html'].map((name) => `http://127.0.0.1:${port}/news/${name}`)
    child = spawn(process.execPath, [join(root, 'main.ts'), 'start'], {
      cwd: scene.folder,
      env: {
        ...{
          PATH: process.env.PATH,
          HOME: scene.folder,
          XDG_DATA_HOME: dataHome,
          TWOSOURCE_DATA: scene.data,
        },
        ...{ SLACK_BOT_TOKEN: BOT_TOKEN, SLACK_APP_TOKEN: APP_TOKEN, SLACK_API_URL: slack.apiUrl },
        ...{ DISCORD_TOKEN: TOKEN, DISCORD_API_URL: discord.apiUrl },
        TWOSOURCE_ALLOW_HOSTS: `127.0.0.1:${port}`,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (said += String(chunk)))
    await eventually(() => said.includes('"msg":"ready"') || child.exitCode !== null, 60_000)
    if (child.exitCode !== null) throw new Error(`the program ended: ${said}`)
  }, 90_000)

  afterAll(async () => {
    if (child.exitCode === null) {
      child.kill('SIGTERM')
      await once(child, 'exit')
    }
    await Promise.all([slack.close(), discord.close()])
    articles.closeAllConnections()
    articles.close()
  }, 60_000)

  test('two links in a Slack message are read, compared and answered in its thread', async () => {
    const { ts } = await slack.post({
      channel: 'C0DESK',
      text: links.map((link) => `<${link}>`).join(' and '),
    })
    const answered = () =>
      slack.workspace.thread('C0DESK', ts).filter((one) => one.text.startsWith('2 sources'))
    await eventually(() => answered().length > 0, 60_000)
    expect(slack.workspace.thread('C0DESK', ts)).toHaveLength(2)
    expect(JSON.stringify(answered()[0]?.blocks)).toContain('①')
  }, 90_000)

  test('evidence is one choice away, and a dismissed mismatch leaves the reply', async () => {
    const reply = slack.workspace.messages.find((one) => one.text.startsWith('2 sources'))
    if (reply === undefined) throw new Error('no reply stands')
    const values = [...JSON.stringify(reply.blocks).matchAll(/"value":"evidence ([^"]+)"/g)].map(
      ([, key]) => key,
    )
    await slack.choose(reply, 'mismatch', `evidence ${values[0]}`)
    await eventually(() => slack.workspace.views.length > 0, 60_000)
    expect(JSON.stringify(slack.workspace.views[0])).toContain('damage to roads and bridges')
    await slack.choose(reply, 'mismatch', `dismiss ${values[0]}`)
    await eventually(() => JSON.stringify(reply.blocks).includes('1 dismissed.'), 60_000)
    expect(JSON.stringify(reply.blocks)).not.toContain(`evidence ${values[0]}"`)
  }, 90_000)

  test('what was posted in a private channel is in no reply elsewhere', async () => {
    slack.workspace.addChannel('G0SECRET', 'group')
    slack.workspace.addChannel('C0OTHER')
    const [base = ''] = links
    const secret = base.replace('wire.html', 'briefly.html')
    const ask = async (channel: string, link: string) => {
      const { ts } = await slack.post({ channel, text: `<${link}>` })
      const answered = () => slack.workspace.thread(channel, ts).find((one) => /^\d+ source/.test(one.text))
      await eventually(() => answered() !== undefined, 60_000)
      return JSON.stringify(answered())
    }
    expect(await ask('G0SECRET', secret)).toContain('BrieflyNow')
    expect(await ask('C0OTHER', base)).not.toContain('BrieflyNow')
    expect(await ask('C0DESK', `${base}?again`)).not.toContain('BrieflyNow')
  }, 90_000)

  test('two links in a Discord message are read, compared and answered in a thread on it', async () => {
    const { id } = discord.post({ channel: '810000000000000001', content: links.join(' ') })
    const own = () => discord.world.messages.filter((one) => one.channel === id && one.author === DISCORD_BOT)
    await eventually(() => own().some((one) => one.content.startsWith('**2 sources')), 60_000)
    expect(own()).toHaveLength(1)
    expect(JSON.stringify(own()[0]?.embeds)).toContain('①')
  }, 90_000)

  test('stops on SIGTERM with both connections closed', async () => {
    child.kill('SIGTERM')
    const [code] = await once(child, 'exit')
    expect(code).toBe(0)
    await eventually(() => slack.sockets() === 0 && discord.gateway.connected === 0)
  }, 60_000)
})
