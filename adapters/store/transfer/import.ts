/**
 * Takes an exported newsroom in, all of it or nothing: the file is looked through, then written beside where it
 * belongs, then renamed. What was cut off before the renaming leaves nothing that counts; the renaming itself is
 * noted under `twosource:importing`, and finished by whoever starts next.
 */
import type { Redis } from 'ioredis'
import { Fault } from '../../../src/fault.ts'
import { currentLayout, LAYOUT, migrate } from '../migrations/migrate.ts'
import { MEMORIES, placeIn } from '../places.ts'
import { CARRIED, type Carrier } from './carriers.ts'
import { broken, checkedFile, entriesOf } from './checked-file.ts'
import { INCOMING, incomingKeys, lastingKeys, placeOf } from './keys.ts'
import type { Content, Entry } from './lines.ts'
import { fromValue } from './values.ts'

/** Newsroom to the layout of its file, while its keys are renamed. */
const IMPORTING = 'twosource:importing'
const AT_ONCE = 1000

async function inSteps<T>(
  items: readonly T[],
  work: (some: readonly T[]) => Promise<unknown>,
): Promise<void> {
  for (let at = 0; at < items.length; at += AT_ONCE) await work(items.slice(at, at + AT_ONCE))
}

async function write(redis: Redis, name: string, content: Content): Promise<void> {
  if ('string' in content) await redis.set(name, await fromValue(content.string))
  else if ('hash' in content) {
    const pairs = content.hash.map(async ([field, value]) => [await fromValue(field), await fromValue(value)])
    await redis.hset(name, ...(await Promise.all(pairs)).flat())
  } else if ('set' in content) await redis.sadd(name, ...(await Promise.all(content.set.map(fromValue))))
  else if ('zset' in content) {
    const pairs = content.zset.map(async ([member, score]) => [Buffer.from(score), await fromValue(member)])
    await redis.zadd(name, ...(await Promise.all(pairs)).flat())
  } else await redis.rpush(name, ...(await Promise.all(content.list.map(fromValue))))
}

async function clear(redis: Redis, newsroom: string): Promise<void> {
  for (const name of await incomingKeys(redis, newsroom)) await redis.unlink(name)
}

async function stage(redis: Redis, entries: AsyncIterable<Entry>): Promise<void> {
  for await (const { memory, key, content } of entries)
    await write(redis, placeIn(memory, `${INCOMING}${key}`), content)
}

/** What stands elsewhere is put there; the key that it came under goes. */
async function deliver(redis: Redis, names: readonly string[], carriers: readonly Carrier[]): Promise<void> {
  for (const name of names) {
    const place = placeOf(name)
    const carrier = carriers.find((one) => place?.key === `${INCOMING}${CARRIED}${one.name}`)
    if (place !== null && carrier !== undefined)
      await carrier.deliver(place.memory, new Map(Object.entries(await redis.hgetall(name))))
    await redis.unlink(name)
  }
}

/** Processes that start together finish an import together: who comes second finds the key gone (redis.io/commands/rename). */
const isRenamed = ({ message }: Error): boolean => message === 'ERR no such key'

async function rename(
  redis: Redis,
  newsroom: string,
  layout: number,
  carriers: readonly Carrier[],
): Promise<void> {
  const isCarried = (name: string): boolean => placeOf(name)?.key.startsWith(`${INCOMING}${CARRIED}`) === true
  const all = await incomingKeys(redis, newsroom)
  const incoming = all.filter((name) => !isCarried(name))
  const memories = new Set<string>()
  await inSteps(incoming, async (names) => {
    const pipeline = redis.pipeline()
    for (const name of names) {
      const place = placeOf(name)
      if (place === null) continue
      memories.add(place.memory)
      pipeline.rename(name, placeIn(place.memory, place.key.slice(INCOMING.length)))
    }
    for (const [error] of (await pipeline.exec()) ?? []) if (error !== null && !isRenamed(error)) throw error
  })
  if (memories.size > 0) await redis.sadd(MEMORIES, ...memories)
  await deliver(redis, all.filter(isCarried), carriers)
  if (layout < currentLayout) {
    await redis.set(LAYOUT, layout)
    await migrate(redis)
  }
  await redis.hdel(IMPORTING, newsroom)
}

/** Renames what an import that was cut off has left to rename. */
export async function finishImports(redis: Redis, carriers: readonly Carrier[]): Promise<void> {
  for (const [newsroom, layout] of Object.entries(await redis.hgetall(IMPORTING)))
    await rename(redis, newsroom, Number(layout), carriers)
}

export type Imported = { readonly newsroom: string; readonly keys: number }

/** @throws Fault `import`, in words, when the file is not whole or the newsroom is not empty; nothing is changed then */
export async function importNewsroom(
  redis: Redis,
  file: string,
  carriers: readonly Carrier[],
): Promise<Imported> {
  const header = await checkedFile(file, currentLayout)
  const { newsroom, layout, keys } = header
  await finishImports(redis, carriers)
  if ((await lastingKeys(redis, newsroom)).length > 0)
    throw broken(file, `the newsroom ${newsroom} already remembers something here`)
  await clear(redis, newsroom)
  try {
    await stage(redis, entriesOf(file, header))
  } catch (cause) {
    await clear(redis, newsroom)
    if (cause instanceof Fault) throw cause
    const { message } = broken(file, `it could not be written: ${String(cause)}`)
    throw new Fault('import', message, { retryable: true, cause })
  }
  await redis.hset(IMPORTING, newsroom, layout)
  await rename(redis, newsroom, layout, carriers)
  return { newsroom, keys }
}
