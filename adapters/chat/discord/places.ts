/**
 * Where a thread's messages go: into the thread, which is opened at need; or, where no thread can be made (it is
 * not allowed, or the channel has none), into the channel as answers to the message that asked.
 */
import { type REST, RESTJSONErrorCodes, Routes } from 'discord.js'
import type { Log, Thread } from '../../../src/ports.ts'
import type { Caller } from '../patience.ts'
import { recent } from '../recent.ts'
import { apiCode, faultOf } from './troubles.ts'

/** A day without a message archives the thread: the shortest that lasts a newsroom's shift. */
const ARCHIVE_AFTER_MINUTES = 1440
const REMEMBERED = 5000

/** Threads are denied here, or this kind of channel has none (the chat of a voice channel). */
const WITHOUT_THREADS: readonly (number | null)[] = [
  RESTJSONErrorCodes.MissingPermissions,
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.CannotExecuteActionOnThisChannelType,
]

export type Place = {
  /** Id of the thread or the channel. */
  readonly channel: string
  /** The message that is answered, in a channel without threads. */
  readonly answers: string | null
}

export type Places = {
  /** Opens the thread if need be. */
  open(thread: Thread, name: string): Promise<Place>
  /** Where a message that stands already is looked for: the likeliest first. */
  of(thread: Thread): readonly string[]
  /** Takes a thread out of the archive; a locked one stays. */
  wake(thread: Thread): Promise<void>
}

export function createPlaces(options: {
  readonly rest: REST
  readonly call: Caller
  readonly log: Log
}): Places {
  const { rest, call, log } = options
  const known = recent<'thread' | 'channel'>(REMEMBERED)

  async function make({ channel, thread }: Thread, name: string): Promise<'thread' | 'channel'> {
    try {
      const body = { name, auto_archive_duration: ARCHIVE_AFTER_MINUTES }
      await rest.post(Routes.threads(channel, thread), { body })
      return 'thread'
    } catch (error) {
      const code = apiCode(error)
      if (WITHOUT_THREADS.includes(code)) {
        log.warn(
          { channel, error: faultOf(error, 'the thread').message },
          'discord: no thread, answering in the channel',
        )
        return 'channel'
      }
      const stands = code === RESTJSONErrorCodes.ThreadAlreadyCreatedForMessage
      // A thread that was not made from a message has an id that no message has.
      if (stands || code === RESTJSONErrorCodes.UnknownMessage) return 'thread'
      throw error
    }
  }

  return {
    async open(place, name) {
      const { channel, thread } = place
      if (thread === '' || thread === channel) return { channel, answers: null }
      const way =
        known.get(thread) ??
        (await call({ method: 'the thread', lane: channel, call: () => make(place, name) }))
      known.set(thread, way)
      return way === 'thread' ? { channel: thread, answers: null } : { channel, answers: thread }
    },
    of({ channel, thread }) {
      const way = known.get(thread)
      if (thread === '' || way === 'channel') return [channel]
      // Another process may have opened it, or not.
      return way === 'thread' || thread === channel ? [thread] : [thread, channel]
    },
    async wake({ thread }) {
      await rest.patch(Routes.channel(thread), { body: { archived: false } })
    },
  }
}
