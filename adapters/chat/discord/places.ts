/**
 * Where a thread's messages go: into the thread, which is opened at need; or, where no thread can be made (it is
 * not allowed, or the channel has none), into the channel as answers to the message that asked.
 */
import { type APIMessage, type APIThreadChannel, type REST, RESTJSONErrorCodes, Routes } from 'discord.js'
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
  /** Id of the place by that of the thread: the thread's own, or the channel's where it has none. */
  const known = recent<string>(REMEMBERED)

  /** Made by another process, or by hand. */
  async function standing({ channel, thread }: Thread): Promise<string> {
    const message = (await rest.get(Routes.channelMessage(channel, thread))) as APIMessage
    return message.thread?.id ?? thread
  }

  async function make(place: Thread, name: string): Promise<string> {
    const { channel, thread } = place
    try {
      const body = { name, auto_archive_duration: ARCHIVE_AFTER_MINUTES }
      // "The id of the created thread will be the same as the id of the source message", says the reference.
      const made = (await rest.post(Routes.threads(channel, thread), { body })) as Partial<APIThreadChannel>
      return made.id ?? thread
    } catch (error) {
      const code = apiCode(error)
      if (WITHOUT_THREADS.includes(code)) {
        log.warn(
          { channel, error: faultOf(error, 'the thread').message },
          'discord: no thread, answering in the channel',
        )
        return channel
      }
      if (code === RESTJSONErrorCodes.ThreadAlreadyCreatedForMessage) return standing(place)
      // A thread that was not made from a message has an id that no message has.
      if (code === RESTJSONErrorCodes.UnknownMessage) return thread
      throw error
    }
  }

  return {
    async open(place, name) {
      const { channel, thread } = place
      if (thread === '' || thread === channel) return { channel, answers: null }
      const ask = { method: 'the thread', lane: channel, call: () => make(place, name) }
      const id = known.get(thread) ?? (await call(ask))
      known.set(thread, id)
      return { channel: id, answers: id === channel ? thread : null }
    },
    of({ channel, thread }) {
      const id = thread === '' ? channel : known.get(thread)
      // Another process may have opened it, or not.
      return id === undefined ? [thread, channel] : [id]
    },
    async wake({ thread }) {
      await rest.patch(Routes.channel(known.get(thread) ?? thread), { body: { archived: false } })
    },
  }
}
