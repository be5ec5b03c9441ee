/**
 * A Redis of the program's own: private (a Unix socket that only this user may open, no port), on disk in
 * the data folder, shared by every twosource process of that folder. The first to come starts it; the last
 * to go stops it. Both happen under one lock file, so that nobody loses a server while connecting to it.
 */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { accessSync, constants, existsSync, lstatSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { createConnection } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Redis } from 'ioredis'
import type { Fault } from '../../src/fault.ts'
import { underLock } from './lock.ts'
import { findRedis, installCommand } from './places.mjs'
import { setupFault } from './setup-fault.ts'

/** A Unix socket's path may hold 107 bytes (sockaddr_un in Linux's unix(7)). */
const longestSocketPath = 100
const startDeadline = 30_000
const clientName = 'twosource'

export type EmbeddedOptions = {
  readonly folder: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly platform: string
}

export type EmbeddedRedis = {
  /** Path of the Unix socket. */
  readonly socket: string
  /** Milliseconds until the server answered; 0 when it was already up. */
  readonly startedIn: number
  /** Stops the server unless another process of the same folder still uses it. */
  readonly release: () => Promise<void>
}

/** One level after the other: mkdir's own recursion never ends in file systems that refuse with ENOENT (/proc). */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  makeFolder(dirname(folder))
  mkdirSync(folder, { mode: 0o700 })
}

function writableFolder(folder: string): void {
  try {
    makeFolder(folder)
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (cause) {
    throw setupFault(
      `the data folder ${folder} can't be written to; choose another with TWOSOURCE_DATA=/some/folder`,
      cause,
    )
  }
}

function socketPath(folder: string): string {
  const inside = join(folder, 'redis.sock')
  if (Buffer.byteLength(inside) <= longestSocketPath) return inside
  const name = `twosource-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}`
  const short = join(tmpdir(), name)
  mkdirSync(short, { recursive: true, mode: 0o700 })
  // Anybody may have made a folder of that name before us.
  const { uid, mode } = lstatSync(short)
  if (uid !== process.getuid?.() || (mode & 0o077) !== 0) {
    throw setupFault(
      `${short} belongs to somebody else; choose a shorter data folder with TWOSOURCE_DATA=/some/folder`,
    )
  }
  return join(short, 'redis.sock')
}

/** Whether something listens on the socket. Cheaper to ask in a loop than a whole client. */
const listens = (socket: string): Promise<boolean> =>
  new Promise((answer) => {
    const probe = createConnection(socket)
    probe.once('connect', () => {
      probe.destroy()
      answer(true)
    })
    probe.once('error', () => answer(false))
  })

/** Resolves when the server has read its file. */
async function loaded(redis: Redis): Promise<void> {
  while (/^loading:1/m.test(await redis.info('persistence'))) await sleep(2)
}

/** A connection to the server that listens on the socket, or null where none does or it is just ending. */
async function connect(socket: string): Promise<Redis | null> {
  if (!(await listens(socket))) return null
  const redis = new Redis({
    path: socket,
    lazyConnect: true,
    retryStrategy: () => null,
    disconnectTimeout: 50,
    // ioredis's own check waits a whole second when it meets a server that is loading its file.
    enableReadyCheck: false,
  })
  // A connection that breaks later is met by the commands that use it.
  redis.on('error', () => undefined)
  try {
    await redis.connect()
    await loaded(redis)
    await redis.client('SETNAME', clientName)
    return redis
  } catch {
    redis.disconnect()
    return null // it went away between the two looks: whoever waits for it asks again or reads its log
  }
}

/** Empty where the file can't be read: it only serves to explain. */
const textOf = (file: string): string => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

/** Why the server would not start, in words that say what to do. */
function explain(folder: string, log: string): Fault {
  if (
    /append only file|AOF|short read|Bad file format/i.test(log) &&
    /exit|fix|corrupt|unexpected/i.test(log)
  ) {
    const files = join(folder, 'appendonlydir')
    return setupFault(
      `the memory in ${files} is damaged; mend it with: redis-check-aof --fix ${join(files, 'appendonly.aof.manifest')} – or move that folder away to start afresh`,
    )
  }
  const last = log.trim().split('\n').at(-1) ?? 'it said nothing'
  return setupFault(
    `the Redis server in ${folder} would not start (${last}); its log: ${join(folder, 'redis.log')}`,
  )
}

/**
 * For a memory of a million articles, about 4.6 GB (docs/store.md). A start reads the file's base, then carries out
 * what was appended since: after a tenth more it is written anew, not after as much again, so that a start replays
 * some 10,000 articles at most. Checking the base's checksum would add half to the time of reading it, for an error
 * that disks find themselves. Hashes up to these sizes are compact lists; the store counts on it.
 */
const forYears = [
  ['--auto-aof-rewrite-percentage', '10'],
  ['--rdbchecksum', 'no'],
  ['--hash-max-listpack-entries', '512'],
  ['--hash-max-listpack-value', '64'],
]

async function start(options: EmbeddedOptions, folder: string, socket: string): Promise<Redis> {
  const server = findRedis(options.env)
  if (server === null) {
    const release = textOf('/etc/os-release')
    throw setupFault(
      `there is no Redis server on this machine. Do: ${installCommand(release, options.platform)}`,
    )
  }
  const log = join(folder, 'redis.log')
  rmSync(log, { force: true })
  rmSync(socket, { force: true })
  const args = [
    ['--port', '0'],
    ['--unixsocket', socket],
    ['--unixsocketperm', '700'],
    ['--dir', folder],
    ['--appendonly', 'yes'],
    ['--save', ''],
    ['--maxmemory-policy', 'noeviction'],
    ...forYears,
    ['--daemonize', 'no'],
    ['--logfile', log],
  ].flat()
  const child = spawn(server.command, args, {
    detached: true,
    stdio: 'ignore',
    env: { ...options.env, ...server.env },
  })
  let ended = false
  child.on('exit', () => {
    ended = true
  })
  child.on('error', () => {
    ended = true
  })
  child.unref()
  const deadline = Date.now() + startDeadline
  while (!ended && Date.now() < deadline) {
    const redis = await connect(socket)
    if (redis !== null) return redis
    await sleep(3)
  }
  if (!ended) child.kill()
  throw explain(folder, textOf(log))
}

/** Other twosource processes connected to the server, by the process that each connection belongs to. */
async function usedByOthers(redis: Redis): Promise<boolean> {
  const clients = String(await redis.client('LIST'))
  return clients.split('\n').filter((line) => line.includes(`name=${clientName} `)).length > 1
}

/** Starts the folder's server, or joins the one that runs. Throws a fault `setup`, in words for an operator. */
export async function embedRedis(options: EmbeddedOptions): Promise<EmbeddedRedis> {
  if (options.platform === 'win32') {
    throw setupFault('on Windows, run Redis elsewhere (WSL, a container) and set REDIS_URL=redis://host:6379')
  }
  const folder = resolve(options.folder)
  writableFolder(folder)
  const socket = socketPath(folder)
  const begun = performance.now()
  const [holder, startedIn] = await underLock(folder, async () => {
    const running = await connect(socket)
    if (running !== null) return [running, 0] as const
    const started = await start(options, folder, socket)
    return [started, performance.now() - begun] as const
  })
  return {
    socket,
    startedIn,
    release: () =>
      underLock(folder, async () => {
        if (await usedByOthers(holder)) holder.disconnect()
        else await shutDown(holder)
      }),
  }
}

/** Resolves when the server has written everything to disk and is gone. */
async function shutDown(holder: Redis): Promise<void> {
  const gone = new Promise((done) => holder.once('close', done))
  // The answer to SHUTDOWN is the closed connection, which ioredis reports as an error.
  holder.shutdown().catch(() => undefined)
  await gone
  holder.disconnect()
}
