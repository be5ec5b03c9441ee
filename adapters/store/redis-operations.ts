/** How the installation stands, from Redis's own account of itself, the queues and the roll of processes. */
import type { Redis } from 'ioredis'
import type { Clock, Condition, Operations } from '../../src/ports.ts'
import { processesOf } from './roll.ts'

type Counts = Condition['jobs']

export type OperationsOptions = {
  readonly redis: Redis
  readonly space: string
  readonly clock: Clock
  /** Every queue of the installation, for the platforms that any process chats on. */
  readonly queuesFor: (platforms: readonly string[]) => readonly string[]
  readonly count: (queue: string) => Promise<Counts>
  readonly model: string | null
  readonly versions: Condition['versions']
}

/** `name:value` lines of INFO (redis.io/docs/latest/commands/info). */
function fieldsOf(info: string): ReadonlyMap<string, string> {
  return new Map(
    info.split(/\r?\n/).flatMap((line) => {
      const [, name, value] = /^(\w+):(.*)$/.exec(line) ?? []
      return name === undefined || value === undefined ? [] : [[name, value] as const]
    }),
  )
}

/** Managed services refuse CONFIG; whether snapshots are taken cannot be told there, and is not held against them. */
async function snapshots(redis: Redis): Promise<boolean> {
  try {
    const [, save = ''] = (await redis.config('GET', 'save')) as string[]
    return save !== ''
  } catch (error) {
    if (error instanceof Error && /unknown command|NOPERM|not allowed/i.test(error.message)) return true
    throw error
  }
}

async function redisCondition(redis: Redis): Promise<Condition['redis']> {
  const info = fieldsOf(await redis.info())
  const number = (name: string): number => Number(info.get(name) ?? 0)
  const appends = info.get('aof_enabled') === '1'
  const limit = number('maxmemory')
  const failed = appends ? info.get('aof_last_write_status') : info.get('rdb_last_bgsave_status')
  return {
    version: info.get('redis_version') ?? 'of unknown version',
    memory: number('used_memory'),
    limit: limit === 0 ? null : limit,
    persistence: appends ? 'append-only' : (await snapshots(redis)) ? 'snapshots' : 'none',
    written: (failed ?? 'ok') === 'ok',
    evicts: (info.get('maxmemory_policy') ?? 'noeviction') !== 'noeviction',
  }
}

export function redisOperations(options: OperationsOptions): Operations {
  const { redis, space, clock, model, versions } = options
  return {
    async condition() {
      const [processes, server] = await Promise.all([processesOf(redis, space, clock), redisCondition(redis)])
      const platforms = [...new Set(processes.flatMap(({ chats }) => chats))]
      const counts = await Promise.all(options.queuesFor(platforms).map(options.count))
      const sum = (of: keyof Counts): number => counts.reduce((all, one) => all + one[of], 0)
      const jobs = { waiting: sum('waiting'), running: sum('running'), failed: sum('failed') }
      return { jobs, processes, redis: server, model, versions }
    },
  }
}
