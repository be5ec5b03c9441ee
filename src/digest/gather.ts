/** Collects what a digest is made from out of the memories that its channel may see. */
import type { Timestamp } from '../domain.ts'
import { decisionsOn } from '../memory/decided-before.ts'
import type { NewsroomEvent } from '../memory/event.ts'
import type { KeptStory } from '../memory/kept-story.ts'
import type { Desk, History, StoryBook } from '../ports.ts'
import type { Decision } from '../reply/reply.ts'
import type { Material } from './material.ts'

export type GatherPorts = {
  readonly history: History
  readonly stories: StoryBook
  readonly desk: Pick<Desk, 'decided'>
}

const DAY = 24 * 3600 * 1000
/** After two weeks without a change, a story's mismatches are old news that the search still finds. */
const RECENT_MS = 14 * DAY
/** Two weeks of a newsroom that opens two hundred stories a day. */
const MOST_STORIES = 3000
/** How far back the last digest is looked for: longer than from Friday over a holiday to Wednesday. */
const LOOK_BACK_MS = 8 * DAY

const before = (now: Date, ms: number): Timestamp => new Date(now.getTime() - ms).toISOString()

/** When a channel's last digest ended: a day ago where there was none in the last eight days. */
export async function lastDigest(
  memory: string,
  channel: string,
  now: Date,
  { history }: Pick<GatherPorts, 'history'>,
): Promise<Timestamp> {
  const events = await history.between(memory, before(now, LOOK_BACK_MS), null)
  const last = events.findLast((event) => event.kind === 'digested' && event.channel === channel)
  return last?.at ?? before(now, DAY)
}

const later = (a: NewsroomEvent, b: NewsroomEvent): number => a.at.localeCompare(b.at)

async function storiesIn(
  memory: string,
  events: readonly NewsroomEvent[],
  now: Date,
  { stories }: GatherPorts,
): Promise<readonly KeptStory[]> {
  const recent = await stories.changedSince(memory, before(now, RECENT_MS), MOST_STORIES)
  const known = new Set(recent.map(({ id }) => id))
  const named = new Set(events.flatMap(({ story }) => (story === null || known.has(story) ? [] : [story])))
  return [...recent, ...(await stories.load(memory, [...named]))]
}

/** @param memories - those that the channel may see: a private channel's own and its newsroom's, never another's */
export async function gatherMaterial(
  memories: readonly string[],
  stretch: { readonly since: Timestamp; readonly now: Date; readonly zone: string },
  ports: GatherPorts,
): Promise<Material> {
  const { since, now, zone } = stretch
  const events: NewsroomEvent[] = []
  const stories: KeptStory[] = []
  const decisions = new Map<string, Decision>()
  for (const memory of memories) {
    const happened = await ports.history.between(memory, since, now.toISOString())
    const own = await storiesIn(memory, happened, now, ports)
    const { holding } = await decisionsOn(memory, own, ports.desk)
    for (const [key, decision] of holding) decisions.set(key, decision)
    events.push(...happened)
    stories.push(...own)
  }
  return { events: events.toSorted(later), stories, decisions, since, now: now.toISOString(), zone }
}
