/** Every running process says who it is, for `status`. */
import { hostname } from 'node:os'
import type { Redis } from 'ioredis'
import type { Closing } from '../adapters/closing.ts'
import { joinRoll, type Self } from '../adapters/store/roll.ts'
import { clock } from '../house.ts'
import type { ChatAdapter, Log } from '../src/ports.ts'
import { space } from './surroundings.ts'

export const connectedOf = (chats: readonly ChatAdapter[]): string[] =>
  chats.filter(({ connected }) => connected?.() !== false).map(({ platform }) => platform)

/** So that `status` can say who is there. */
export async function tellOfSelf(
  redis: Redis,
  self: Pick<Self, 'works' | 'chats'>,
  log: Log,
  closing: Closing,
): Promise<void> {
  const roll = await joinRoll(redis, space, { host: hostname(), pid: process.pid, ...self }, clock, (error) =>
    log.warn({ error }, 'this process could not be entered in the roll'),
  )
  closing.add(roll.leave)
}
