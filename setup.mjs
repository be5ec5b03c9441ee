#!/usr/bin/env node
// Brings what the commands need and is not there yet: the npm packages (the pinned Node among them) and a
// Redis server. Runs on Node 20 with built-ins alone. Says what it does on standard error, does nothing and
// says nothing when all is there, and needs no network then.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findRedis, installCommand, unpackedRedis } from './adapters/redis/places.mjs'

const root = dirname(fileURLToPath(import.meta.url))

/** @param {string} text */
const say = (text) => process.stderr.write(`twosource set-up: ${text}\n`)

/** @param {string} text @returns {never} */
const stop = (text) => {
  say(text)
  process.exit(1)
}

/**
 * Runs a command to its end; its output is kept for the case that it fails.
 * @param {string} command @param {string[]} args @param {string} cwd
 */
function run(command, args, cwd) {
  const done = spawnSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  const output = `${done.stdout ?? ''}${done.stderr ?? ''}`.trim()
  return { ok: done.status === 0, output: done.error ? done.error.message : output }
}

/** @param {string} text */
const lastLines = (text) => text.split('\n').slice(-8).join('\n')

function installPackages() {
  const lock = readFileSync(join(root, 'package-lock.json'))
  const digest = createHash('sha256').update(lock).digest('hex')
  const stamp = join(root, 'node_modules', '.twosource-installed')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return
  say('installing the npm packages, about a minute …')
  const done = run('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], root)
  if (!done.ok)
    stop(`npm install failed; with a network, run it again: npm run setup\n${lastLines(done.output)}`)
  // npm may rewrite the lock file (platform entries); the stamp is of what stands there now.
  const now = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  writeFileSync(stamp, now)
  say('packages installed')
}

const osRelease = () => (existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '')

/** Downloads Debian's or Ubuntu's own packages and unpacks them into the user's folder: no root, no service. */
function unpackRedis() {
  const folder = mkdtempSync(join(tmpdir(), 'twosource-redis-'))
  try {
    mkdirSync(join(folder, 'lists', 'partial'), { recursive: true })
    mkdirSync(join(folder, 'cache', 'archives', 'partial'), { recursive: true })
    const apt = [
      ['Dir::State::Lists', join(folder, 'lists')],
      ['Dir::Cache', join(folder, 'cache')],
      ['Dir::Log', folder],
      ['Debug::NoLocking', 'true'],
      ['APT::Sandbox::User', userInfo().username],
    ].flatMap(([key, value]) => ['-o', `${key}=${value}`])
    const update = run('apt-get', [...apt, '-qq', 'update'], folder)
    if (!update.ok) return update.output
    const wanted = ['install', '--download-only', '--reinstall', '-y', '--no-install-recommends']
    const download = run('apt-get', [...apt, ...wanted, 'redis-server', 'redis-tools'], folder)
    if (!download.ok) return download.output
    const archives = join(folder, 'cache', 'archives')
    const unpacked = join(folder, 'unpacked')
    for (const file of readdirSync(archives).filter((name) => name.endsWith('.deb'))) {
      const unpack = run('dpkg', ['-x', join(archives, file), unpacked], folder)
      if (!unpack.ok) return unpack.output
    }
    const home = unpackedRedis(process.env)
    rmSync(home, { recursive: true, force: true })
    mkdirSync(dirname(home), { recursive: true })
    const moved = run('cp', ['-r', unpacked, `${home}.new`], folder)
    if (!moved.ok) return moved.output
    renameSync(`${home}.new`, home)
    return null
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function bringRedis() {
  if (process.env.REDIS_URL || findRedis(process.env)) return
  const mend = installCommand(osRelease(), process.platform)
  if (!/^ID(_LIKE)?=.*(debian|ubuntu)/m.test(osRelease()))
    stop(`no Redis server on this machine. Do: ${mend}`)
  say('no Redis server on this machine: unpacking the system’s own package beside your data folder …')
  const problem = unpackRedis()
  if (problem !== null) stop(`that failed. Do: ${mend}\n${lastLines(problem)}`)
  if (!findRedis(process.env)) stop(`the package holds no server that runs here. Do: ${mend}`)
  say('Redis unpacked')
}

installPackages()
bringRedis()
