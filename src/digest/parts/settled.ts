/** What people settled or dismissed, with their names, and what ceased to differ by itself. */
import type { NewsroomEvent } from '../../memory/event.ts'
import { item, type NoticeLine, type Span } from '../../reply/notice.ts'
import { type Material, storyOf } from '../material.ts'
import { clip, storySpan } from '../say.ts'
import { counted, type Part } from './part.ts'

type Ended = Extract<NewsroomEvent, { kind: 'decided' | 'mismatch-gone' | 'undone' | 'mismatch-found' }>

const ENDING: readonly NewsroomEvent['kind'][] = ['decided', 'mismatch-gone', 'undone', 'mismatch-found']

function how(event: Ended): readonly Span[] {
  if (event.kind === 'mismatch-gone') return [': the sources no longer differ']
  if (event.kind !== 'decided') return []
  const { kind, by, note } = event.decision
  if (kind === 'confirmed') return []
  return [`: ${kind} by ${by}`, ...(note === null || note.trim() === '' ? [] : [`, “${clip(note, 200)}”`])]
}

function lineOf(event: Ended, material: Material): readonly NoticeLine[] {
  const said = how(event)
  if (said.length === 0) return []
  return [item({ bold: clip(event.title, 120) }, ...said, ...storySpan(storyOf(material, event.story)))]
}

export const settled: Part = {
  heading: 'Settled',
  count: counted('settled', 'settled'),
  lines(material) {
    const events = material.events.filter(
      (event): event is Ended =>
        ENDING.includes(event.kind) && !(event.kind === 'decided' && event.stands === false),
    )
    // The last word on a mismatch counts: what was undone or found again is not settled.
    const lines = [...Map.groupBy(events, ({ mismatch }) => mismatch).values()]
      .flatMap((own) => own.at(-1) ?? [])
      .filter(({ relation }) => relation !== 'update')
      .flatMap((event) => lineOf(event, material))
    // Two mismatches on one measure can end with the same words.
    return [...new Map(lines.map((one) => [JSON.stringify(one), one])).values()]
  },
}
