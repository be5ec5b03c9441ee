/** Answers what people choose on a reply: evidence for the asker, decisions for everybody. */
import { instantOf } from '../memory/instant.ts'
import type { ActionAnswer, IncomingAction, Standing } from '../ports.ts'
import { evidenceOf } from '../reply/evidence.ts'
import type { Attachment } from '../reply/notice.ts'
import type { Decision, Reply } from '../reply/reply.ts'
import type { Report } from '../report/schema.ts'
import { settingsIn } from './admit.ts'
import type { DeskPorts } from './command.ts'
import { decide, type Subject } from './decide.ts'
import { may, mayNot } from './may.ts'
import { standingReply } from './standing-reply.ts'

const KINDS = { confirm: 'confirmed', dismiss: 'dismissed', settle: 'settled' } as const

const DONE: Record<Decision['kind'], string> = {
  confirmed: 'Confirmed: the thread says so, with your name.',
  dismissed: 'Dismissed: it stays away unless its values change. `undo` brings it back.',
  settled: 'Settled: the thread says so, with your note. `undo` takes it back.',
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

/** Who was first, what they said, and what becomes of this one's word. */
export function sayFirst({ kind, by, note, at }: Decision, zone: string): string {
  const when = at === undefined ? '' : ` on ${instantOf(at, zone)}`
  const why = note === null ? '' : `: “${note}”`
  return `${by} ${kind} this before you${when}${why}. That stands; \`undo\` takes it back. What you said is in the story’s history.`
}

async function subjectOf(
  { memory, stories = [] }: Standing,
  key: string,
  reply: Reply,
  ports: Pick<DeskPorts, 'stories'>,
): Promise<Subject | null> {
  for (const story of await ports.stories.load(memory, stories)) {
    const kept = story.mismatches.find((one) => one.key === key)
    if (kept === undefined) continue
    const { title, severity, relation } = kept
    return { memory, story, about: { mismatch: key, title, severity, relation } }
  }
  const shown = reply.stories.flatMap(({ mismatches }) => mismatches).find((one) => one.key === key)
  if (shown === undefined) return null
  const { title, severity, relation } = shown
  return { memory, story: null, about: { mismatch: key, title, severity, relation } }
}

export type Acted = {
  readonly answer: ActionAnswer
  /** The reply that has to be shown anew, or null. */
  readonly shown: { readonly standing: Standing; readonly reply: Reply } | null
}

const answered = (answer: ActionAnswer): Acted => ({ answer, shown: null })

/** A decision is kept before the reply is shown anew: a platform that is away shows it with the next check. */
export async function act(
  action: IncomingAction,
  ports: Pick<DeskPorts, 'desk' | 'settings' | 'stories' | 'history' | 'clock'>,
): Promise<Acted> {
  const { thread, message, mismatch, person } = action
  const standing = await ports.desk.find(thread, message)
  if (standing === null)
    return answered(said('That reply is too old for me to have its articles. Post the links again.'))
  if (action.kind === 'json') return answered({ kind: 'file', file: fileOf(standing.report) })
  if (action.kind === 'evidence') {
    const evidence = evidenceOf(standing.report, mismatch)
    return answered(
      evidence === null
        ? said('That mismatch is not in the reply any more.')
        : { kind: 'evidence', evidence },
    )
  }
  const reply = await standingReply(standing, ports)
  if (action.kind === 'all') return answered({ kind: 'reply', reply })
  const settings = await settingsIn(thread, ports.settings)
  if (!may(person, 'settle', settings)) return answered(said(mayNot.settle))
  const subject = await subjectOf(standing, mismatch, reply, ports)
  if (subject === null) return answered(said('That mismatch is not in the reply any more.'))
  const at = ports.clock().toISOString()
  const kind = KINDS[action.kind]
  const decided = await decide(subject, { kind, by: person.name, note: action.note, at }, at, ports)
  if (decided.kind === 'second') return answered(said(sayFirst(decided.first, settings.zone)))
  return { answer: said(DONE[kind]), shown: { standing, reply: await standingReply(standing, ports) } }
}
