/** `calls`: for each open mismatch of the thread's story, what can be printed and whom to ask. */
import type { Severity } from '../../domain.ts'
import { decisionsOn } from '../../memory/decided-before.ts'
import type { KeptMismatch, KeptStory } from '../../memory/kept-story.ts'
import { heading, item, line, type Notice, type NoticeLine, sentence } from '../../reply/notice.ts'
import type { Advice } from '../../wording/advise.ts'
import { adviceOn } from '../../wording/kept.ts'
import type { Answer } from '../asking.ts'
import type { Command, DeskPorts, Place } from '../command.ts'

const toAsker = (notice: Notice): Answer => ({ notice, shownTo: 'asker' })

/** More would not be called before the deadline. */
const MOST_MISMATCHES = 5
const MOST_CALLS = 4
const ORDER: readonly Severity[] = ['high', 'medium', 'low']

async function openIn(
  story: KeptStory,
  memory: string,
  { desk }: Pick<DeskPorts, 'desk'>,
): Promise<readonly KeptMismatch[]> {
  const { holding: decided } = await decisionsOn(memory, [story], desk)
  return story.mismatches
    .filter(({ key }) => (decided.get(key)?.kind ?? 'confirmed') === 'confirmed')
    .toSorted((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity))
}

/** A figure that moved is settled by its latest state: nobody need be called. */
function linesOf(
  { title, relation }: KeptMismatch,
  { safest, bySource, calls }: Advice,
): readonly NoticeLine[] {
  const update = relation === 'update'
  const name = update ? 'The latest state' : 'All sources bear out'
  return [
    heading(title),
    ...(safest === null ? [] : [item({ bold: name }, `: ${safest}`)]),
    item({ bold: 'With the sources' }, `: ${bySource}`),
    ...(update ? [] : calls)
      .slice(0, MOST_CALLS)
      .map(({ whom, question }) => item({ bold: `Call ${whom}` }, `: ${question}`)),
  ]
}

async function storyHere(
  place: Place,
  ports: DeskPorts,
): Promise<{ memory: string; story: KeptStory } | null> {
  for (const memory of place.read) {
    const story = await ports.stories.inThread(memory, place.asking.thread)
    if (story !== null) return { memory, story }
  }
  return null
}

export const callsCommand: Command = {
  takes: '',
  help: 'in a thread: for each open mismatch, wording that all sources bear out, and whom to ask what.',
  right: 'read',
  async answer(_words, place, ports) {
    const here = await storyHere(place, ports)
    if (here === null) return toAsker(sentence('Say `calls` in the thread of a check that found mismatches.'))
    const { memory, story } = here
    const open = await openIn(story, memory, ports)
    if (open.length === 0) return toAsker(sentence('No mismatch of this story is open.'))
    const reads = await Promise.all(place.read.map((one) => ports.articles.load(one, story.articles)))
    const shown = open.slice(0, MOST_MISMATCHES)
    const advised = shown.map((mismatch) => ({ mismatch, advice: adviceOn(mismatch, reads.flat()) }))
    const left = open.length - shown.length
    return toAsker({
      summary: `What to print and whom to call: ${story.headline}`,
      lines: [
        ...advised.flatMap(({ mismatch, advice }) =>
          advice === null
            ? [heading(mismatch.title), item('Its articles have changed since; post the links again.')]
            : linesOf(mismatch, advice),
        ),
        ...(left > 0 ? [line({ quiet: `and ${left} more mismatches, less severe` })] : []),
      ],
    })
  },
}
