/** The commands: the only place that reads the environment; house.ts puts the edges together. */

import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { hostname, userInfo } from 'node:os'
import { join, resolve } from 'node:path'
import type { Redis } from 'ioredis'
import type { Way } from './adapters/chat/slack/entrance.ts'
import { visibleText } from './adapters/chat/visible.ts'
import { chatAtTerminal, greeting, TERMINAL_NEWSROOM } from './adapters/cli/chat.ts'
import { check } from './adapters/cli/check.ts'
import type { Explained, ExplainPorts } from './adapters/cli/explain-claims.ts'
import { noTokens, startChats } from './adapters/cli/start.ts'
import { type Command, parseCommand, UsageError, usage } from './adapters/cli/usage.ts'
import { Closing } from './adapters/closing.ts'
import { type Config, readConfig } from './adapters/config.ts'
import { fetcherOptions } from './adapters/fetch/config.ts'
import { createFetcher } from './adapters/fetch/fetcher.ts'
import { readInput } from './adapters/files/read-input.ts'
import { saveFile } from './adapters/files/save-file.ts'
import { terminalLog } from './adapters/log/terminal.ts'
import { type ModelPlace, modelPlace } from './adapters/model/config.ts'
import { isAlive, startHeartbeat } from './adapters/store/heartbeat.ts'
import { openPrivateSpace } from './adapters/store/private-space.ts'
import { joinRoll, type Self } from './adapters/store/roll.ts'
import { finishImports } from './adapters/store/transfer/import.ts'
import { clock, openHouse, openRedis } from './house.ts'
import { postQueue, workQueue } from './jobs/registry.ts'
import { isCommandName } from './src/desk/commands/registry.ts'
import type { Article, Outcome } from './src/domain.ts'
import { Fault } from './src/fault.ts'
import type { ChatAdapter, Log, Notes, Page } from './src/ports.ts'

/** The name under which all processes of an installation share queues and marks; braces: one Cluster slot. */
const space = '{twosource}'
const say = (line: string): void => {
  process.stderr.write(`${line}\n`)
}

const inColour = (): boolean => process.stdout.isTTY === true && !process.env.NO_COLOR

/** Paths are taken from where the user stands, also when npm runs the command from the project's folder. */
const fromUser = (path: string): string =>
  path === '-' || /^[a-z][a-z0-9+.-]*:\/\//i.test(path)
    ? path
    : resolve(process.env.INIT_CWD ?? process.cwd(), path)

async function runCheck(command: Extract<Command, { name: 'check' }>, config: Config): Promise<number> {
  const closing = new Closing()
  const interrupted = () => {
    closing.close().finally(() => process.exit(130))
  }
  process.once('SIGINT', interrupted)
  process.once('SIGTERM', interrupted)
  try {
    const redis = await openRedis(config, process.env, closing)
    const room = await openPrivateSpace(redis, clock)
    closing.add(room.close)
    const house = openHouse(config, redis, room.name, terminalLog(say), closing)
    const { output, status } = await check(
      {
        ...command,
        width: command.width ?? process.stdout.columns ?? 80,
        colour: inColour(),
      },
      {
        uploads: house.uploads,
        memory: room.memory,
        readInput: (input) => readInput(fromUser(input)),
        startCheck: house.queues.startCheck,
        async work(chat) {
          await house.work()
          house.post(chat)
        },
        say,
      },
    )
    process.stdout.write(output)
    return status
  } finally {
    await closing.close()
  }
}

/** A socket needs no open port and is taken where both are set up. */
function slackWay(config: Config): Way | null {
  const { SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: signingSecret, SLACK_PORT: port } = config
  if (appToken !== undefined) return { kind: 'socket', appToken }
  if (signingSecret === undefined || port === 0) return null
  return { kind: 'requests', signingSecret, port, host: config.SLACK_HOST }
}

/** The chats whose tokens are set. Their packages are loaded only then: they are most of the start's time. */
async function chatsOf(config: Config, notes: Notes, log: Log): Promise<ChatAdapter[]> {
  const chats: ChatAdapter[] = []
  const { SLACK_BOT_TOKEN: botToken, SLACK_API_URL: apiUrl } = config
  const way = slackWay(config)
  if (botToken !== undefined && way !== null) {
    const { createSlackChat } = await import('./adapters/chat/slack/slack.ts')
    const address = apiUrl === undefined ? {} : { apiUrl }
    chats.push(createSlackChat({ botToken, way, notes, log, ...address }))
  } else if (botToken !== undefined) {
    say(
      'Slack is not connected: beside SLACK_BOT_TOKEN it needs SLACK_APP_TOKEN, or SLACK_SIGNING_SECRET and SLACK_PORT',
    )
  }
  if (config.DISCORD_TOKEN !== undefined) {
    const { createDiscordChat } = await import('./adapters/chat/discord/discord.ts')
    const address = config.DISCORD_API_URL === undefined ? {} : { apiUrl: config.DISCORD_API_URL }
    const mentionsOnly = config.DISCORD_MENTIONS_ONLY
    chats.push(createDiscordChat({ botToken: config.DISCORD_TOKEN, mentionsOnly, notes, log, ...address }))
  }
  return chats
}

const connectedOf = (chats: readonly ChatAdapter[]): string[] =>
  chats.filter(({ connected }) => connected?.() !== false).map(({ platform }) => platform)

/** So that `status` can say who is there. */
async function tellOfSelf(
  redis: Redis,
  self: Pick<Self, 'works' | 'chats'>,
  log: Log,
  closing: Closing,
): Promise<void> {
  const roll = await joinRoll(redis, space, { host: hostname(), pid: process.pid, ...self }, clock, (error) =>
    log.warn({ error }, 'this process could not be entered in the roll'),
  )
  closing.add(roll.leave)
}

async function runStart(command: Extract<Command, { name: 'start' }>, config: Config): Promise<number> {
  const { jsonLog } = await import('./adapters/log/json.ts')
  const log = jsonLog(config.LOG_LEVEL)
  const closing = new Closing()
  // Not once: npm passes a signal on a second time, which would cut the stopping short.
  const stopped = new Promise<void>((stop) => {
    process.on('SIGINT', () => stop())
    process.on('SIGTERM', () => stop())
  })
  try {
    const redis = await openRedis(config, process.env, closing)
    const house = openHouse(config, redis, space, log, closing)
    await finishImports(redis, house.carriers)
    if (command.only !== 'chat') {
      await house.work()
      await house.schedule()
    }
    const chats = command.only === 'worker' ? [] : await chatsOf(config, house.notes, log)
    for (const chat of chats) {
      closing.add(() => chat.stop())
      house.post(chat)
    }
    const { queues, uploads, ledger, desk } = house
    await startChats(chats, { startCheck: queues.startCheck, uploads, ledger, desk }, log)
    if (chats.length === 0 && command.only !== 'worker') noTokens.forEach(say)
    const heartbeat = await startHeartbeat(redis, space, hostname(), (error) =>
      log.warn({ error }, 'a heartbeat could not be written'),
    )
    closing.add(heartbeat.stop)
    const works = command.only !== 'chat'
    await tellOfSelf(redis, { works, chats: () => connectedOf(chats) }, log, closing)
    log.info({ only: command.only, chats: chats.length }, 'ready')
    await stopped
    log.info({}, 'stopping: jobs in hand are finished first')
    return 0
  } finally {
    await closing.close()
  }
}

async function runChat(command: Extract<Command, { name: 'chat' }>, config: Config): Promise<number> {
  const { openScreen } = await import('./adapters/chat/terminal/screen.ts')
  const { createTerminalChat } = await import('./adapters/chat/terminal/terminal.ts')
  const closing = new Closing()
  const interrupted = () => {
    closing.close().finally(() => process.exit(130))
  }
  process.once('SIGINT', interrupted)
  process.once('SIGTERM', interrupted)
  const log = terminalLog(say)
  try {
    const redis = await openRedis(config, process.env, closing)
    const house = openHouse(config, redis, space, log, closing)
    await house.work()
    const interactive = process.stdin.isTTY === true && process.stdout.isTTY === true
    const chat = createTerminalChat({
      screen: openScreen({ input: process.stdin, output: process.stdout, interactive }),
      width: command.width ?? process.stdout.columns ?? 80,
      colour: inColour(),
      log,
      person: { id: 'you', name: userInfo().username, roles: [], admin: true },
      newsroom: TERMINAL_NEWSROOM,
      isCommand: isCommandName,
      readFile: (path) => readInput(fromUser(path)),
      saveFile: (file) => saveFile(join(config.dataFolder, 'files'), file, clock),
      newId: randomUUID,
      oneByOne: !interactive,
    })
    closing.add(() => chat.stop())
    house.post(chat)
    if (interactive) greeting.forEach(say)
    await tellOfSelf(redis, { works: true, chats: () => connectedOf([chat]) }, log, closing)
    const { queues, uploads, ledger, desk } = house
    const isIdle = async () => {
      const counts = await Promise.all([workQueue, postQueue(chat.platform)].map(queues.count))
      return counts.every(({ waiting, running }) => waiting + running === 0)
    }
    const ports = { startCheck: queues.startCheck, uploads, ledger, desk }
    await chatAtTerminal(chat, ports, log, interactive ? null : isIdle)
    return 0
  } finally {
    process.off('SIGINT', interrupted)
    process.off('SIGTERM', interrupted)
    await closing.close()
  }
}

/** Fetches or opens one page and prints what `render` makes of it; needs no Redis. */
async function runOne(
  input: string,
  config: Config,
  render: (page: Page) => Promise<Outcome<string>>,
): Promise<number> {
  const fetcher = createFetcher(fetcherOptions(config))
  const page = /^https?:\/\//i.test(input) ? await fetcher.fetch(input) : await readInput(fromUser(input))
  const text = page.ok ? await render({ ...page.value, link: input }) : page
  if (!text.ok) {
    say(`twosource: ${text.failure.message}`)
    return 1
  }
  process.stdout.write(text.value)
  return 0
}

/** The article of a page as `render` shows it, or why there is none. */
async function ofArticle(page: Page, render: (article: Article) => string): Promise<Outcome<string>> {
  const { readAnyPage } = await import('./src/article/read-any.ts')
  const read = await readAnyPage(page)
  return read.ok ? { ok: true, value: render(read.value) } : read
}

async function runRead(command: Extract<Command, { name: 'read' }>): Promise<number> {
  const { renderArticle } = await import('./adapters/cli/read.ts')
  const { explainPage } = await import('./src/article/explain.ts')
  return runOne(command.input, readConfig(process.env), async (page) =>
    command.explain
      ? { ok: true, value: `${(await explainPage(page)).map(visibleText).join('\n')}\n` }
      : ofArticle(page, renderArticle),
  )
}

/** Where `claims --explain` asks, or why it does not. */
function placeToAsk(input: string, config: Config): ModelPlace | string {
  const place = modelPlace(config)
  if ('missing' in place) return place.missing ?? 'No language model is set up; docs/models.md says how.'
  if (/^https?:\/\//i.test(input) || config.TWOSOURCE_MODEL_FILES) return place
  return 'Files are sent to no model unless TWOSOURCE_MODEL_FILES is true.'
}

async function runClaims({ input, json, explain }: Extract<Command, { name: 'claims' }>): Promise<number> {
  const { renderClaims } = await import('./adapters/cli/claims.ts')
  const { stateClaims } = await import('./src/claims/state.ts')
  const { readAnyPage } = await import('./src/article/read-any.ts')
  const config = readConfig(process.env)
  return runOne(input, config, async (page) => {
    const article = await readAnyPage(page)
    if (!article.ok) return article
    const stated = { article: article.value, claims: stateClaims(article.value) }
    let explained: Explained = { read: stated, lines: [] }
    if (explain) {
      const { explainClaims } = await import('./adapters/cli/explain-claims.ts')
      const { examineServer } = await import('./adapters/model/examine-server.ts')
      const patience = AbortSignal.timeout(config.TWOSOURCE_MODEL_SECONDS * 1000)
      const ask: ExplainPorts['ask'] = (place, question) => examineServer(place, question, patience)
      explained = await explainClaims(stated, { place: placeToAsk(input, config), ask })
    }
    const { read, lines } = explained
    const whole = explain ? { ...read, explained: lines } : read
    if (json) return { ok: true, value: `${JSON.stringify(whole, null, 2)}\n` }
    return { ok: true, value: [renderClaims(read, inColour()), ...lines.map((line) => `${line}\n`)].join('') }
  })
}

async function runDoctor(config: Config): Promise<number> {
  const { diagnose, renderFindings } = await import('./adapters/cli/doctor.ts')
  const { examineServer } = await import('./adapters/model/examine-server.ts')
  const { redisFacts } = await import('./adapters/redis/facts.ts')
  const closing = new Closing()
  try {
    const findings = await diagnose(config, {
      redis: async () => redisFacts(await openRedis(config, process.env, closing)),
      examineModel: examineServer,
    })
    process.stdout.write(renderFindings(findings))
    return findings.some(({ state }) => state === 'wrong') ? 1 : 0
  } finally {
    await closing.close()
  }
}

async function runHealth(config: Config): Promise<number> {
  const closing = new Closing()
  try {
    return (await isAlive(await openRedis(config, process.env, closing), space, hostname())) ? 0 : 1
  } finally {
    await closing.close()
  }
}

async function runTransfer(
  command: Extract<Command, { name: 'export' | 'import' }>,
  config: Config,
): Promise<number> {
  const { readNewsroom, writeNewsroom } = await import('./adapters/cli/transfer.ts')
  const closing = new Closing()
  try {
    const redis = await openRedis(config, process.env, closing)
    const { carriers } = openHouse(config, redis, space, terminalLog(say), closing)
    if (command.name === 'export')
      await writeNewsroom(redis, command.newsroom, { clock, carriers }, process.stdout)
    else say(await readNewsroom(redis, fromUser(command.file), carriers))
    return 0
  } finally {
    await closing.close()
  }
}

async function run(command: Command): Promise<number> {
  switch (command.name) {
    case 'help':
      process.stdout.write(usage)
      return 0
    case 'check':
      return runCheck(command, readConfig(process.env))
    case 'chat':
      return runChat(command, readConfig(process.env))
    case 'start':
      return runStart(command, readConfig(process.env))
    case 'health':
      return runHealth(readConfig(process.env))
    case 'doctor':
      return runDoctor(readConfig(process.env))
    case 'read':
      return runRead(command)
    case 'claims':
      return runClaims(command)
    case 'export':
    case 'import':
      return runTransfer(command, readConfig(process.env))
  }
}

try {
  // What stands in the environment already goes before the file.
  if (existsSync('.env')) process.loadEnvFile('.env')
  process.exitCode = await run(parseCommand(process.argv.slice(2)))
} catch (error) {
  if (error instanceof UsageError) {
    say(`twosource: ${error.message}\n\n${usage}`)
    process.exitCode = 2
  } else if (error instanceof Fault) {
    say(`twosource: ${error.message}`)
    process.exitCode = 1
  } else throw error
}
