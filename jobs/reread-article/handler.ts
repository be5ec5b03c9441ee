import { decisionsOn } from '../../src/memory/decided-before.ts'
import type { NewsroomEvent } from '../../src/memory/event.ts'
import type { KeptStory } from '../../src/memory/kept-story.ts'
import { nameOf, valuesOf } from '../../src/memory/named.ts'
import type { Desk, Log, Outbox, Watches } from '../../src/ports.ts'
import { follow, type Reading, type Told } from '../../src/watch/follow.ts'
import { backNotice, changedNotice, goneNotice, slowedNotice } from '../../src/watch/say.ts'
import { intervalOf, isOver } from '../../src/watch/schedule.ts'
import { threadsToTell } from '../../src/watch/threads.ts'
import type { Watch } from '../../src/watch/watch.ts'
import { compareAgain } from '../compare-articles/compare-again.ts'
import type { ReportPorts } from '../compare-articles/make-report.ts'
import type { Handler } from '../definition.ts'
import type { Payload } from '../registry.ts'
import { type AgainPorts, readAgain } from './read-again.ts'

export type RereadPorts = AgainPorts &
  Omit<ReportPorts, 'asking'> & {
    readonly watches: Watches
    readonly outbox: Outbox
    readonly desk: Pick<Desk, 'decided'>
    readonly log: Log
  }

type Scene = {
  readonly watch: Watch
  readonly reading: Reading
  readonly story: KeptStory | null
  readonly now: string
  /** The same whenever the same reading is told of. */
  readonly key: string
}

const changesIn = (reading: Reading) => (reading.kind === 'other' ? reading.changes : [])

async function sourceOf({ memory, article }: Watch, { store }: RereadPorts) {
  const [read] = await store.load(memory, [article])
  return read === undefined ? null : nameOf(article, read.article)
}

async function happened(
  scene: Scene,
  told: Told,
  ports: RereadPorts,
): Promise<Extract<NewsroomEvent, { kind: 'changed' | 'vanished' }> | null> {
  const source = await sourceOf(scene.watch, ports)
  if (source === null || told === 'back' || told === 'slowed') return null
  const about = { at: scene.now, story: scene.story?.id ?? null, source }
  return told === 'vanished'
    ? { kind: 'vanished', ...about }
    : { kind: 'changed', ...about, changes: changesIn(scene.reading) }
}

/** Of the mismatches that the comparison speaks of, those on which somebody had decided while they were others. */
async function openAgain(
  { watch, story }: Scene,
  changes: readonly string[],
  { desk }: RereadPorts,
): Promise<readonly string[]> {
  if (story === null || changes.length === 0) return []
  const { before } = await decisionsOn(watch.memory, [story], desk)
  const told = new Set<string>()
  return story.mismatches.flatMap(({ key, title, measure, sides }) => {
    const earlier = before.get(key)
    const spoken = changes.some((text) => text.toLowerCase().includes(title.toLowerCase()))
    // Two counters of one figure differ from a third by the same values: said once.
    const values = `${measure} ${valuesOf(sides).join(' ')}`
    if (earlier === undefined || !spoken || told.has(values)) return []
    told.add(values)
    const { kind, by } = earlier.decision
    return [`“${title}” is open again: ${by} had ${kind} it when it was “${earlier.title}”.`]
  })
}

async function tell(scene: Scene, told: Told, compared: readonly string[], ports: RereadPorts) {
  const source = await sourceOf(scene.watch, ports)
  if (source === null || scene.story === null) return
  const { now, reading } = scene
  const notice = {
    changed: () => changedNotice(source, changesIn(reading), now, compared),
    vanished: () => goneNotice(source, now),
    back: () => backNotice(source, now),
    slowed: () => slowedNotice(source),
  }[told]()
  for (const thread of threadsToTell(scene.story)) {
    const place = [thread.platform, thread.channel, thread.thread].join(' ')
    await ports.outbox.post(thread, notice, `${scene.key} ${told} ${place}`)
  }
}

/**
 * Done twice from the start, it says and keeps the same once: how the watch goes on is kept last, and until then
 * everything is under a key of what was read.
 */
export const rereadArticleHandler =
  (ports: RereadPorts): Handler<Payload<'reread-article'>> =>
  async ({ memory, article }) => {
    const watch = await ports.watches.find(memory, article)
    if (watch === null || !watch.on) return
    const at = ports.clock()
    const now = at.toISOString()
    if (isOver(watch, at)) return ports.watches.put({ ...watch, on: false }, null)
    const reading = await readAgain(watch, ports)
    if (reading === null) return void (await ports.watches.forget(memory, [article]))
    const followed = follow(watch, reading, now)
    const key = `watch ${memory} ${article} ${followed.watch.readings}`
    const compared =
      reading.kind === 'other' ? await compareAgain(memory, article, `${key} compared`, ports) : null
    const [id] = (await ports.stories.of(memory, [article])).values()
    const [story = null] = id === undefined ? [] : await ports.stories.load(memory, [id])
    const scene: Scene = { watch, reading, story, now, key }
    const changes = compared?.changes ?? []
    const meaning = [...changes, ...(await openAgain(scene, changes, ports))]
    for (const told of followed.told) {
      const event = await happened(scene, told, ports)
      const entry = { stories: [], events: event === null ? [] : [event], said: [] }
      await ports.stories.enter(memory, `${key} ${told}`, entry)
      await tell(scene, told, meaning, ports)
    }
    // Ended or forgotten while the page was read: then it stays so.
    if ((await ports.watches.find(memory, article))?.on !== true) return
    const next = new Date(at.getTime() + intervalOf(followed.watch)).toISOString()
    await ports.watches.put(followed.watch, next)
    ports.log.info(
      { article, reading: reading.kind, told: followed.told, next },
      'read a watched article again',
    )
  }
