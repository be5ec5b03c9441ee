/** From what somebody typed to an answer. */
import { memoriesOf } from '../memory/thread.ts'
import { sentence } from '../reply/notice.ts'
import { settingsIn } from './admit.ts'
import type { Answer, Asking } from './asking.ts'
import type { DeskPorts } from './command.ts'
import { commands, isCommandName } from './commands/registry.ts'
import { may, mayNot } from './may.ts'

const toAsker = (text: string): Answer => ({ notice: sentence(text), shownTo: 'asker' })

/** Never throws for what a person typed; faults of the stores pass through. */
export async function answerAsking(asking: Asking, ports: DeskPorts): Promise<Answer> {
  const [typed = '', ...rest] = asking.text.trim().split(/\s+/)
  const name = typed === '' ? 'help' : typed.toLowerCase()
  if (!isCommandName(name))
    return toAsker(`I know no command “${typed}”. Say \`help\` for those that I know.`)
  const settings = await settingsIn(asking.thread, ports.settings)
  const place = { asking, settings, ...memoriesOf(asking.thread, asking.private) }
  const command = commands[name]
  if (command.right !== 'read' && !may(asking.person, command.right, place.settings))
    return toAsker(mayNot[command.right])
  return command.answer(rest.join(' '), place, ports)
}
