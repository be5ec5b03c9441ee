/** `twosource start`: chats, workers or both, until a signal. */
import { hostname } from 'node:os'
import { noTokens, startChats } from '../adapters/cli/start.ts'
import type { Command } from '../adapters/cli/usage.ts'
import { Closing } from '../adapters/closing.ts'
import type { Config } from '../adapters/config.ts'
import { jsonLog } from '../adapters/log/json.ts'
import { startHeartbeat } from '../adapters/store/heartbeat.ts'
import { finishImports } from '../adapters/store/transfer/import.ts'
import { openHouse, openRedis } from '../house.ts'
import { chatsOf } from './chats.ts'
import { connectedOf, tellOfSelf } from './roll.ts'
import { say, space } from './surroundings.ts'

export async function runStart(
  command: Extract<Command, { name: 'start' }>,
  config: Config,
): Promise<number> {
  const log = jsonLog(config.LOG_LEVEL)
  const closing = new Closing()
  // Not once: npm passes a signal on a second time, which would cut the stopping short.
  const stopped = new Promise<void>((stop) => {
    process.on('SIGINT', () => stop())
    process.on('SIGTERM', () => stop())
  })
  try {
    const redis = await openRedis(config, process.env, closing)
    const house = openHouse(config, redis, space, log, closing)
    await finishImports(redis, house.carriers)
    if (command.only !== 'chat') {
      await house.work()
      await house.schedule()
    }
    const chats = command.only === 'worker' ? [] : await chatsOf(config, house.notes, log)
    for (const chat of chats) {
      closing.add(() => chat.stop())
      house.post(chat)
    }
    const { queues, uploads, ledger, desk } = house
    await startChats(chats, { startCheck: queues.startCheck, uploads, ledger, desk }, log)
    if (chats.length === 0 && command.only !== 'worker') noTokens.forEach(say)
    const heartbeat = await startHeartbeat(redis, space, hostname(), (error) =>
      log.warn({ error }, 'a heartbeat could not be written'),
    )
    closing.add(heartbeat.stop)
    const works = command.only !== 'chat'
    await tellOfSelf(redis, { works, chats: () => connectedOf(chats) }, log, closing)
    log.info({ only: command.only, chats: chats.length }, 'ready')
    await stopped
    log.info({}, 'stopping: jobs in hand are finished first')
    return 0
  } finally {
    await closing.close()
  }
}
