/** `twosource chat`: a session at the terminal, with a memory in the data folder. */
import { randomUUID } from 'node:crypto'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { openScreen } from '../adapters/chat/terminal/screen.ts'
import { createTerminalChat } from '../adapters/chat/terminal/terminal.ts'
import { chatAtTerminal, greeting, TERMINAL_NEWSROOM } from '../adapters/cli/chat.ts'
import type { Command } from '../adapters/cli/usage.ts'
import { Closing } from '../adapters/closing.ts'
import type { Config } from '../adapters/config.ts'
import { readInput } from '../adapters/files/read-input.ts'
import { saveFile } from '../adapters/files/save-file.ts'
import { terminalLog } from '../adapters/log/terminal.ts'
import { clock, openHouse, openRedis } from '../house.ts'
import { postQueue, workQueue } from '../jobs/registry.ts'
import { isCommandName } from '../src/desk/commands/registry.ts'
import { connectedOf, tellOfSelf } from './roll.ts'
import { endAtSignal, fromUser, inColour, say, space } from './surroundings.ts'

export async function runChat(command: Extract<Command, { name: 'chat' }>, config: Config): Promise<number> {
  const closing = new Closing()
  const letGo = endAtSignal(() => closing.close())
  const log = terminalLog(say)
  try {
    const redis = await openRedis(config, process.env, closing)
    const house = openHouse(config, redis, space, log, closing)
    await house.work()
    const interactive = process.stdin.isTTY === true && process.stdout.isTTY === true
    const chat = createTerminalChat({
      screen: openScreen({ input: process.stdin, output: process.stdout, interactive }),
      width: command.width ?? process.stdout.columns ?? 80,
      colour: inColour(),
      log,
      person: { id: 'you', name: userInfo().username, roles: [], admin: true },
      newsroom: TERMINAL_NEWSROOM,
      isCommand: isCommandName,
      readFile: (path) => readInput(fromUser(path)),
      saveFile: (file) => saveFile(join(config.dataFolder, 'files'), file, clock),
      newId: randomUUID,
      oneByOne: !interactive,
    })
    closing.add(() => chat.stop())
    house.post(chat)
    if (interactive) greeting.forEach(say)
    await tellOfSelf(redis, { works: true, chats: () => connectedOf([chat]) }, log, closing)
    const { queues, uploads, ledger, desk } = house
    const isIdle = async () => {
      const counts = await Promise.all([workQueue, postQueue(chat.platform)].map(queues.count))
      return counts.every(({ waiting, running }) => waiting + running === 0)
    }
    const ports = { startCheck: queues.startCheck, uploads, ledger, desk }
    await chatAtTerminal(chat, ports, log, interactive ? null : isIdle)
    return 0
  } finally {
    letGo()
    await closing.close()
  }
}
