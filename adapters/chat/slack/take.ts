/** Slack's message events: which ask for a check, which for something by name, and which for nothing. */
import type { webApi } from '@slack/bolt'
import { isPastedArticle } from '../../../src/desk/pasted.ts'
import type { IncomingMessage } from '../../../src/ports.ts'
import type { Asker, AskingPorts, Origin } from './asking.ts'
import type { CatchUp } from './catch-up.ts'
import type { IsPrivate } from './channels.ts'
import {
  editByPerson,
  holdsNothing,
  incomingMessage,
  type SlackEdit,
  type SlackEvent,
  writtenByPerson,
} from './incoming.ts'
import type { SlackPosts } from './post.ts'
import { isAddressed, isCommand, wordsTo } from './words.ts'

export type TakerPorts = {
  readonly ask: Asker
  readonly handOver: (message: IncomingMessage) => Promise<void>
  readonly isPrivate: IsPrivate
  readonly tell: SlackPosts['tell']
  readonly post: AskingPorts['post']
}

/**
 * `self` is the app's own user in the workspace `team`. Of what may have come before, checks alone are taken again:
 * they are known by their keys, while a command (`undo`) would be done twice.
 */
type Take = (event: unknown, team: string, self: string | undefined, again?: boolean) => Promise<void>

export type Taker = {
  /** Takes events and notes that they were seen. */
  seen(catchUp: CatchUp): Take
  /** Takes what was posted while the connection was away. */
  fill(catchUp: CatchUp, client: webApi.WebClient): Promise<void>
}

export function createTaker({ ask, handOver, isPrivate, tell, post }: TakerPorts): Taker {
  async function isApart({ channel, channel_type: kind }: SlackEvent): Promise<boolean> {
    return kind === undefined ? isPrivate(channel) : kind !== 'channel'
  }

  async function takeEdit({ event, edit, changes: { added: links, removed } }: SlackEdit, team: string) {
    const message = incomingMessage(event, team, await isApart(event))
    const key = `${message.key}-edit-${edit}`
    await handOver({ ...message, key, links, files: [], edit: { of: message.key, removed } })
  }

  function originOf({ channel_type: kind, thread_ts: root }: SlackEvent, message: IncomingMessage): Origin {
    const { thread: place, author: id, key: of, private: apart } = message
    const key = `${of}-ask`
    // Said to the app alone, there is nobody to hide the answer from, and it may stay.
    const alone = kind === 'im'
    const thread = alone ? { ...place, thread: root ?? '' } : place
    return {
      ...{ key, person: { id, name: id }, thread, private: apart, trigger: null },
      tell: (notice) => (alone ? post(thread, notice, key) : tell(thread, id, notice)),
    }
  }

  const take: Take = async (event, team, self = '', again = false) => {
    const edited = editByPerson(event)
    if (edited !== null) return takeEdit(edited, team)
    const written = writtenByPerson(event)
    if (written === null) return
    const message = incomingMessage(written, team, await isApart(written))
    if (!isAddressed(written, self)) return holdsNothing(message) ? undefined : handOver(message)
    const words = wordsTo(self, written)
    if (message.links.length === 0 && isPastedArticle(words)) return handOver({ ...message, pasted: words })
    if (!isCommand(words, message)) return handOver(message)
    // In a channel the mention arrives as an event of its own.
    if (again || (written.type === 'message' && written.channel_type !== 'im')) return
    const { files } = message
    await ask(words, originOf(written, message), files.length === 0 ? {} : { files })
  }

  return {
    seen: (catchUp) => async (event, team, self) => {
      const written = writtenByPerson(event)
      if (written !== null) catchUp.saw(written.ts, written.channel, written.thread_ts)
      await take(event, team, self)
    },

    async fill(catchUp, client) {
      const gap = catchUp.missed()
      const { team_id: team = '', user_id: self = '' } = await client.auth.test()
      for await (const { event, overlapping } of gap) {
        await take(event, team, self, overlapping)
        const written = writtenByPerson(event)
        const mentioned = written !== null && isAddressed(written, self) && written.channel_type !== 'im'
        if (mentioned) await take({ ...event, type: 'app_mention' }, team, self, overlapping)
      }
    },
  }
}
