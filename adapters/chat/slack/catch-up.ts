/**
 * What was posted while the connection was away. Slack sends an event again for some minutes at most, and not at
 * all once it holds the app for gone: the channels' histories are asked for what came after the last event seen.
 */
import type { webApi } from '@slack/bolt'
import type { Log, Notes } from '../../../src/ports.ts'
import type { Caller } from '../patience.ts'
import { recent } from '../recent.ts'

/** Where the last event is noted, for a process that starts anew. */
const NOTE = 'slack last event'
const NOTED_EVERY = 5000
/** Events may come out of order by a little; a message seen twice is one check. */
const OVERLAP_SECONDS = 60
/** Marks of what was taken last a day: what is older could be taken for new. */
const LONGEST_GAP_SECONDS = 12 * 3600
/** Slack allows some fifty looks in a minute. */
const MOST_CHANNELS = 200
const MOST_THREADS = 30
const MOST_MESSAGES = 100
const MOST_SEEN = 2000

export type Missed = {
  readonly event: Record<string, unknown>
  /** Not later than the last event that was seen: it may have been answered before. */
  readonly overlapping: boolean
}

export type CatchUp = {
  /** An event of this time was seen, of a message in this channel and thread. */
  saw(ts: string, channel: string, thread: string | undefined): void
  /** What was posted since, each channel's oldest first; the liveliest channels first. */
  missed(): AsyncGenerator<Missed>
}

export type CatchUpOptions = {
  readonly client: webApi.WebClient
  readonly call: Caller
  readonly log: Log
  readonly notes?: Notes
  /** False once the app lets go of Slack: then nothing more is looked up. */
  readonly isOpen: () => boolean
}

/** In Slack's seconds; `known` is 0 where no event was seen. */
type Gap = { readonly from: number; readonly known: number }

type Found = { readonly ts?: string; readonly type?: string }

export function createCatchUp({ client, call, log, notes, isOpen }: CatchUpOptions): CatchUp {
  const started = Date.now() / 1000
  const lively = recent<true>(MOST_CHANNELS)
  const threads = recent<{ readonly channel: string; readonly ts: string }>(MOST_THREADS)
  const seen = recent<true>(MOST_SEEN)
  let last = 0
  let notedAt = 0
  let connected = false

  /** Null at the first connection of all: there is nothing that could have been missed. */
  async function since(): Promise<Gap | null> {
    const first = !connected
    connected = true
    const known = last === 0 ? Number((await notes?.read(NOTE)) ?? 0) : last
    if (known === 0 && first) return null
    const from = (known === 0 ? started : known) - OVERLAP_SECONDS
    return { from: Math.max(from, Date.now() / 1000 - LONGEST_GAP_SECONDS), known }
  }

  const lookedUp = <T>(method: string, ask: () => Promise<T>): Promise<T | null> =>
    call({ method, lane: method, call: ask }).catch((error: unknown) => {
      log.warn({ error }, 'slack: a gap could not be filled')
      return null
    })

  /** The channels that the app is in, with their kinds as events have them. */
  async function channels(): Promise<ReadonlyMap<string, string>> {
    const found = await lookedUp('users.conversations', () =>
      client.users.conversations({
        types: 'public_channel,private_channel,im',
        exclude_archived: true,
        limit: 999,
      }),
    )
    const kinds = new Map(
      found?.channels?.map(({ id = '', is_im: im, is_private: apart }) => {
        const closed = apart === false ? 'channel' : 'group'
        return [id, im === true ? 'im' : closed] as const
      }),
    )
    const first = [...lively.entries()].map(([id]) => id).toReversed()
    const order = [...new Set([...first.filter((id) => kinds.has(id)), ...kinds.keys()])]
    return new Map(order.slice(0, MOST_CHANNELS).map((id) => [id, kinds.get(id) ?? 'group']))
  }

  function* asEvents(
    found: readonly Found[] | undefined,
    channel: string,
    kind: string | undefined,
    known: number,
  ): Generator<Missed> {
    const byTime = (found ?? []).toSorted((a, b) => Number(a.ts) - Number(b.ts))
    for (const message of byTime) {
      if (seen.get(`${channel} ${message.ts}`) === true) continue
      const overlapping = Number(message.ts) <= known
      yield { event: { ...message, channel, channel_type: kind }, overlapping }
    }
  }

  async function* lookUp(stretch: Promise<Gap | null>): AsyncGenerator<Missed> {
    const gap = await stretch
    if (gap === null) return
    const { from, known } = gap
    const oldest = from.toFixed(6)
    // A channel's history tells of no answers in threads.
    const open = [...threads.entries()].map(([, thread]) => thread)
    const kinds = await channels()
    for (const [channel, kind] of kinds) {
      if (!isOpen()) return
      const found = await lookedUp('conversations.history', () =>
        client.conversations.history({ channel, oldest, limit: MOST_MESSAGES }),
      )
      yield* asEvents(found?.messages, channel, kind, known)
    }
    for (const { channel, ts } of open) {
      if (!isOpen()) return
      const found = await lookedUp('conversations.replies', () =>
        client.conversations.replies({ channel, ts, oldest, limit: MOST_MESSAGES }),
      )
      yield* asEvents(found?.messages, channel, kinds.get(channel), known)
    }
  }

  return {
    saw(ts, channel, thread) {
      last = Math.max(last, Number(ts) || 0)
      lively.set(channel, true)
      seen.set(`${channel} ${ts}`, true)
      const root = thread ?? ts
      threads.set(`${channel} ${root}`, { channel, ts: root })
      if (notes === undefined || Date.now() - notedAt < NOTED_EVERY) return
      notedAt = Date.now()
      notes.write(NOTE, String(last)).catch((error: unknown) => {
        log.warn({ error }, 'slack: the last event could not be noted')
      })
    },

    missed() {
      // Held at once: what arrives from now on is no gap.
      return lookUp(since())
    },
  }
}
