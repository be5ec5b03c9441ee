/** Stories that further articles joined, and new ones that more than one source tells. */
import type { NewsroomEvent } from '../../memory/event.ts'
import { item, type NoticeLine } from '../../reply/notice.ts'
import { type Material, storyOf } from '../material.ts'
import { clip, storySpan } from '../say.ts'
import { counted, type Part } from './part.ts'

type Joined = Extract<NewsroomEvent, { kind: 'joined' }>

const MOST_NAMED = 4

function outlets(joined: readonly Joined[]): string {
  const names = [...new Set(joined.map(({ source }) => clip(source.outlet, 40)))]
  const shown = names.slice(0, MOST_NAMED)
  const left = names.length - shown.length
  return shown.join(', ') + (left > 0 ? ` and ${left} more` : '')
}

function lineOf(joined: readonly Joined[], material: Material): readonly NoticeLine[] {
  const story = storyOf(material, joined[0]?.story ?? null)
  if (story === null) return []
  const fresh = joined.some(({ first }) => first)
  const copies = joined.filter(({ copyOf }) => copyOf !== null).length
  const count = fresh
    ? `new story, ${joined.length} sources`
    : counted('new source', 'new sources')(joined.length)
  const repeats = copies === 0 ? '' : `; ${copies === 1 ? '1 repeats another' : `${copies} repeat another`}`
  return [item({ bold: count }, `: ${outlets(joined)}${repeats}`, ...storySpan(story))]
}

export const newSources: Part = {
  heading: 'Stories with new sources',
  count: counted('story with new sources', 'stories with new sources'),
  lines(material) {
    const events = material.events.filter((event): event is Joined => event.kind === 'joined')
    const once = [
      ...new Map(events.map((event) => [`${event.story} ${event.source.article}`, event])).values(),
    ]
    const byStory = Map.groupBy(once, ({ story }) => story)
    return (
      [...byStory.values()]
        // What was checked for the first time, alone, is no story that anything was added to.
        .filter((joined) => joined.length > 1 || !joined.some(({ first }) => first))
        .toSorted((a, b) => b.length - a.length)
        .flatMap((joined) => lineOf(joined, material))
    )
  },
}
