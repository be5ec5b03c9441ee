/** Answers what people choose on a mismatch: evidence for the asker, decisions for everybody. */
import type { DeskPorts } from '../../src/desk/command.ts'
import { may, mayNot } from '../../src/desk/may.ts'
import { settingsOf } from '../../src/memory/settings.ts'
import type { ActionAnswer, Chat, IncomingAction } from '../../src/ports.ts'
import { composeReply } from '../../src/reply/compose.ts'
import { mismatchKeys, withDecisions } from '../../src/reply/decided.ts'
import { evidenceOf } from '../../src/reply/evidence.ts'
import type { Decision } from '../../src/reply/reply.ts'

const KINDS = { confirm: 'confirmed', dismiss: 'dismissed', settle: 'settled' } as const

const DONE: Record<Decision['kind'], string> = {
  confirmed: 'Confirmed: the thread says so, with your name.',
  dismissed: 'Dismissed: it stays away unless its values change.',
  settled: 'Settled: the thread says so, with your note.',
}

const said = (text: string): ActionAnswer => ({ kind: 'said', text })

/** A decision is kept before the reply is rewritten: a platform that is away shows it with the next check. */
export async function answerAction(
  chat: Chat,
  action: IncomingAction,
  { desk, settings }: Pick<DeskPorts, 'desk' | 'settings'>,
): Promise<ActionAnswer> {
  const { thread, message, mismatch, person } = action
  const standing = await desk.find(thread, message)
  if (standing === null)
    return said('That reply is too old for me to have its articles. Post the links again.')
  const { report, memory } = standing
  if (action.kind === 'evidence') {
    const evidence = evidenceOf(report, mismatch)
    return evidence === null
      ? said('That mismatch is not in the reply any more.')
      : { kind: 'evidence', evidence }
  }
  const { newsroom, channel } = thread
  const [general, local] = [await settings.load(newsroom, null), await settings.load(newsroom, channel)]
  if (!may(person, 'settle', settingsOf(general, local))) return said(mayNot.settle)
  const kind = KINDS[action.kind]
  await desk.decide(memory, mismatch, { kind, by: person.name, note: action.note })
  const reply = composeReply(report)
  const decided = await desk.decided(memory, mismatchKeys(reply))
  await chat.reply(standing.thread, message, withDecisions(reply, decided), report)
  return said(DONE[kind])
}
