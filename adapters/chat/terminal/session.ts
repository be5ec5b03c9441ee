/** Reads what a person types, line by line, and hands it to the desk. */
import type { ActionAnswer, ChatDesk, IncomingAction, IncomingFile, Thread } from '../../../src/ports.ts'
import { heading, item, type Notice } from '../../../src/reply/notice.ts'
import { MOST_NOTE } from '../actions.ts'
import { choicesOfEvidence, renderChoices } from './choices.ts'
import { renderEvidence } from './notice.ts'
import { isPrivate, type Stage, type TerminalChatOptions } from './stage.ts'
import { readTyped, type Spot, type Typed } from './typed.ts'

export type Session = {
  /** Resolves at the end of the input. */
  run(desk: ChatDesk): Promise<void>
  /** A check that must be over before a pipe is read on. */
  await(work: Promise<void>): void
}

/** What is different here from a chat on a platform. */
const OWN_HELP: Notice = {
  summary: 'At this terminal',
  lines: [
    heading('At this terminal'),
    item({ bold: '1' }, ', ', { bold: '2' }, ' … press a button of the last answer.'),
    item(
      { bold: 'evidence 1' },
      ', ',
      { bold: 'confirm 1' },
      ', ',
      { bold: 'dismiss 1' },
      ', ',
      {
        bold: 'settle 1 <note>',
      },
      ': a mismatch of the last reply. ',
      { bold: 'json' },
      ': its report.',
    ),
    item({ bold: '+ <link>' }, ': into the thread of the last reply.'),
    item({ bold: 'check page.html' }, ': a file; ', { bold: 'check' }, ' alone: a text that you paste.'),
    item(
      { bold: '/in #desk' },
      ', ',
      { bold: '/in private' },
      ': another channel; ',
      { bold: '/quit' },
      ': leave.',
    ),
  ],
}

type Pasting = { readonly as: 'article' | 'draft'; readonly lines: string[] }

const fileOf = (path: string): IncomingFile => ({ id: path, name: path, mediaType: null, size: 0, url: path })

export function createSession(options: TerminalChatOptions, stage: Stage): Session {
  const { screen, person, newId } = options
  let spot: Spot = { channel: 'desk', private: false }
  let current = ''
  let pasting: Pasting | null = null
  let settling: string | null = null
  let working: Promise<unknown>[] = []

  const place = (thread = current): Thread => ({
    ...{ platform: 'terminal', newsroom: options.newsroom, channel: spot.channel, thread },
  })

  async function check(
    desk: ChatDesk,
    what: {
      links: readonly string[]
      files: readonly string[]
      added: boolean
      asked: boolean
      pasted?: string
    },
  ): Promise<void> {
    const id = newId()
    if (!what.added || current === '') current = id
    const { links, pasted } = what
    const message = {
      ...{ key: `terminal-${id}`, thread: place(), messageId: id, author: person.id, links },
      ...{ files: what.files.map(fileOf), private: isPrivate(spot.channel) },
      ...(pasted === undefined ? {} : { pasted }),
    }
    const way = what.asked ? 'command' : spot.private ? 'direct' : 'posted'
    try {
      await desk.onMessage({ ...message, way })
    } catch (error) {
      options.log.error({ error }, 'terminal: request not taken')
      stage.tell(message.thread, 'I could not take this in just now. Please post it again in a minute.')
    }
  }

  async function ask(
    desk: ChatDesk,
    text: string,
    thread: Thread,
    more: { readonly pasted?: string; readonly files?: readonly IncomingFile[] } = {},
  ): Promise<void> {
    const asking = {
      key: `terminal-${newId()}`,
      text,
      person,
      thread,
      private: isPrivate(thread.channel),
      ...more,
    }
    const answer = await desk.onAsking(asking)
    await stage.showNotice(thread, answer.notice)
    if (/^help\b/i.test(text)) await stage.showNotice(place(), OWN_HELP)
  }

  async function shown(thread: Thread, answer: ActionAnswer, mismatch: string): Promise<void> {
    switch (answer.kind) {
      case 'said':
        return stage.tell(thread, answer.text)
      case 'file':
        return stage.showFile(thread, answer.file)
      case 'reply':
        return stage.showReply(thread, stage.offer?.message ?? '', answer.reply, true)
      case 'evidence': {
        const numbered = choicesOfEvidence(mismatch)
        const text = `${renderEvidence(answer.evidence, options)}\n${renderChoices(numbered, '', options)}`
        screen.show({ thread, message: '', passing: false, text })
        if (stage.offer !== null) stage.offer = { ...stage.offer, numbered }
      }
    }
  }

  async function act(
    desk: ChatDesk,
    action: IncomingAction['kind'],
    mismatch: string,
    note: string,
  ): Promise<void> {
    const offer = stage.offer
    if (offer === null || offer.message === '')
      return stage.tell(place(), 'There is no reply to speak of yet.')
    if (action === 'settle' && note === '') {
      settling = mismatch
      return stage.tell(offer.thread, 'Which figure holds, and how do you know? (An empty line lets it be.)')
    }
    const { thread, message } = offer
    const said = action === 'settle' ? note.slice(0, MOST_NOTE) : null
    await shown(
      thread,
      await desk.onAction({ kind: action, thread, message, mismatch, person, note: said }),
      mismatch,
    )
  }

  async function press(desk: ChatDesk, number: number, words: string): Promise<void> {
    const choice = stage.offer?.numbered[number - 1]
    if (choice === undefined) return stage.tell(place(), `There is no choice ${number} in the last answer.`)
    if (choice.kind === 'act') return act(desk, choice.action, choice.mismatch, words)
    return ask(desk, `${choice.asks} ${words}`.trim(), choice.thread)
  }

  async function carryOut(desk: ChatDesk, typed: Typed): Promise<void> {
    switch (typed.kind) {
      case 'go':
        spot = typed.spot
        current = ''
        return stage.tell(
          place(),
          spot.private ? 'Nothing from here is seen elsewhere.' : 'Everybody reads along here.',
        )
      case 'press':
        return press(desk, typed.number, typed.words)
      case 'act': {
        const key = typed.mismatch === 0 ? '' : stage.offer?.mismatches[typed.mismatch - 1]
        if (key === undefined) return stage.tell(place(), `The last reply has no mismatch ${typed.mismatch}.`)
        return act(desk, typed.action, key, typed.note)
      }
      case 'ask':
        return ask(
          desk,
          typed.text,
          place(),
          typed.files.length === 0 ? {} : { files: typed.files.map(fileOf) },
        )
      case 'check':
        return check(desk, typed)
      case 'paste':
        pasting = { as: typed.as, lines: [] }
        return stage.tell(place(), 'Paste the text, and end it with a line that is a single dot.')
      case 'unknown':
        return stage.tell(place(), typed.why)
      case 'nothing':
      case 'leave':
    }
  }

  async function pasted(desk: ChatDesk, { as, lines }: Pasting): Promise<void> {
    pasting = null
    const text = lines.join('\n').trim()
    if (text === '') return stage.tell(place(), 'There was no text in that.')
    if (as === 'draft') return ask(desk, 'draft', place(), { pasted: text })
    return check(desk, { links: [], files: [], added: true, asked: true, pasted: text })
  }

  /** False when the person leaves. */
  async function take(desk: ChatDesk, line: string): Promise<boolean> {
    if (pasting !== null) {
      if (line.trim() !== '.') pasting.lines.push(line)
      else await pasted(desk, pasting)
      return true
    }
    if (settling !== null) {
      const mismatch = settling
      settling = null
      if (line.trim() !== '') await act(desk, 'settle', mismatch, line.trim())
      return true
    }
    const typed = readTyped(line, options.isCommand)
    if (typed.kind === 'leave') return false
    await carryOut(desk, typed)
    return true
  }

  return {
    await: (work) => void working.push(work),
    async run(desk) {
      const prompted = () => screen.prompt(pasting !== null || settling !== null ? '…' : `#${spot.channel}>`)
      prompted()
      for await (const line of screen.lines()) {
        try {
          if (!(await take(desk, line))) break
        } catch (error) {
          options.log.error({ error }, 'terminal: not carried out')
          stage.tell(place(), 'That did not work. Please try again.')
        }
        if (options.oneByOne) {
          await Promise.all(working)
          working = []
        }
        prompted()
      }
      if (pasting !== null) await pasted(desk, pasting)
      if (options.oneByOne) await Promise.all(working)
    },
  }
}
