/** A newsroom as lines of JSON: everything that it remembers, and nothing that goes by itself. */
import { createHash } from 'node:crypto'
import type { Redis } from 'ioredis'
import type { Clock } from '../../../src/ports.ts'
import { layoutOf } from '../migrations/migrate.ts'
import { CARRIED, type Carrier } from './carriers.ts'
import { lastingKeys, placeOf } from './keys.ts'
import { type Content, type Entry, FORMAT, type Header, type Value } from './lines.ts'
import { toValue } from './values.ts'

/** Elements of a hash, a set or the like in one line. */
const STEP = 200

/** Field and value, or member and score, in turn. */
const pairsOf = (flat: readonly Buffer[]): readonly (readonly [Buffer, Buffer])[] =>
  Array.from({ length: flat.length / 2 }, (_, i) => [
    flat[2 * i] ?? Buffer.of(),
    flat[2 * i + 1] ?? Buffer.of(),
  ])

async function* scanned(
  step: (cursor: string) => Promise<[Buffer | string, Buffer[]]>,
): AsyncIterable<readonly Buffer[]> {
  let cursor = '0'
  do {
    const [next, found] = await step(cursor)
    cursor = next.toString()
    if (found.length > 0) yield found
  } while (cursor !== '0')
}

async function* contentsOf(redis: Redis, name: string, key: string): AsyncIterable<Content> {
  const value = (buffer: Buffer): Promise<Value> => toValue(key, buffer)
  const all = <Out>(found: readonly Buffer[], one: (pair: readonly [Buffer, Buffer]) => Promise<Out>) =>
    Promise.all(pairsOf(found).map(one))
  switch (await redis.type(name)) {
    case 'string': {
      const kept = await redis.getBuffer(name)
      if (kept !== null) yield { string: await value(kept) }
      return
    }
    case 'hash':
      for await (const found of scanned((cursor) => redis.hscanBuffer(name, cursor, 'COUNT', STEP)))
        yield {
          hash: await all(found, async ([field, kept]) => [await value(field), await value(kept)]),
        }
      return
    case 'zset':
      for await (const found of scanned((cursor) => redis.zscanBuffer(name, cursor, 'COUNT', STEP)))
        yield {
          zset: await all(found, async ([member, score]) => [await value(member), score.toString()]),
        }
      return
    case 'set':
      for await (const found of scanned((cursor) => redis.sscanBuffer(name, cursor, 'COUNT', STEP)))
        yield { set: await Promise.all(found.map(value)) }
      return
    case 'list': {
      const found = await redis.lrangeBuffer(name, 0, -1)
      if (found.length > 0) yield { list: await Promise.all(found.map(value)) }
    }
  }
}

/** Lines without their ends. What is written while it runs may or may not be in them. */
export async function* exportNewsroom(
  redis: Redis,
  newsroom: string,
  clock: Clock,
  carriers: readonly Carrier[],
): AsyncIterable<string> {
  const hash = createHash('sha256')
  let [lines, articles] = [0, 0]
  const told = (line: object): string => {
    const text = JSON.stringify(line)
    hash.update(`${text}\n`)
    lines++
    return text
  }
  const names = await lastingKeys(redis, newsroom)
  const places = names.flatMap((name) => placeOf(name) ?? [])
  const memories = [...new Set(places.map(({ memory }) => memory))].sort()
  const carried: Entry[] = []
  for (const memory of memories) {
    for (const { name, collect } of carriers) {
      const things = [...(await collect(memory))]
      if (things.length > 0) carried.push({ memory, key: `${CARRIED}${name}`, content: { hash: things } })
    }
  }
  const header: Header = {
    ...{ export: FORMAT, layout: await layoutOf(redis), newsroom, at: clock().toISOString() },
    ...{ memories, keys: names.length + carried.length },
  }
  yield told(header)
  for (const [i, name] of names.entries()) {
    const place = places[i]
    if (place === undefined) continue
    for await (const content of contentsOf(redis, name, place.key)) {
      if (place.key === 'articles' && 'hash' in content) articles += content.hash.length
      yield told({ ...place, content })
    }
  }
  for (const entry of carried) yield told(entry)
  yield JSON.stringify({ end: true, lines, articles, sha256: hash.digest('hex') })
}
