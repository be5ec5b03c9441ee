/** Ports of the desk over plain maps, for tests of what it says. */

import type { Asking } from '../../src/desk/asking.ts'
import type { DeskPorts } from '../../src/desk/command.ts'
import type { Order } from '../../src/digest/order.ts'
import type { NewsroomEvent } from '../../src/memory/event.ts'
import { createForgetting } from '../../src/memory/forgetting.ts'
import type { Condition, Ledger, Thread } from '../../src/ports.ts'
import type { Notice, NoticeLine, Span } from '../../src/reply/notice.ts'
import { storyIndexInMemory } from '../../src/stories/memory.ts'
import { articlesInMemory } from '../store/articles-in-memory.ts'
import { deskInMemory } from '../store/desk-in-memory.ts'
import { searchInMemory } from '../store/search-in-memory.ts'
import { historyInMemory, storyBookInMemory } from '../store/story-book-in-memory.ts'
import { watchesInMemory } from '../store/watches-in-memory.ts'

export type TestDesk = DeskPorts & {
  readonly events: NewsroomEvent[]
  /** What was to be said in a chat, in its order, and threads whose reply was to be shown anew. */
  readonly posted: { readonly thread: Thread; readonly notice: Notice; readonly key: string }[]
  readonly refreshed: Thread[]
  /** Drafts that were handed in to be checked. */
  readonly submitted: Parameters<DeskPorts['drafts']['submit']>[0][]
  /** Stories that were to be compared anew. */
  readonly compared: { readonly memory: string; readonly article: string; thread: Thread; key: string }[]
}

export function ledgerInMemory(): Ledger {
  const marks = new Set<string>()
  const tallies = new Map<string, Set<string>>()
  return {
    has: async (key) => marks.has(key),
    record: async (key) => void marks.add(key),
    async tally(key, member) {
      const members = (tallies.get(key) ?? new Set()).add(member)
      tallies.set(key, members)
      return members.size
    },
  }
}

function digestsInMemory(): Pick<DeskPorts, 'orders' | 'days'> {
  const orders = new Map<string, Order>()
  const taken = new Map<string, string>()
  return {
    orders: {
      put: async (order) => void orders.set(order.place.channel, order),
      of: async ({ channel }) => orders.get(channel) ?? null,
      cancel: async ({ channel }) => orders.delete(channel),
    },
    days: {
      async take({ channel }, day, taker) {
        const key = `${channel} ${day}`
        const first = taken.get(key) ?? taker
        taken.set(key, first)
        return first === taker
      },
      taken: async ({ channel }, day) => taken.has(`${channel} ${day}`),
    },
  }
}

const condition: Condition = {
  jobs: { waiting: 0, running: 0, failed: 0 },
  processes: [],
  redis: {
    ...{ version: '7', memory: 1, limit: null, persistence: 'append-only' },
    ...{ written: true, evicts: false },
  },
  model: null,
  versions: { twosource: '0', node: '24' },
}

export function testDesk(now = '2026-02-12T12:00:00Z'): TestDesk {
  const written = new Map<string, Map<string, string>>()
  const events: NewsroomEvent[] = []
  const all = () => events
  const of = (newsroom: string, channel: string | null) => {
    const key = `${newsroom} ${channel ?? ''}`
    const known = written.get(key) ?? new Map<string, string>()
    written.set(key, known)
    return known
  }
  const clock = () => new Date(now)
  const history = historyInMemory(all)
  const articles = articlesInMemory(clock)
  const stories = storyBookInMemory(all)
  const memories = { list: async () => ['T1'] }
  const posted: TestDesk['posted'] = []
  const drafts: TestDesk['submitted'] = []
  const refreshed: Thread[] = []
  const compared: TestDesk['compared'] = []
  return {
    events,
    posted,
    refreshed,
    watches: watchesInMemory(),
    index: storyIndexInMemory(),
    compared,
    comparing: {
      again: async (memory, article, thread, key) => void compared.push({ memory, article, thread, key }),
    },
    outbox: {
      post: async (thread, notice, key) => void posted.push({ thread, notice, key }),
      refresh: async (thread) => void refreshed.push(thread),
    },
    settings: {
      load: async (newsroom, channel) => new Map(of(newsroom, channel)),
      async write(newsroom, channel, name, value) {
        if (value === null) of(newsroom, channel).delete(name)
        else of(newsroom, channel).set(name, value)
      },
    },
    operations: { condition: async () => condition },
    history,
    clock,
    articles,
    stories,
    search: searchInMemory(articles),
    drafts: { submit: async (draft) => void drafts.push(draft) },
    submitted: drafts,
    forgetting: createForgetting({ articles, stories, history, memories, clock, forgetters: [] }),
    desk: deskInMemory(),
    meter: { take: async () => 0 },
    ...digestsInMemory(),
  }
}

const plainSpan = (span: Span): string => {
  if (typeof span === 'string') return span
  if ('bold' in span) return span.bold
  if ('quiet' in span) return span.quiet
  if ('quote' in span) return `“${span.quote}”`
  if ('at' in span) return span.at
  return span.text
}

/** The words of a notice, a line each. */
export const plain = (lines: readonly NoticeLine[]): string =>
  lines.map(({ spans }) => spans.map(plainSpan).join('')).join('\n')

export const asking = (text: string, more: Partial<Asking> = {}): Asking => ({
  key: 'k1',
  text,
  person: { id: 'U1', name: 'ines', roles: [], admin: false },
  thread: { platform: 'slack', newsroom: 'T1', channel: 'C1', thread: '' },
  private: false,
  ...more,
})
