/** Answers what people choose on a reply: evidence for the asker, decisions for everybody. */
import { settingsIn } from '../../src/desk/admit.ts'
import type { DeskPorts } from '../../src/desk/command.ts'
import { may, mayNot } from '../../src/desk/may.ts'
import { standingReply } from '../../src/desk/standing-reply.ts'
import type { ActionAnswer, Chat, IncomingAction } from '../../src/ports.ts'
import { evidenceOf } from '../../src/reply/evidence.ts'
import type { Attachment } from '../../src/reply/notice.ts'
import type { Decision } from '../../src/reply/reply.ts'
import type { Report } from '../../src/report/schema.ts'

const KINDS = { confirm: 'confirmed', dismiss: 'dismissed', settle: 'settled' } as const

const DONE: Record<Decision['kind'], string> = {
  confirmed: 'Confirmed: the thread says so, with your name.',
  dismissed: 'Dismissed: it stays away unless its values change.',
  settled: 'Settled: the thread says so, with your note.',
}

const said = (text: string): ActionAnswer => ({ kind: 'said', text })

/** docs/report.md says what stands in it. */
function fileOf(report: Report): Attachment {
  const { articles, claims } = report
  return {
    name: 'twosource-report.json',
    mediaType: 'application/json',
    bytes: new TextEncoder().encode(`${JSON.stringify(report, null, 2)}\n`),
    alt: `The whole report as JSON: ${articles.length} articles, ${claims.length} claims.`,
  }
}

/** A decision is kept before the reply is rewritten: a platform that is away shows it with the next check. */
export async function answerAction(
  chat: Chat,
  action: IncomingAction,
  ports: Pick<DeskPorts, 'desk' | 'settings' | 'stories'>,
): Promise<ActionAnswer> {
  const { thread, message, mismatch, person } = action
  const { desk } = ports
  const standing = await desk.find(thread, message)
  if (standing === null)
    return said('That reply is too old for me to have its articles. Post the links again.')
  const { report, memory } = standing
  if (action.kind === 'all') return { kind: 'reply', reply: await standingReply(standing, ports) }
  if (action.kind === 'json') return { kind: 'file', file: fileOf(report) }
  if (action.kind === 'evidence') {
    const evidence = evidenceOf(report, mismatch)
    return evidence === null
      ? said('That mismatch is not in the reply any more.')
      : { kind: 'evidence', evidence }
  }
  if (!may(person, 'settle', await settingsIn(thread, ports.settings))) return said(mayNot.settle)
  const kind = KINDS[action.kind]
  await desk.decide(memory, mismatch, { kind, by: person.name, note: action.note })
  const stands = await chat.reply(standing.thread, message, await standingReply(standing, ports), report)
  if (stands !== message) await desk.keep({ ...standing, message: stands })
  return said(DONE[kind])
}
