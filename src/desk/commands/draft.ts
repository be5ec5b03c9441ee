/** `draft <text>`: somebody's own copy against the story of the thread, or the one that it is on. */
import { sentence } from '../../reply/notice.ts'
import type { Answer } from '../asking.ts'
import type { Command } from '../command.ts'

const say = (text: string): Answer => ({ notice: sentence(text), shownTo: 'asker' })

/** A long read of 15,000 words. */
const LONGEST = 100_000

/** What came with it, else what was typed, line breaks and all. */
const textOf = (asking: { readonly text: string; readonly pasted?: string }): string =>
  (asking.pasted ?? asking.text.replace(/^\s*\S+\s*/, '')).trim()

export const draftCommand: Command = {
  takes: '<text>',
  help: 'holds your own copy against the story: figures that no source bears out, that moved, or lack a source.',
  right: 'read',
  async answer(_words, { asking }, { drafts }) {
    const text = textOf(asking)
    if (text === '') return say('Paste the text behind `draft`, or send it as a file with it.')
    if (text.length > LONGEST)
      return say(`That is ${text.length} characters; I check drafts of up to ${LONGEST}. Send a part of it.`)
    const { key, thread, private: apart } = asking
    await drafts.submit({ key, thread, private: apart, text })
    return say('I am checking your draft; the answer comes here, where everybody in this place can read it.')
  },
}
