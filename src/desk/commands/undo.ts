/** `undo` in a thread: takes back what was decided last on its story. `undo <mismatch>`: on that one. */
import { instantOf } from '../../memory/instant.ts'
import type { KeptMismatch, KeptStory } from '../../memory/kept-story.ts'
import { sentence } from '../../reply/notice.ts'
import type { Answer } from '../asking.ts'
import type { Command, DeskPorts, Place } from '../command.ts'
import { undo } from '../decide.ts'

const toAsker = (text: string): Answer => ({ notice: sentence(text), shownTo: 'asker' })

/** Keys that somebody decided on and nobody took back since, the latest decision first. */
async function decidedIn(story: KeptStory, { write }: Place, ports: DeskPorts): Promise<readonly string[]> {
  const order: string[] = []
  for (const event of await ports.history.of(write, story.id)) {
    if (event.kind !== 'decided' && event.kind !== 'undone') continue
    if (event.kind === 'decided' && event.stands === false) continue
    const at = order.indexOf(event.mismatch)
    if (at !== -1) order.splice(at, 1)
    if (event.kind === 'decided') order.unshift(event.mismatch)
  }
  return order
}

/** The mismatch as it stands now, or as it was when it was decided on. */
function mismatchOf(story: KeptStory, key: string): Pick<KeptMismatch, 'key' | 'title'> | null {
  const all = [...story.mismatches, ...(story.former ?? [])]
  return all.find((one) => one.key === key) ?? null
}

export const undoCommand: Command = {
  takes: '',
  help: 'in a thread, takes back what was last confirmed, dismissed or settled there.',
  right: 'settle',
  async answer(words, place, ports) {
    const { thread, person } = place.asking
    const story = await ports.stories.inThread(place.write, thread)
    if (story === null) return toAsker('Say `undo` in the thread where it was decided.')
    const keys = words === '' ? await decidedIn(story, place, ports) : [words]
    const at = ports.clock().toISOString()
    for (const key of keys) {
      const found = mismatchOf(story, key)
      if (found === null) continue
      const open = story.mismatches.find((one) => one.key === key)
      const about = {
        mismatch: key,
        title: found.title,
        severity: open?.severity ?? 'medium',
        relation: open?.relation ?? 'conflict',
      } as const
      const taken = await undo({ memory: place.write, story, about }, person.name, at, ports)
      if (taken === null) continue
      await ports.outbox.refresh(thread)
      const when = taken.at === undefined ? '' : ` on ${instantOf(taken.at, place.settings.zone)}`
      return {
        notice: sentence(
          `${person.name} took back that ${taken.by} ${taken.kind} “${found.title}”${when}: it is open again.`,
        ),
        shownTo: 'thread',
      }
    }
    return toAsker('Nothing is decided in this thread that could be taken back.')
  },
}
