/** `twosource check`: one comparison, in a space of its own. */
import { check } from '../adapters/cli/check.ts'
import type { Command } from '../adapters/cli/usage.ts'
import { Closing } from '../adapters/closing.ts'
import type { Config } from '../adapters/config.ts'
import { readInput } from '../adapters/files/read-input.ts'
import { terminalLog } from '../adapters/log/terminal.ts'
import { openPrivateSpace } from '../adapters/store/private-space.ts'
import { clock, openHouse, openRedis } from '../house.ts'
import { endAtSignal, fromUser, inColour, say } from './surroundings.ts'

export async function runCheck(
  command: Extract<Command, { name: 'check' }>,
  config: Config,
): Promise<number> {
  const closing = new Closing()
  const letGo = endAtSignal(() => closing.close())
  try {
    const redis = await openRedis(config, process.env, closing)
    const room = await openPrivateSpace(redis, clock)
    closing.add(room.close)
    const house = openHouse(config, redis, room.name, terminalLog(say), closing)
    const { output, status } = await check(
      {
        ...command,
        width: command.width ?? process.stdout.columns ?? 80,
        colour: inColour(),
      },
      {
        uploads: house.uploads,
        memory: room.memory,
        readInput: (input) => readInput(fromUser(input)),
        startCheck: house.queues.startCheck,
        async work(chat) {
          await house.work()
          house.post(chat)
        },
        say,
      },
    )
    process.stdout.write(output)
    return status
  } finally {
    letGo()
    await closing.close()
  }
}
