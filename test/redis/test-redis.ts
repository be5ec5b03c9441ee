/** A Redis of its own for one test file: a folder that goes when the file's tests are done. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from '@jest/globals'
import type { Redis } from 'ioredis'
import { connectTo } from '../../adapters/redis/connection.ts'
import { embedRedis } from '../../adapters/redis/embedded.ts'

/** Call at the top of a test file; the function it gives returns the connection while tests run. */
export function useTestRedis(): () => Redis {
  const folder = mkdtempSync(join(tmpdir(), 'twosource-test-'))
  let redis: Redis | undefined
  let release: (() => Promise<void>) | undefined
  beforeAll(async () => {
    const embedded = await embedRedis({ folder, env: process.env, platform: process.platform })
    release = embedded.release
    redis = connectTo({ socket: embedded.socket })
  })
  afterAll(async () => {
    await redis?.quit()
    await release?.()
    rmSync(folder, { recursive: true, force: true })
  })
  return () => {
    if (redis === undefined) throw new Error('asked for before the tests began')
    return redis
  }
}
