/** What a comparison changes in the memory: the stories as they are kept from now on, and what happened. */
import type { Timestamp } from '../domain.ts'
import type { Entry } from '../ports.ts'
import type { ReportArticle } from '../report/schema.ts'
import { absorbing, robbed } from './absorb.ts'
import type { NewsroomEvent } from './event.ts'
import { mismatchesOf } from './follow-mismatches.ts'
import type { KeptStory } from './kept-story.ts'
import { articlesOf, type Compared, type ComparedStory, nameOf, storiesOf } from './named.ts'
import { type Recorded, sayChanges } from './say-changes.ts'
import type { Thread } from './thread.ts'

/** Threads of a story that goes on for years. */
const MOST_THREADS = 50

function joinedEvents(
  story: string,
  joining: readonly string[],
  founded: boolean,
  articles: ReadonlyMap<string, ReportArticle>,
  idOf: ReadonlyMap<string, string>,
  at: Timestamp,
): readonly NewsroomEvent[] {
  return joining.flatMap((id, index) => {
    const article = articles.get(id)
    if (article === undefined) return []
    const origin = article.warnings.find(({ kind }) => kind === 'near-copy')?.of ?? null
    const copyOf = origin === null ? null : (idOf.get(origin) ?? null)
    return [
      {
        kind: 'joined' as const,
        at,
        story,
        source: nameOf(id, article),
        first: founded && index === 0,
        copyOf,
      },
    ]
  })
}

const sameThread = (a: Thread, b: Thread): boolean =>
  a.platform === b.platform && a.channel === b.channel && a.thread === b.thread

function becauseOf({ because }: ComparedStory, before: KeptStory | null): Pick<KeptStory, 'because'> {
  const known = new Set(because.map(({ article }) => article))
  const all = [...(before?.because ?? []).filter(({ article }) => !known.has(article)), ...because]
  return all.length === 0 ? {} : { because: all }
}

/** @param thread where it was asked; null when nobody asked */
function storyFrom(
  compared: ComparedStory,
  before: KeptStory | null,
  absorbed: readonly KeptStory[],
  context: { articles: ReadonlyMap<string, ReportArticle>; idOf: ReadonlyMap<string, string> },
  thread: Thread | null,
  at: Timestamp,
): Recorded {
  const { id } = compared
  const known = absorbing(before, absorbed)
  const had = [...new Set([before, ...absorbed].flatMap((story) => story?.articles ?? []))]
  const joining = compared.articles.filter((article) => !(before?.articles ?? []).includes(article))
  const joined = joinedEvents(
    id,
    joining.filter((article) => !had.includes(article)),
    known === null,
    context.articles,
    context.idOf,
    at,
  )
  const { open, former, events } = mismatchesOf(id, compared, known, at)
  const happened = [...joined, ...events]
  const others = (known?.threads ?? []).filter((one) => thread === null || !sameThread(one, thread))
  const after: KeptStory = {
    id,
    headline: compared.headline === '' ? (known?.headline ?? '') : compared.headline,
    articles: [...had, ...joining.filter((article) => !had.includes(article))],
    ...becauseOf(compared, known),
    mismatches: open,
    ...(former.length === 0 ? {} : { former }),
    threads: (thread === null ? others : [...others, thread]).slice(-MOST_THREADS),
    since: known?.since ?? at,
    changed: before === null || absorbed.length > 0 || happened.length > 0 ? at : before.changed,
  }
  return { before, known, after, events: happened }
}

/**
 * @param known the kept stories that hold an article of the report
 * @param thread where it was asked; null when nobody asked
 * @returns what to enter; recording the same again changes nothing and says nothing
 */
export function record(
  compared: Compared,
  known: readonly KeptStory[],
  thread: Thread | null,
  at: Timestamp,
): Entry {
  const articles = articlesOf(compared)
  const idOf = new Map([...articles].map(([id, article]) => [article.id, id]))
  const told = storiesOf(compared)
  const own = new Set(told.map(({ id }) => id))
  const others = known.filter(({ id }) => !own.has(id))
  const recorded = told.map((story) => {
    const before = known.find(({ id }) => id === story.id) ?? null
    const absorbed = others.filter(({ articles: ids }) => ids.every((id) => story.articles.includes(id)))
    return storyFrom(story, before, absorbed, { articles, idOf }, thread, at)
  })
  const lost = others.flatMap((before) => {
    const [taker, ...more] = recorded
      .map(({ after }) => after)
      .filter(({ articles: taken }) => taken.some((id) => before.articles.includes(id)))
    return taker === undefined ? [] : [{ before, ...robbed(before, [taker, ...more], at) }]
  })
  return {
    stories: [...recorded, ...lost].map(({ before, after }) => ({ before, after })),
    events: [...recorded, ...lost].flatMap(({ events }) => events),
    said: sayChanges(recorded, articles),
  }
}
