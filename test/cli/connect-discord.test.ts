/** README.md's section "Connect Discord", followed: .env.example copied, the token set, started, a link pasted. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { basename, join } from 'node:path'
import { expect, test } from '@jest/globals'
import { eventually } from '../chat/eventually.ts'
import { startDiscord, TOKEN } from '../peers/discord/server.ts'
import { BOT_ID } from '../peers/discord/world.ts'
import { dataHome, root, useScene } from './run.ts'

const scene = useScene()
const DESK = '810000000000000001'

test('whoever follows the README has a bot that answers a link and knows its commands', async () => {
  const section =
    /## Connect Discord\n([\s\S]*?)\n## /.exec(readFileSync(join(root, 'README.md'), 'utf8'))?.[1] ?? ''
  for (const step of [
    'Message Content Intent',
    'applications.commands',
    '.env.example',
    'DISCORD_TOKEN',
    'npm start',
  ])
    expect(section).toContain(step)
  const discord = await startDiscord()
  discord.world.addChannel(DESK, 0)
  const articles = createServer((request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(readFileSync(join(root, 'examples', basename(request.url ?? ''))))
  })
  await new Promise<void>((resolve) => articles.listen(0, '127.0.0.1', resolve))
  const host = `127.0.0.1:${(articles.address() as AddressInfo).port}`
  const set = { DISCORD_TOKEN: TOKEN, DISCORD_API_URL: discord.apiUrl, TWOSOURCE_ALLOW_HOSTS: host }
  const env = readFileSync(join(root, '.env.example'), 'utf8').replace(/^(\w+)=$/gm, (line, name: string) =>
    Object.hasOwn(set, name) ? `${name}=${set[name as keyof typeof set]}` : line,
  )
  writeFileSync(join(scene.folder, '.env'), env)
  const child = spawn(process.execPath, [join(root, 'main.ts'), 'start'], {
    cwd: scene.folder,
    env: { PATH: process.env.PATH, HOME: scene.folder, XDG_DATA_HOME: dataHome, TWOSOURCE_DATA: scene.data },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.on('data', (chunk) => (said += String(chunk)))
  try {
    await eventually(() => said.includes('"msg":"ready"') || child.exitCode !== null, 60_000)
    expect(said).toContain('"msg":"connected"')
    const names = discord.world.commands.map((one) => (one as { name: string }).name)
    expect(names).toEqual(expect.arrayContaining(['check', 'help', 'settings', 'status', 'Check links']))
    const { id } = discord.post({ channel: DESK, content: `http://${host}/wire.html` })
    const own = () => discord.world.messages.filter((one) => one.channel === id && one.author === BOT_ID)
    await eventually(() => own().some(({ content }) => content.startsWith('**1 source')), 60_000)
    const help = discord.interact(DESK, { type: 1, name: 'help', options: [] })
    await eventually(() => JSON.stringify(help.answer?.embeds ?? []).includes('settings'), 20_000)
    const status = discord.interact(DESK, { type: 1, name: 'status', options: [] })
    await eventually(() => JSON.stringify(status.answer?.embeds ?? []).includes('discord'), 20_000)
  } finally {
    if (child.exitCode === null) {
      child.kill('SIGTERM')
      await once(child, 'exit')
    }
    await discord.close()
    articles.closeAllConnections()
    articles.close()
  }
}, 120_000)
