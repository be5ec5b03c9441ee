import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { Redis } from 'ioredis'
import { embedRedis } from '../../adapters/redis/embedded.ts'

let folder: string
const embed = (at = folder) => embedRedis({ folder: at, env: process.env, platform: process.platform })

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'twosource-test-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function withClient<T>(socket: string, work: (redis: Redis) => Promise<T>): Promise<T> {
  const redis = new Redis({ path: socket })
  try {
    return await work(redis)
  } finally {
    await redis.quit()
  }
}

describe('the embedded Redis', () => {
  test('keeps what was written when it is stopped and started again', async () => {
    const first = await embed()
    await withClient(first.socket, (redis) => redis.set('kept', 'yes'))
    await first.release()
    expect(existsSync(first.socket)).toBe(false)
    const second = await embed()
    expect(await withClient(second.socket, (redis) => redis.get('kept'))).toBe('yes')
    await second.release()
  })

  test('is shared by two processes of one folder and stopped by the last', async () => {
    const first = await embed()
    const second = await embed()
    expect(second.startedIn).toBe(0)
    await first.release()
    expect(await withClient(second.socket, (redis) => redis.ping())).toBe('PONG')
    await second.release()
    expect(existsSync(second.socket)).toBe(false)
  })

  test('starts once when many come at the same moment', async () => {
    const all = await Promise.all([embed(), embed(), embed(), embed()])
    expect(all.filter(({ startedIn }) => startedIn > 0)).toHaveLength(1)
    await Promise.all(all.map(({ release }) => release()))
    expect(existsSync(all[0]?.socket ?? folder)).toBe(false)
  })

  test('listens on no port, never evicts, and lets no other user in', async () => {
    const redis = await embed()
    const [port, eviction] = await withClient(redis.socket, async (client) => [
      await client.config('GET', 'port'),
      await client.config('GET', 'maxmemory-policy'),
    ])
    expect(
      Object.values(port as object)
        .concat(port)
        .join(' '),
    ).toContain('0')
    expect(JSON.stringify(eviction)).toContain('noeviction')
    expect(statSync(redis.socket).mode & 0o077).toBe(0)
    await redis.release()
  })

  test('takes over the lock of a process that is gone', async () => {
    const dead = spawnSync(process.execPath, ['-e', 'console.log(process.pid)']).stdout.toString().trim()
    writeFileSync(join(folder, 'redis.lock'), dead)
    const redis = await embed()
    await redis.release()
  })

  test('works in a folder whose path is too long for a socket', async () => {
    const long = join(folder, 'a'.repeat(60), 'b'.repeat(60))
    const redis = await embed(long)
    expect(await withClient(redis.socket, (client) => client.ping())).toBe('PONG')
    await redis.release()
  })

  test('names a damaged append-only file and the command that mends it', async () => {
    const redis = await embed()
    await withClient(redis.socket, (client) => client.set('a', 'b'))
    await redis.release()
    writeFileSync(
      join(folder, 'appendonlydir', 'appendonly.aof.1.incr.aof'),
      '*3\r\n$3\r\nSETgarbage and more\r\n*1\r\n',
    )
    await expect(embed()).rejects.toThrow(/is damaged; mend it with: redis-check-aof --fix .*manifest/)
  })

  test('says which folder cannot be written to and how to choose another', async () => {
    // Root may write anywhere, so the folder's place is taken by a file.
    const taken = join(folder, 'file')
    writeFileSync(taken, '')
    await expect(embed(join(taken, 'data'))).rejects.toThrow(
      /can't be written to; choose another with TWOSOURCE_DATA/,
    )
  })

  test('says how to install a server where there is none', async () => {
    const empty = join(folder, 'nothing')
    mkdirSync(empty)
    chmodSync(empty, 0o700)
    const env = { PATH: empty, HOME: empty }
    await expect(embedRedis({ folder, env, platform: 'darwin' })).rejects.toThrow('brew install redis')
  })
})
