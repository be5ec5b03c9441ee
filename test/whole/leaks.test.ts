/** Nothing of a private channel or a direct message appears anywhere else, through the whole program. */
import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { commands } from '../../src/desk/commands/registry.ts'
import { eventually } from '../chat/eventually.ts'
import { type Program, startProgram } from '../cli/program.ts'
import { root, useScene } from '../cli/run.ts'
import { APP_TOKEN, BOT_TOKEN, type SlackPeer, startSlack } from '../peers/slack/server.ts'
import { BOT_ID, BOT_USER } from '../peers/slack/workspace.ts'

const scene = useScene()
const PUBLIC = 'C0DESK'
const PRIVATE = 'G0HUSHED'
const DIRECT = 'D0HUSHED'
const own = (name: string): string => readFileSync(join(root, 'examples', `${name}.html`), 'utf8')

/** Two outlets on one event, and the same event as somebody was told it in confidence. */
const PAGES: Record<string, string> = {
  courier: own('courier'),
  wire: own('wire'),
  hushed: own('courier')
    .replaceAll('Northern Courier', 'Hushed Gazette')
    .replaceAll('38 million', '77 million'),
  whispered: own('wire').replaceAll('Meridian Wire', 'Whispered Wire').replaceAll('52 million', '88 million'),
}
const SECRET = /hush|whisper|77 million|£77m|88 million|£88m/i

let web: Server
let slack: SlackPeer
let program: Program
let site: string

beforeAll(async () => {
  web = createServer((request, response) => {
    const page = PAGES[(request.url ?? '').slice(1)]
    if (page === undefined) response.writeHead(404)
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(page)
  })
  await new Promise<void>((listening) => web.listen(0, '127.0.0.1', listening))
  const { port } = web.address() as AddressInfo
  site = `http://127.0.0.1:${port}`
  slack = await startSlack()
  slack.workspace.addChannel(PUBLIC)
  slack.workspace.addChannel(PRIVATE, 'group')
  slack.workspace.addChannel(DIRECT, 'im')
  program = await startProgram(scene, [], {
    ...{ SLACK_BOT_TOKEN: BOT_TOKEN, SLACK_APP_TOKEN: APP_TOKEN, SLACK_API_URL: slack.apiUrl },
    TWOSOURCE_ALLOW_HOSTS: `127.0.0.1:${port}`,
  })
}, 90_000)

afterAll(async () => {
  program.child.kill('SIGKILL')
  await slack.close()
  await new Promise((closed) => web.close(closed))
}, 60_000)

async function checked(channel: string, names: readonly string[]): Promise<string> {
  const { ts } = await slack.post({ channel, text: names.map((name) => `<${site}/${name}>`).join(' ') })
  const reply = () => slack.workspace.thread(channel, ts).find(({ botId }) => botId === BOT_ID)
  await eventually(() => /^\d+ sources?/.test(reply()?.text ?? ''), 30_000)
  return JSON.stringify(reply()?.blocks)
}

/** Everything of ours that somebody outside the private places can see. */
function seenOutside(): string {
  const { messages, ephemerals, homes, views, uploads } = slack.workspace
  return JSON.stringify([
    messages.filter(({ channel, botId }) => channel === PUBLIC && botId === BOT_ID),
    ephemerals.filter(({ channel }) => channel === PUBLIC),
    [...homes.values()],
    [views, slack.responses],
    uploads.filter(({ channel }) => channel === PUBLIC).map(({ content }) => content?.toString()),
  ])
}

describe('what was pasted in private', () => {
  test('is answered there', async () => {
    expect(await checked(PRIVATE, ['hushed', 'wire'])).toContain('Hushed Gazette')
    expect(await checked(DIRECT, ['whispered', 'courier'])).toContain('Whispered Wire')
  }, 90_000)

  test('is in no other channel’s reply on the same event', async () => {
    const reply = await checked(PUBLIC, ['courier', 'wire'])
    expect(reply).toContain('38 million')
    expect(reply).not.toMatch(SECRET)
  }, 90_000)

  test.each(Object.keys(commands))(
    'is in no answer to `%s` elsewhere, asked for by either way',
    async (name) => {
      const before =
        slack.responses.length + slack.workspace.ephemerals.length + slack.workspace.messages.length
      const answered = () =>
        slack.responses.length + slack.workspace.ephemerals.length + slack.workspace.messages.length - before
      await slack.command(`${name} dam`, PUBLIC)
      await slack.command(name, PUBLIC)
      await slack.post({ channel: PUBLIC, text: `<@${BOT_USER}> ${name}` })
      // The mention itself is one of them.
      await eventually(() => answered() >= 4, 20_000)
      expect(seenOutside()).not.toMatch(SECRET)
    },
    60_000,
  )

  test('is not on anybody’s home tab', async () => {
    await slack.openHome('U0REPORTER')
    await eventually(() => slack.workspace.homes.has('U0REPORTER'), 20_000)
    expect(seenOutside()).not.toMatch(SECRET)
  }, 60_000)

  test('is not in the report of a reply elsewhere', async () => {
    const reply = slack.workspace.messages.find(
      ({ channel, botId, text }) => channel === PUBLIC && botId === BOT_ID && /^\d+ sources?/.test(text),
    )
    if (reply === undefined) throw new Error('no reply')
    await slack.choose(reply, 'whole-more', 'json')
    await eventually(() => slack.workspace.uploads.some(({ channel }) => channel === PUBLIC), 20_000)
    await slack.press(reply, { action_id: 'whole-all', value: 'all' })
    await eventually(() => slack.workspace.views.length > 0, 20_000)
    expect(seenOutside()).toContain('38 million')
    expect(seenOutside()).not.toMatch(SECRET)
  }, 60_000)

  test('of a direct message is not in the private channel, nor the other way round', () => {
    const said = (place: string): string =>
      JSON.stringify(
        slack.workspace.messages.filter(({ channel, botId }) => channel === place && botId === BOT_ID),
      )
    expect(said(PRIVATE)).not.toMatch(/whisper|88 million|£88m/i)
    expect(said(DIRECT)).not.toMatch(/hushed gazette|77 million|£77m/i)
  })
})

test('the program ends cleanly when it is told to', async () => {
  expect(await program.stop()).toBe(0)
}, 60_000)
