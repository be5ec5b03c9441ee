/** Slack's modals: the words behind a mismatch, and the note that settles one. */
import type { types } from '@slack/bolt'
import type { Evidence, EvidencePiece } from '../../../src/reply/evidence.ts'
import type { Notice } from '../../../src/reply/notice.ts'
import { MOST_NOTE } from '../actions.ts'
import { dayOf } from '../phrases.ts'
import { link, mrkdwn } from './escape.ts'
import { noticeBlocks, type Workspace } from './notice.ts'

export const SETTLE = 'settle'
export const NOTE = 'note'

/** Slack takes 100 blocks in a view; nobody reads more pieces than these. */
const MOST_PIECES = 30

function section(text: string): types.SectionBlock {
  return { type: 'section', text: { type: 'mrkdwn', text, verbatim: true } }
}

function pieceText({
  letter,
  publisher,
  headline,
  url,
  value,
  source,
  date,
  before,
  words,
  after,
}: EvidencePiece): string {
  const outlet = mrkdwn(publisher ?? headline ?? letter, 80)
  const where = url === null ? outlet : link(url, publisher ?? headline ?? letter, 80)
  const said = source === null ? '' : `_${mrkdwn(source, 80)}_, in `
  const day = date === null ? '' : `, ${mrkdwn(dayOf(date, null), 30)}`
  const around = (text: string) => mrkdwn(text, 260)
  const space = (touching: boolean) => (touching ? '' : ' ')
  const lead = `${around(before)}${space(!/\s$/.test(before))}`
  const context = `${lead}*${mrkdwn(words, 400)}*${space(!/^\s/.test(after))}${around(after)}`
  return `*${mrkdwn(value, 80)}* · ${said}${where} (${letter})${day}\n>${context}`
}

export function evidenceView({ measure, why, pieces }: Evidence): types.ModalView {
  return {
    type: 'modal',
    title: { type: 'plain_text', text: 'Evidence' },
    close: { type: 'plain_text', text: 'Close' },
    blocks: [
      section(`*${mrkdwn(measure, 140)}*\n${mrkdwn(why, 240)}`),
      ...pieces.slice(0, MOST_PIECES).map((piece) => section(pieceText(piece).slice(0, 3000))),
    ],
  }
}

/** `metadata` comes back with the note; Slack keeps up to 3000 characters of it. */
export function settleView(metadata: string): types.ModalView {
  return {
    type: 'modal',
    callback_id: SETTLE,
    private_metadata: metadata,
    title: { type: 'plain_text', text: 'Settle' },
    submit: { type: 'plain_text', text: 'Settle' },
    close: { type: 'plain_text', text: 'Cancel' },
    blocks: [
      {
        type: 'input',
        block_id: NOTE,
        label: { type: 'plain_text', text: 'Which figure holds, and how you know' },
        element: { type: 'plain_text_input', action_id: NOTE, multiline: true, max_length: MOST_NOTE },
      },
    ],
  }
}

export const DRAFT = 'draft'

/** As much as Slack takes in one field. */
const MOST_DRAFT = 3000

export function draftView(metadata: string): types.ModalView {
  return {
    type: 'modal',
    callback_id: DRAFT,
    private_metadata: metadata,
    title: { type: 'plain_text', text: 'Check a draft' },
    submit: { type: 'plain_text', text: 'Check' },
    close: { type: 'plain_text', text: 'Cancel' },
    blocks: [
      {
        type: 'input',
        block_id: DRAFT,
        label: { type: 'plain_text', text: 'Your text' },
        hint: {
          type: 'plain_text',
          text: 'Held against what the newsroom has read, shown to you alone, and not kept. Longer than this field? Upload it as a text file in a direct message to me, with the word draft.',
        },
        element: { type: 'plain_text_input', action_id: DRAFT, multiline: true, max_length: MOST_DRAFT },
      },
    ],
  }
}

/** Slack's limits for a view: 100 blocks; 250 kB in all. */
const VIEW = { blocks: 100, characters: 60_000 }

export function noticeView(notice: Notice, workspace: Workspace): types.ModalView {
  return {
    type: 'modal',
    title: { type: 'plain_text', text: 'twosource' },
    close: { type: 'plain_text', text: 'Close' },
    blocks: noticeBlocks(notice, workspace, VIEW),
  }
}

export function homeView(notice: Notice, workspace: Workspace): types.HomeView {
  return { type: 'home', blocks: noticeBlocks(notice, workspace, VIEW) }
}
