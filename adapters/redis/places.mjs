// Where the program keeps things on this machine. Plain JavaScript with built-ins alone: the set-up script
// reads it before anything is installed, on whatever Node the machine has.
import { accessSync, constants } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'

/** @typedef {Readonly<Record<string, string | undefined>>} Environment */

/** @param {Environment} env */
const dataHome = (env) => env.XDG_DATA_HOME || join(env.HOME || homedir(), '.local', 'share')

/**
 * The folder that holds the newsroom's memory.
 * @param {Environment} env
 */
export const dataFolder = (env) => env.TWOSOURCE_DATA || join(dataHome(env), 'twosource')

/**
 * The folder into which the set-up unpacks a Redis of its own where the system has none.
 * @param {Environment} env
 */
export const unpackedRedis = (env) => join(dataHome(env), 'twosource-redis')

/** @param {string} path */
const runs = (path) => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false // not there, or not executable: either way it can't be run
  }
}

/**
 * A Redis server that can be run here, with the environment that it needs, or null.
 * @param {Environment} env
 * @returns {{ command: string, env: Record<string, string> } | null}
 */
export function findRedis(env) {
  for (const folder of (env.PATH ?? '').split(delimiter).filter(Boolean)) {
    for (const name of ['redis-server', 'valkey-server']) {
      if (runs(join(folder, name))) return { command: join(folder, name), env: {} }
    }
  }
  const root = unpackedRedis(env)
  const command = join(root, 'usr', 'bin', 'redis-server')
  if (!runs(command)) return null
  const libraries = ['x86_64-linux-gnu', 'aarch64-linux-gnu'].map((triple) =>
    join(root, 'usr', 'lib', triple),
  )
  return { command, env: { LD_LIBRARY_PATH: [...libraries, join(root, 'usr', 'lib')].join(':') } }
}

/**
 * The exact command that brings a Redis to the system at hand.
 * @param {string} osRelease the text of /etc/os-release, empty where there is none
 * @param {string} platform as in process.platform
 */
export function installCommand(osRelease, platform) {
  if (platform === 'darwin') return 'brew install redis'
  if (platform === 'win32') return 'run Redis elsewhere and set REDIS_URL=redis://host:6379'
  const ids = osRelease.match(/^ID(_LIKE)?=.*/gm)?.join(' ') ?? ''
  if (/debian|ubuntu/.test(ids)) return 'sudo apt-get install redis-server'
  if (/alpine/.test(ids)) return 'sudo apk add redis'
  if (/fedora|rhel|centos/.test(ids)) return 'sudo dnf install valkey'
  if (/arch/.test(ids)) return 'sudo pacman -S valkey'
  if (/suse/.test(ids)) return 'sudo zypper install redis'
  return 'install redis-server or valkey-server, or set REDIS_URL=redis://host:6379'
}
