/** `twosource export` and `twosource import`: a newsroom's whole memory, out of one Redis and into another. */
import { once } from 'node:events'
import type { Writable } from 'node:stream'
import type { Redis } from 'ioredis'
import { Fault } from '../../src/fault.ts'
import type { Clock } from '../../src/ports.ts'
import { redisMemories } from '../store/redis-memories.ts'
import type { Carrier } from '../store/transfer/carriers.ts'
import { exportNewsroom } from '../store/transfer/export.ts'
import { importNewsroom } from '../store/transfer/import.ts'
import { lastingKeys } from '../store/transfer/keys.ts'

/** A private channel's memory is its newsroom's: it is taken along with that. */
async function newsroomsIn(redis: Redis): Promise<readonly string[]> {
  const memories = await redisMemories(redis).list()
  return [...new Set(memories.map((memory) => memory.split('/')[0] ?? memory))]
}

/** @throws Fault when nothing is remembered under that name */
export async function writeNewsroom(
  redis: Redis,
  name: string,
  { clock, carriers }: { readonly clock: Clock; readonly carriers: readonly Carrier[] },
  out: Writable,
): Promise<void> {
  if ((await lastingKeys(redis, name)).length === 0) {
    const known = await newsroomsIn(redis)
    const others = known.length === 0 ? 'there is none yet' : `there are: ${known.join(', ')}`
    throw new Fault('export', `no newsroom ${name} is remembered here; ${others}`, { retryable: false })
  }
  for await (const line of exportNewsroom(redis, name, clock, carriers)) {
    if (!out.write(`${line}\n`)) await once(out, 'drain')
  }
}

/** @returns what was done, in one line */
export async function readNewsroom(
  redis: Redis,
  file: string,
  carriers: readonly Carrier[],
): Promise<string> {
  const { newsroom, keys } = await importNewsroom(redis, file, carriers)
  return `${newsroom} is here, as it was exported (${keys} keys)`
}
