/** Hands over what people choose on a reply, and shows the reply anew where it changed. */
import { act } from '../../src/desk/act.ts'
import type { DeskPorts } from '../../src/desk/command.ts'
import type { ActionAnswer, Chat, IncomingAction } from '../../src/ports.ts'

export async function answerAction(
  chat: Chat,
  action: IncomingAction,
  ports: Pick<DeskPorts, 'desk' | 'settings' | 'stories' | 'history' | 'clock'>,
): Promise<ActionAnswer> {
  const { answer, shown } = await act(action, ports)
  if (shown !== null) {
    const { standing, reply } = shown
    const message = await chat.reply(standing.thread, standing.message, reply, standing.report)
    if (message !== standing.message) await ports.desk.keep({ ...standing, message })
  }
  return answer
}
