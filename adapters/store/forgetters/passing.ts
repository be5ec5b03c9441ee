/**
 * What stands in Redis for hours to weeks and says nowhere which article it is of: finished jobs, handed-in texts,
 * notes, a model's answers. It is looked for by the articles' own words, in one pass over the names of all keys.
 */
import type { Redis } from 'ioredis'
import type { Doom, Doomed, Forgetter } from '../../../src/ports.ts'

/** Shorter texts stand in other articles too. */
const TELLING = 24
/** Of each body: enough that an excerpt of a few sentences holds one of them. */
const PROBE = 40
const PROBE_EVERY = 120

const wholeWords = (text: string): string => text.replace(/^\S*\s/, '').replace(/\s\S*$/, '')

/** As JSON writes them, for that is how they are kept. */
const asKept = (text: string): string => JSON.stringify(text).slice(1, -1)

function signsOf({ id, links, readings }: Doomed): readonly string[] {
  const bodies = readings.flatMap(({ article: { headline, articleBody } }) => {
    const starts = Array.from(
      { length: Math.ceil(articleBody.length / PROBE_EVERY) },
      (_, i) => i * PROBE_EVERY,
    )
    return [headline ?? '', ...starts.map((start) => wholeWords(articleBody.slice(start, start + PROBE)))]
  })
  const words = readings.flatMap(({ claims }) => claims.map(({ quote }) => quote.exact))
  return [id, ...links, ...[...bodies, ...words].filter((text) => text.length >= TELLING)].map(asKept)
}

/** @param space prefix of the keys that all memories share */
function kindsIn(space: string, memory: string): readonly (readonly [kind: string, pattern: RegExp])[] {
  const quoted = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const begins = `^${quoted(space)}:`
  return [
    ['note', new RegExp(`${begins}note:`)],
    ['answer', new RegExp(`${begins}model:.*:answer$`)],
    ['upload', new RegExp(`${begins}upload:`)],
    ['said', new RegExp(`^twosource:\\{${quoted(memory)}\\}:entered:`)],
    ['events', new RegExp(`${begins}(?:work|post-[^:]+):events$`)],
    ['job', new RegExp(`${begins}(?:work|post-[^:]+):[^:]+$`)],
  ]
}

export type Passing = {
  /** Removes a job that is done; false for one that still waits or runs. */
  readonly removeJob: (queue: string, id: string) => Promise<boolean>
}

export function forgetPassing(redis: Redis, space: string, { removeJob }: Passing): Forgetter {
  async function forgetKey(kind: string, key: string, isOf: (text: string) => boolean): Promise<boolean> {
    if (kind === 'job') {
      if ((await redis.type(key)) !== 'hash') return false
      const fields = await redis.hmget(key, 'data', 'returnvalue', 'failedReason', 'stacktrace')
      const [queue = '', id = ''] = key.slice(space.length + 1).split(':')
      return fields.some((field) => field !== null && isOf(field)) && removeJob(queue, id)
    }
    if (kind === 'events') {
      const entries = JSON.stringify(await redis.xrange(key, '-', '+'))
      // A JSON text inside another.
      return (
        (isOf(entries) || isOf(entries.replaceAll('\\"', '"'))) && (await redis.xtrim(key, 'MAXLEN', 0)) > 0
      )
    }
    if (kind === 'upload') {
      const [about, bytes] = await redis.hmget(key, 'about', 'bytes')
      return isOf(about ?? '') || isOf(asKept(bytes ?? '')) ? (await redis.unlink(key)) > 0 : false
    }
    return isOf((await redis.get(key)) ?? '') ? (await redis.unlink(key)) > 0 : false
  }

  return {
    what: 'passing notes and jobs',
    async forget({ memory, articles }: Doom) {
      const signs = [...new Set(articles.flatMap(signsOf))]
      const isOf = (text: string): boolean => signs.some((sign) => text.includes(sign))
      const kinds = kindsIn(space, memory)
      let removed = 0
      for await (const keys of redis.scanStream({ count: 1000 })) {
        for (const key of Array.isArray(keys) ? keys.map(String) : []) {
          const kind = kinds.find(([, pattern]) => pattern.test(key))?.[0]
          if (kind !== undefined && (await forgetKey(kind, key, isOf))) removed++
        }
      }
      return removed
    },
  }
}
