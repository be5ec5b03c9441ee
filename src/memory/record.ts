/** What a comparison changes in the memory: the stories as they are kept from now on, and what happened. */
import { createHash } from 'node:crypto'
import type { Timestamp } from '../domain.ts'
import type { Entry } from '../ports.ts'
import type { ReportArticle } from '../report/schema.ts'
import type { NewsroomEvent } from './event.ts'
import type { FormerMismatch, KeptMismatch, KeptStory } from './kept-story.ts'
import {
  articlesBehind,
  articlesOf,
  type Compared,
  type ComparedStory,
  formerOf,
  nameOf,
  storiesOf,
  valuesOf,
} from './named.ts'
import { type Recorded, sayChanges } from './say-changes.ts'
import type { Thread } from './thread.ts'

type Found = Omit<KeptMismatch, 'since'>

/** What a decision was once made on is worth knowing for as long as a story is told; a bound all the same. */
const MOST_FORMER = 100
/** Threads of a story that goes on for years. */
const MOST_THREADS = 50

/** From the article that founded it: recording the same again makes no other story. */
const storyIdOf = (article: string): string =>
  `s${createHash('sha256').update(article).digest('hex').slice(0, 8)}`

const sameValues = (a: Pick<KeptMismatch, 'measure' | 'sides'>, b: typeof a): boolean =>
  a.measure === b.measure && valuesOf(a.sides).join('\n') === valuesOf(b.sides).join('\n')

/** The mismatch that this one goes on from: the same but for who gives the values. */
const standingFor = (found: Found, before: readonly KeptMismatch[]): KeptMismatch | undefined =>
  before.find(({ key }) => key === found.key) ?? before.find((one) => sameValues(one, found))

/** A figure that moved with time is news of its own kind, not a mismatch that was found. */
const isUpdate = ({ relation }: Found): boolean => relation === 'update'

const about = ({ key, title, severity, relation }: Found) => ({ mismatch: key, title, severity, relation })

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

/** The last two states of a figure, if this update brings a state that was not known. */
function movedEvent(
  story: string,
  found: Found,
  before: readonly KeptMismatch[],
  at: Timestamp,
): readonly NewsroomEvent[] {
  const known = before.find(({ measure, relation }) => relation === 'update' && measure === found.measure)
  const now = found.sides.at(-1)
  const was = known?.sides.at(-1)?.value ?? found.sides.findLast(({ value }) => value !== now?.value)?.value
  if (now === undefined || was === undefined || was === now.value) return []
  const source = { article: now.article, outlet: now.outlet, url: now.url }
  return [{ kind: 'moved', at, story, measure: found.measure, was, now: now.value, source }]
}

type Mismatches = {
  readonly open: readonly KeptMismatch[]
  readonly former: readonly FormerMismatch[]
  readonly events: readonly NewsroomEvent[]
}

function mismatchesOf(
  id: string,
  compared: ComparedStory,
  before: KeptStory | null,
  at: Timestamp,
): Mismatches {
  const known = before?.mismatches ?? []
  const present = new Set(compared.articles)
  const continued = new Set(compared.mismatches.flatMap((found) => standingFor(found, known)?.key ?? []))
  const events: NewsroomEvent[] = []
  const open = compared.mismatches.map((found): KeptMismatch => {
    const standing = standingFor(found, known)
    if (standing !== undefined) return { ...found, since: standing.since }
    if (isUpdate(found)) events.push(...movedEvent(id, found, known, at))
    else events.push({ kind: 'mismatch-found', at, story: id, ...about(found) })
    const earlier = known.find((one) => isUpdate(one) === isUpdate(found) && one.measure === found.measure)
    return { ...found, since: earlier?.since ?? at }
  })
  const replaced = known.filter(({ key }) => !open.some((one) => one.key === key))
  // What was not compared this time, because an article of it did not take part, stands as it was.
  const stands = replaced.filter((one) => !continued.has(one.key) && !allIn(articlesBehind(one), present))
  const gone = replaced.filter((one) => !stands.includes(one))
  for (const one of gone) {
    const goesOn = open.some(({ measure }) => measure === one.measure)
    if (!goesOn && !isUpdate(one)) events.push({ kind: 'mismatch-gone', at, story: id, ...about(one) })
  }
  const former = [...(before?.former ?? []), ...gone.map(formerOf)]
    .filter(({ key }) => !open.some((one) => one.key === key))
    .slice(-MOST_FORMER)
  return { open: [...open, ...stands], former, events }
}

const allIn = (ids: ReadonlySet<string>, those: ReadonlySet<string>): boolean =>
  [...ids].every((id) => those.has(id))

const sameThread = (a: Thread, b: Thread): boolean =>
  a.platform === b.platform && a.channel === b.channel && a.thread === b.thread

/** @param thread where it was asked; null when nobody asked */
function storyFrom(
  compared: ComparedStory,
  before: KeptStory | null,
  context: { articles: ReadonlyMap<string, ReportArticle>; idOf: ReadonlyMap<string, string> },
  thread: Thread | null,
  at: Timestamp,
): Recorded {
  const id = before?.id ?? storyIdOf(compared.articles[0] ?? compared.headline)
  const had = before?.articles ?? []
  const joining = compared.articles.filter((article) => !had.includes(article))
  const joined = joinedEvents(id, joining, before === null, context.articles, context.idOf, at)
  const { open, former, events } = mismatchesOf(id, compared, before, at)
  const happened = [...joined, ...events]
  const others = (before?.threads ?? []).filter((one) => thread === null || !sameThread(one, thread))
  const after: KeptStory = {
    id,
    headline: compared.headline === '' ? (before?.headline ?? '') : compared.headline,
    articles: [...had, ...joining],
    mismatches: open,
    ...(former.length === 0 ? {} : { former }),
    threads: thread === null ? others : [...others, thread].slice(-MOST_THREADS),
    since: before?.since ?? at,
    changed: before === null || happened.length > 0 ? at : before.changed,
  }
  return { before, after, events: happened }
}

/** Of the kept stories that hold one of its articles the one that holds the most; the oldest of equals. */
function keptFor(compared: ComparedStory, known: readonly KeptStory[]): KeptStory | null {
  const shared = ({ articles }: KeptStory) => articles.filter((id) => compared.articles.includes(id)).length
  const [best] = known
    .filter((story) => shared(story) > 0)
    .toSorted((a, b) => shared(b) - shared(a) || a.since.localeCompare(b.since) || a.id.localeCompare(b.id))
  return best ?? null
}

/** A kept story that lost articles to another, or all of them: then it is one with that. */
function robbed(
  story: KeptStory,
  taker: KeptStory,
  at: Timestamp,
): { after: KeptStory | null; events: NewsroomEvent[] } {
  const articles = story.articles.filter((id) => !taker.articles.includes(id))
  if (articles.length === 0) {
    const merged = { kind: 'merged' as const, at, story: taker.id, by: null, from: story.id }
    return { after: null, events: [merged] }
  }
  const left = new Set(articles)
  const [stands, gone] = [
    story.mismatches.filter((one) => allIn(articlesBehind(one), left)),
    story.mismatches.filter((one) => !allIn(articlesBehind(one), left)),
  ]
  const former = [...(story.former ?? []), ...gone.map(formerOf)].slice(-MOST_FORMER)
  return { after: { ...story, articles, mismatches: stands, former, changed: at }, events: [] }
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
  const taken = new Set<string>()
  const recorded = storiesOf(compared).map((story) => {
    const kept = keptFor(
      story,
      known.filter(({ id }) => !taken.has(id)),
    )
    if (kept !== null) taken.add(kept.id)
    return storyFrom(story, kept, { articles, idOf }, thread, at)
  })
  const lost = known.flatMap((before) => {
    const taker = recorded.find(
      ({ after }) => after.id !== before.id && after.articles.some((id) => before.articles.includes(id)),
    )
    return taken.has(before.id) || taker === undefined ? [] : [{ before, ...robbed(before, taker.after, at) }]
  })
  return {
    stories: [...recorded, ...lost].map(({ before, after }) => ({ before, after })),
    events: [...recorded, ...lost].flatMap(({ events }) => events),
    said: sayChanges(recorded, articles),
  }
}
