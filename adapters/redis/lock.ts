/** One process at a time in a folder: a lock file that names its holder. */
import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { setupFault } from './setup-fault.ts'

/** Longer than any start or stop of a server takes, in milliseconds. */
const longestHeld = 60_000

/** Node's error code, such as `EEXIST`; null where there is none. */
function errorCode(error: unknown): string | null {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : null
}

const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return errorCode(error) === 'EPERM'
  }
}

/** Holds the folder's lock while `work` runs; a lock whose holder is gone is taken over. */
export async function underLock<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const file = join(folder, 'redis.lock')
  const deadline = Date.now() + longestHeld
  for (;;) {
    try {
      const descriptor = openSync(file, 'wx', 0o600)
      writeSync(descriptor, String(process.pid))
      closeSync(descriptor)
      break
    } catch (error) {
      // The folder was removed under a running program: nobody can come through it any more.
      if (errorCode(error) === 'ENOENT') return work()
      if (errorCode(error) !== 'EEXIST') throw error
    }
    const holder = Number(readHolder(file))
    if (Date.now() > deadline) throw setupFault(`${file} has been held by process ${holder} for too long`)
    if (holder > 0 && !alive(holder) && Number(readHolder(file)) === holder) rmSync(file, { force: true })
    await sleep(5)
  }
  try {
    return await work()
  } finally {
    rmSync(file, { force: true })
  }
}

function readHolder(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return '' // released between the two looks
  }
}
