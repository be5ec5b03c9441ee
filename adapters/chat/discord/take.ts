/** Discord's messages and edits: which ask for a check, which for something by name, and which for nothing. */
import type { Message } from 'discord.js'
import { articleLinks } from '../../../src/article/link.ts'
import { isPastedArticle } from '../../../src/desk/pasted.ts'
import type { IncomingMessage } from '../../../src/ports.ts'
import { linkChanges } from '../edits.ts'
import { recent } from '../recent.ts'
import { holdsNothing, incomingMessage, isWrittenByPerson } from './incoming.ts'
import type { KnownLinks } from './known-links.ts'
import type { Spoken } from './spoken.ts'
import { isAddressed, isCommand, wordsTo } from './words.ts'

export type Taker = {
  /** A message that was posted; the same one again asks for nothing by name again. */
  take(message: Message): Promise<void>
  edit(message: Message): Promise<void>
}

export type TakerPorts = {
  readonly knownLinks: KnownLinks
  readonly spoken: Spoken
  readonly handOver: (message: IncomingMessage) => Promise<void>
}

/** Requests that are kept in mind, to answer each once. */
const REMEMBERED = 1000

export function createTaker({ knownLinks, spoken, handOver }: TakerPorts): Taker {
  const answered = recent<true>(REMEMBERED)

  async function check(incoming: IncomingMessage): Promise<void> {
    if (incoming.links.length > 0) await knownLinks.note(incoming.messageId, incoming.links)
    await handOver(incoming)
  }

  return {
    async take(message) {
      if (!isWrittenByPerson(message)) return
      const incoming = incomingMessage(message)
      // Without the Message Content intent, Discord hands over nothing of what was not said to us.
      if (!isAddressed(message)) return holdsNothing(incoming) ? undefined : check(incoming)
      const words = wordsTo(message)
      if (incoming.links.length === 0 && isPastedArticle(words))
        return handOver({ ...incoming, pasted: words })
      if (!isCommand(words, incoming)) return check(incoming)
      if (answered.get(message.id) === true) return
      answered.set(message.id, true)
      await spoken(words, message, incoming, incoming.files)
    },

    async edit(message) {
      // Previews that Discord adds come as edits too; they have no time of an edit.
      if (message.editedTimestamp === null || !isWrittenByPerson(message)) return
      const before = await knownLinks.of(message.id)
      if (before === null) return
      const now = articleLinks(message.content)
      const { added: links, removed } = linkChanges(before, now)
      if (links.length + removed.length === 0) return
      await knownLinks.note(message.id, now)
      const incoming = incomingMessage(message)
      const key = `${incoming.key}-edit-${message.editedTimestamp}`
      await handOver({ ...incoming, key, links, files: [], edit: { of: incoming.key, removed } })
    },
  }
}
