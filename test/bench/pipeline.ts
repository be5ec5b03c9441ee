/**
 * `npm run bench -- pipeline [FILE...]`: job added → reply composed, through the queue and the workers in one
 * warm process, and the memory that the process holds after a thousand articles. Runs with the flags of
 * `npm start`.
 */
import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { Closing } from '../../adapters/closing.ts'
import { readConfig } from '../../adapters/config.ts'
import { readInput } from '../../adapters/files/read-input.ts'
import { usualLimits } from '../../adapters/read/worker-pool.ts'
import { openHouse, openRedis } from '../../house.ts'
import type { Source } from '../../jobs/request.ts'
import type { Chat, Log } from '../../src/ports.ts'
import type { BenchOptions } from './options.ts'
import { fromUser } from './sets.ts'
import { milliseconds, spreadOf } from './spread.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const examples = ['courier.html', 'wire.html'].map((name) => join(root, 'examples', name))
const articles = 1000

const log: Log = {
  info: () => undefined,
  warn: (data, message) => console.error(message, data),
  error: (data, message) => console.error(message, data),
}

/** A chat whose replies are waited for by request. */
function waitingChat(): { chat: Chat; reply: (thread: string) => Promise<void> } {
  const waiting = new Map<string, () => void>()
  return {
    reply: (thread) => new Promise((resolve) => waiting.set(thread, resolve)),
    chat: {
      platform: 'bench',
      acknowledge: async () => 'm',
      progress: async () => undefined,
      reply: async ({ thread }, message) => {
        waiting.get(thread)?.()
        return message
      },
      post: async () => '',
    },
  }
}

/** Node's own flags in the start script. */
function startFlags(): readonly string[] {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  return String(scripts.start)
    .split(' ')
    .filter((word) => /^--(?:optimize|max)-/.test(word))
}

const resident = (): string => `${(process.memoryUsage.rss() / 2 ** 20).toFixed(0)} MB`

export async function run(options: BenchOptions): Promise<void> {
  const flags = startFlags()
  if (flags.every((flag) => process.execArgv.includes(flag))) return measure(options)
  spawnSync(process.execPath, [...flags, ...process.argv.slice(1)], { stdio: 'inherit' })
}

async function measure({ files }: BenchOptions): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'twosource-bench-'))
  const closing = new Closing()
  const env = { ...process.env, TWOSOURCE_DATA: folder }
  try {
    const config = readConfig(env)
    const house = openHouse(config, await openRedis(config, env, closing), '{bench}', log, closing)
    const { chat, reply } = waitingChat()
    await house.work()
    house.post(chat)

    const sources: Source[] = []
    for (const file of files.length > 0 ? files.map(fromUser) : examples) {
      const page = await readInput(file)
      if (!page.ok) throw new Error(page.failure.message)
      sources.push({ kind: 'upload', link: file, upload: await house.uploads.keep(page.value) })
    }

    const once = async (): Promise<number> => {
      const key = randomUUID()
      const done = reply(key)
      const begun = performance.now()
      await house.queues.startCheck({
        key,
        thread: { platform: chat.platform, newsroom: 'bench', channel: 'c', thread: key },
        message: 'm',
        sources,
        memory: { write: key, read: [] },
      })
      await done
      const took = performance.now() - begun
      await house.store.forget(key)
      return took
    }

    for (let warm = 0; warm < 5; warm += 1) await once()
    const sample: number[] = []
    while (sample.length * sources.length < articles) sample.push(await once())
    const { median, p95 } = spreadOf(sample)
    console.log(`${startFlags().join(' ')}; ${sources.length} files a request, ${sample.length} requests`)
    console.log(
      `job added → reply   median ${milliseconds(median)}  p95 ${milliseconds(p95)}  (floor 150 ms)`,
    )
    console.log(`resident after ${sample.length * sources.length} articles   ${resident()}  (floor 200 MB)`)
    await sleep(usualLimits.restAfterMs + 5000)
    console.log(`at rest, reading threads ended   ${resident()}`)
  } finally {
    await closing.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
