/** Runs the program as a user does, in a folder and a data folder of its own. */
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect } from '@jest/globals'
import { connectTo } from '../../adapters/redis/connection.ts'

export const root = fileURLToPath(new URL('../..', import.meta.url))

/** Where the set-up has put a Redis, on a machine that has none of its own. */
export const dataHome = process.env.XDG_DATA_HOME || join(homedir(), '.local', 'share')

export type Ended = { readonly status: number | null; readonly stdout: string; readonly stderr: string }

export type Scene = {
  /** Where the user stands. */
  readonly folder: string
  readonly data: string
  readonly run: (
    args: readonly string[],
    options?: { stdin?: string; env?: Record<string, string> },
  ) => Promise<Ended>
}

export function useScene(): Scene {
  const folder = mkdtempSync(join(tmpdir(), 'twosource-cli-'))
  const data = join(folder, 'data')
  afterAll(async () => {
    // A program that a failed test had to kill leaves its server behind.
    const socket = join(data, 'redis.sock')
    if (existsSync(socket)) {
      const redis = connectTo({ socket })
      await redis.shutdown('NOSAVE').catch((error: Error) => expect(error.message).toMatch(/closed/i))
      redis.disconnect()
    }
    rmSync(folder, { recursive: true, force: true })
  })
  return {
    folder,
    data,
    run: (args, { stdin = '', env = {} } = {}) =>
      new Promise((resolve, reject) => {
        const child = spawn(process.execPath, [join(root, 'main.ts'), ...args], {
          cwd: folder,
          env: {
            PATH: process.env.PATH,
            HOME: folder,
            XDG_DATA_HOME: dataHome,
            TWOSOURCE_DATA: data,
            ...env,
          },
        })
        const out: Buffer[] = []
        const err: Buffer[] = []
        child.stdout.on('data', (chunk) => out.push(chunk))
        child.stderr.on('data', (chunk) => err.push(chunk))
        child.on('error', reject)
        child.on('close', (status) =>
          resolve({ status, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() }),
        )
        child.stdin.end(stdin)
      }),
  }
}
