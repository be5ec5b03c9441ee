/** How long a newsroom of that size is away when its Redis is stopped and started again. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Redis } from 'ioredis'

const field = (info: string, name: string): string =>
  new RegExp(`^${name}:(.*?)\r?$`, 'm').exec(info)?.[1] ?? ''

/** Waits until the file is written anew: what a running server does from time to time by itself. */
export async function rewritten(redis: Redis): Promise<void> {
  for (;;) {
    const info = await redis.info('persistence')
    if (field(info, 'aof_rewrite_in_progress') === '0' && field(info, 'aof_rewrite_scheduled') === '0') return
    await sleep(100)
  }
}

/** Bytes of the append-only file, and of it what was appended since it was last written anew. */
export async function fileSizes(redis: Redis): Promise<{ whole: number; appended: number }> {
  const info = await redis.info('persistence')
  const [whole, base] = [Number(field(info, 'aof_current_size')), Number(field(info, 'aof_base_size'))]
  return { whole, appended: whole - base }
}
