/** Two weeks of an invented newsroom as its memory holds them: so many articles a day, five to a story. */
import type { NewsroomEvent } from '../../../src/memory/event.ts'
import type { KeptMismatch, KeptStory } from '../../../src/memory/kept-story.ts'
import type { ArticleStore, History, StoryBook } from '../../../src/ports.ts'
import { madeReading } from '../../store/made-reading.ts'

export const DAYS = 14
const PER_STORY = 5
const DAY = 24 * 3600 * 1000

type Ports = { readonly articles: ArticleStore; readonly stories: StoryBook; readonly history: History }

const KINDS = ['conflict', 'authority', 'update'] as const
const SEVERITIES = ['high', 'medium', 'low'] as const

const readingOf = (id: string, index: number, day: string) =>
  madeReading({
    url: `https://outlet${index}.example/${id}`,
    headline: `Ferry ${id} sinks off Marl with dozens on board`,
    body: `Police said ${3 + index} people were killed when ferry ${id} sank off Marl on Tuesday. At least ${10 + index} were injured, the coast guard said.`,
    publisher: `Outlet ${index}`,
    day,
  })

function mismatchOf(story: string, number: number, articles: readonly string[], at: string): KeptMismatch {
  const sides = articles.slice(0, 3).map((article, index) => ({
    value: String(3 + index),
    words: `Police said ${3 + index} people were killed when the ferry sank off Marl on Tuesday.`,
    source: index === 0 ? 'police' : null,
    outlet: `Outlet ${index}`,
    article,
    url: `https://outlet${index}.example/${story}`,
    date: at.slice(0, 10),
  }))
  return {
    key: `${story}-${number}`,
    title: `People killed ${number}: 3 or 4`,
    measure: number === 0 ? 'people killed' : `matter ${number} of ferry ${story}`,
    relation: KINDS[number % 3] ?? 'conflict',
    severity: SEVERITIES[number % 3] ?? 'low',
    why: 'Both lay their figure to police, and the figures do not meet.',
    sides,
    since: at,
  }
}

function eventsOf({ id, mismatches, articles }: KeptStory, at: string): readonly NewsroomEvent[] {
  const common = { at, story: id }
  const source = (index: number) => ({
    article: articles[index] ?? id,
    outlet: `Outlet ${index}`,
    url: `https://outlet${index}.example/${id}`,
  })
  const about = mismatches.map(({ key, title, severity, relation }) => ({
    mismatch: key,
    title,
    severity,
    relation,
  }))
  const change = { kind: 'figure', measure: 'people killed', was: 'three', now: 'four' } as const
  const moved = { measure: 'people killed', was: '3', now: '4', source: source(1) }
  const decision = { kind: 'settled', by: 'ines', note: 'the coast guard has counted again' } as const
  return [
    ...articles.map((_, index) => ({
      ...{ ...common, kind: 'joined' as const, source: source(index), first: index === 0 },
      copyOf: index === 4 ? source(0).article : null,
    })),
    ...about.map((one) => ({ ...common, ...one, kind: 'mismatch-found' as const })),
    { ...common, ...moved, kind: 'moved' },
    { ...common, kind: 'changed', source: source(2), changes: [change] },
    ...about.slice(0, 1).map((one) => ({ ...common, ...one, kind: 'decided' as const, decision })),
  ]
}

/** Fills a memory up to `end`; resolves to how many articles and events there are. */
export async function fillWeeks(
  memory: string,
  perDay: number,
  end: Date,
  { articles, stories, history }: Ports,
): Promise<{ readonly articles: number; readonly events: number }> {
  let [many, happened] = [0, 0]
  for (let ago = DAYS; ago > 0; ago -= 1) {
    const begun = end.getTime() - ago * DAY
    const day = new Date(begun).toISOString().slice(0, 10)
    for (let number = 0; number < perDay / PER_STORY; number += 1) {
      const id = `s${ago}-${number}`
      const at = new Date(begun + 60_000 * number).toISOString()
      const reads = Array.from({ length: PER_STORY }, (_, index) =>
        readingOf(id, index, index < 3 ? day : new Date(begun + DAY).toISOString().slice(0, 10)),
      )
      // Bodies are looked at for the picture alone: those of the last day suffice.
      if (ago === 1) for (const read of reads) await articles.save(memory, read)
      const ids = reads.map(({ article }) => article.id)
      const thread = { platform: 'bench', newsroom: memory, channel: 'C1', thread: id }
      const story: KeptStory = {
        ...{ id, headline: `Ferry ${id} sinks off Marl with dozens on board`, articles: ids },
        mismatches: [0, 1, 2].map((one) => mismatchOf(id, one, ids, at)),
        ...{ threads: [thread], since: at, changed: at },
      }
      await stories.save(memory, story)
      const events = eventsOf(story, at)
      await history.append(memory, events)
      many += reads.length
      happened += events.length
    }
  }
  return { articles: many, events: happened }
}
