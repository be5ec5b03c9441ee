/**
 * What a button asks travels in its id, and Discord gives that 100 characters: longer words are noted down
 * and travel as a key made from them, so that the same words have the same key in every process.
 */
import { createHash } from 'node:crypto'
import type { Notes } from '../../../src/ports.ts'
import type { Notice } from '../../../src/reply/notice.ts'

const KEY = 'key:'

export type ShortWords = {
  /** The text itself where it fits into so many characters, else a key of 26. */
  shorten(text: string, most: number): Promise<string>
  /** Null when what the key stood for is not known any more. */
  restore(short: string): Promise<string | null>
}

export function shortWords(notes: Notes): ShortWords {
  const noteOf = (key: string): string => `discord-words ${key}`
  return {
    async shorten(text, most) {
      if (text.length <= most && !text.startsWith(KEY)) return text
      const key = `${KEY}${createHash('sha256').update(text).digest('base64url').slice(0, 22)}`
      await notes.write(noteOf(key), text)
      return key
    },
    restore: (short) => (short.startsWith(KEY) ? notes.read(noteOf(short)) : Promise.resolve(short)),
  }
}

/** The prefix of the buttons' ids in Discord's events. */
export const CHOICE = 'ask '
/** "custom_id" in the reference of components. */
const LONGEST_ID = 100

/** What each choice of a notice has as the id of its button. */
export async function choiceIds(
  choices: Notice['choices'],
  words: ShortWords,
): Promise<ReadonlyMap<string, string>> {
  const asked = (choices ?? []).map(({ asks }) => asks)
  const ids = await Promise.all(asked.map((asks) => words.shorten(asks, LONGEST_ID - CHOICE.length)))
  return new Map(asked.map((asks, index) => [asks, `${CHOICE}${ids[index] ?? ''}`]))
}
