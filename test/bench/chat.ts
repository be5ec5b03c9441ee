/**
 * The running program on the Slack peer: how soon a message is acknowledged and answered, and whether a
 * flood loses or doubles anything. `--set flood` adds 500 links in a minute.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { APP_TOKEN, BOT_TOKEN, type SlackPeer, startSlack } from '../peers/slack/server.ts'
import type { BenchOptions } from './options.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const EXAMPLES = ['wire.html', 'courier.html'].map((name) =>
  readFileSync(join(root, 'examples', name), 'utf8'),
)
const LONGEST = 120_000

type Check = { readonly channel: string; readonly ts: string; readonly posted: number }

function percentile(values: readonly number[], share: number): string {
  const sorted = values.toSorted((a, b) => a - b)
  const value = sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)]
  return value === undefined ? 'none' : `${Math.round(value)} ms`
}

const residentOf = (pid: number): number =>
  Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024

/** First call of each kind for a thread: the acknowledgement, and the edit that brings the reply. */
function timesOf(slack: SlackPeer, checks: readonly Check[]) {
  const acknowledged: number[] = []
  const answered: number[] = []
  let doubled = 0
  for (const { channel, ts, posted } of checks) {
    const acks = slack.calls.filter(
      ({ method, args }) => method === 'chat.postMessage' && args.thread_ts === ts,
    )
    const message = slack.workspace.thread(channel, ts)[1]
    const reply = slack.calls.find(
      ({ method, args }) =>
        method === 'chat.update' && args.ts === message?.ts && /^\d+ sources?/.test(args.text ?? ''),
    )
    if (acks[0] !== undefined) acknowledged.push(acks[0].at - posted)
    if (reply !== undefined) answered.push(reply.at - posted)
    if (slack.workspace.thread(channel, ts).length > 2) doubled += 1
  }
  return { acknowledged, answered, doubled }
}

async function measure(
  slack: SlackPeer,
  child: ChildProcess,
  articles: string,
  checks: number,
  every: number,
) {
  const posted: Check[] = []
  const started = performance.now()
  for (let index = 0; index < checks; index++) {
    const links = [0, 1].map((one) => `<${articles}/${checks}-${index}-${one}/story.html>`)
    const at = performance.now()
    // All checks are of the same two texts: in private channels they do not meet as one growing story.
    const channel = slack.workspace.addChannel(`G${checks}-${index}`, 'group').id
    // Not awaited: a person does not wait for the other's acknowledgement either.
    const known = slack.workspace.messages.length
    void slack.post({ channel, text: links.join(' ') })
    posted.push({ channel, ts: slack.workspace.messages[known]?.ts ?? '', posted: at })
    if (every > 0) await sleep(Math.max(0, started + (index + 1) * every - performance.now()))
  }
  // While all that is read, somebody asks for something by name: Slack waits three seconds for the word that it came.
  const asked = performance.now()
  await slack.command('help', posted[0]?.channel ?? '')
  const heard = performance.now() - asked
  const end = performance.now() + LONGEST
  let result = timesOf(slack, posted)
  while (result.answered.length < checks && performance.now() < end) {
    await sleep(200)
    result = timesOf(slack, posted)
  }
  const { acknowledged, answered, doubled } = result
  console.log(
    `${checks} checks of two articles${every > 0 ? `, one every ${every} ms` : ' at once'}; ${load()}`,
  )
  console.log(`  acknowledged  p50 ${percentile(acknowledged, 0.5)}  p95 ${percentile(acknowledged, 0.95)}`)
  console.log(`  answered      p50 ${percentile(answered, 0.5)}  p95 ${percentile(answered, 0.95)}`)
  console.log(`  a command beside them was acknowledged after ${Math.round(heard)} ms`)
  console.log(
    `  lost ${checks - answered.length}, doubled ${doubled}; the chat process takes ${Math.round(residentOf(child.pid ?? 0))} MB`,
  )
}

/** Node's own flags in the start script: what an operator runs. */
function startFlags(): readonly string[] {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  return String(scripts.start)
    .split(' ')
    .filter((word) => /^--(?:optimize|max)-/.test(word))
}

/** Beside each figure: what else the machine was doing. */
const load = (): string => `load ${loadavg()[0]?.toFixed(1)} on ${availableParallelism()} cores`

export async function run({ set }: BenchOptions): Promise<void> {
  const slack = await startSlack()
  let served = 0
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8')
    // No two requests get the same text: what is remembered of one must not flatter the next.
    const text = EXAMPLES[request.url?.includes('-1/') === true ? 1 : 0] ?? ''
    response.end(text.replace('</p>', ` The desk of number ${served++} adds nothing to this.</p>`))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  const folder = mkdtempSync(join(tmpdir(), 'twosource-bench-'))
  const start = (only: 'chat' | 'worker'): ChildProcess =>
    spawn(process.execPath, [...startFlags(), join(root, 'main.ts'), 'start', '--only', only], {
      env: {
        ...{
          PATH: process.env.PATH,
          HOME: process.env.HOME,
          TWOSOURCE_DATA: join(folder, 'data'),
          LOG_LEVEL: 'error',
        },
        ...{ SLACK_BOT_TOKEN: BOT_TOKEN, SLACK_APP_TOKEN: APP_TOKEN, SLACK_API_URL: slack.apiUrl },
        // All articles stand on one local host: politeness towards it would be all that is measured.
        ...{ TWOSOURCE_ALLOW_HOSTS: host, TWOSOURCE_SITE_DELAY_MS: '0', TWOSOURCE_SITE_CONCURRENCY: '20' },
      },
      stdio: ['ignore', 'inherit', 'inherit'],
    })
  const worker = start('worker')
  const child = start('chat')
  try {
    while (slack.sockets() === 0) await sleep(50)
    await measure(slack, child, `http://${host}`, 1, 0)
    await measure(slack, child, `http://${host}`, 20, 0)
    if (set.includes('flood')) await measure(slack, child, `http://${host}`, 250, 240)
  } finally {
    for (const program of [child, worker]) {
      program.kill('SIGTERM')
      await once(program, 'exit')
    }
    await slack.close()
    server.closeAllConnections()
    server.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
