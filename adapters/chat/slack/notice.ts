/** A notice in Block Kit: headings and lines as mrkdwn sections, choices as buttons. */
import type { types } from '@slack/bolt'
import type { Choice, Notice, NoticeLine, Span } from '../../../src/reply/notice.ts'
import { label, link, mrkdwn } from './escape.ts'
import type { SlackMessage } from './render.ts'

/** The buttons' id in Slack's events; Slack wants each in a block to differ. */
export const CHOICE = 'choice'

const TEXT = 600
const SECTION_LIMIT = 3000
/** Slack answers `msg_blocks_too_long` somewhat above 13,000 characters in all blocks together. */
const MOST_CHARACTERS = 12_000
/** Slack's limits for one block of buttons, and for a button's value. */
const MOST_BUTTONS = 25
const MOST_VALUE = 2000

/** `https://desk.slack.com/`, as `auth.test` gives it; null where it is not known. */
export type Workspace = string | null

/** As Slack's own menu "Copy link" writes it. */
function placeOf(workspace: string, channel: string, thread: string): string {
  const ts = thread.replace('.', '')
  return `${workspace}archives/${channel}/p${ts}?thread_ts=${thread}&amp;cid=${channel}`
}

function dressed(span: Exclude<Span, string>, workspace: Workspace): string {
  if ('bold' in span) return `*${mrkdwn(span.bold, TEXT)}*`
  if ('quiet' in span) return `_${mrkdwn(span.quiet, TEXT)}_`
  if ('quote' in span) return `“${mrkdwn(span.quote, TEXT)}”`
  if ('url' in span) return link(span.url, span.text, TEXT)
  if ('thread' in span) {
    if (workspace === null || span.thread === '') return `<#${span.channel}> ${mrkdwn(span.text, TEXT)}`
    return `<${placeOf(workspace, span.channel, span.thread)}|${mrkdwn(span.text, TEXT)}>`
  }
  const seconds = Math.floor(Date.parse(span.at) / 1000)
  return `<!date^${seconds}^{date_short_pretty} {time}|${span.at.slice(0, 16).replace('T', ' ')} UTC>`
}

/** What is to be typed stands in backticks; what they hold is as inert in Slack as it is outside. */
function plainWords(text: string): string {
  const parts = text.split(/`([^`\n]{1,80})`/)
  const typed = (part: string): string => {
    const inner = mrkdwn(part, TEXT)
    return inner === '' ? '' : `\`${inner}\``
  }
  return parts
    .map((part, index) => (index % 2 === 1 ? typed(part) : spaced(part, index > 0, index < parts.length - 1)))
    .join('')
}

/** A line's own white space at its ends is no matter of mrkdwn's, but for what stands beside it. */
function spaced(text: string, before: boolean, after: boolean): string {
  if (text.trim() === '') return text === '' || !(before && after) ? '' : ' '
  return `${before && /^\s/.test(text) ? ' ' : ''}${mrkdwn(text, TEXT)}${after && /\s$/.test(text) ? ' ' : ''}`
}

/** White space at a span's ends parts it from its neighbours, and stays. */
function withEnds(span: Span, workspace: Workspace): string {
  if (typeof span !== 'string') return dressed(span, workspace)
  if (span.trim() === '') return span === '' ? '' : ' '
  return `${/^\s/.test(span) ? ' ' : ''}${plainWords(span)}${/\s$/.test(span) ? ' ' : ''}`
}

function written({ kind, spans }: NoticeLine, workspace: Workspace): string {
  let text = ''
  for (const span of spans) {
    const next = withEnds(span, workspace)
    if (text.length + next.length > SECTION_LIMIT - 10) {
      text += '…'
      break
    }
    text += next
  }
  if (kind === 'heading') return `*${text.replaceAll('*', '')}*`
  return kind === 'item' ? `• ${text}` : text
}

export function buttonOf({ label: words, asks }: Choice, index: number): types.Button {
  return {
    type: 'button',
    action_id: `${CHOICE}-${index}`,
    text: { type: 'plain_text', text: label(words, 75), emoji: false },
    value: asks,
  }
}

/** What does not fit is cut from the end, and said to be. */
function sectionsOf(
  lines: readonly { readonly text: string; readonly heads: boolean }[],
  most: { readonly sections: number; readonly characters: number },
): types.SectionBlock[] {
  const texts: string[] = []
  let size = 0
  let left = 0
  for (const { text, heads } of lines) {
    const last = texts.at(-1)
    // A heading begins a section: it then stands apart on the screen.
    const joins = last !== undefined && !heads && last.length + text.length < SECTION_LIMIT
    if (left > 0 || size + text.length > most.characters || (!joins && texts.length === most.sections)) {
      left += 1
      continue
    }
    size += text.length + 1
    if (joins) texts[texts.length - 1] = `${last}\n${text}`
    else texts.push(text)
  }
  if (left > 0) texts.push(`_${left === 1 ? '1 more line' : `${left} more lines`} left out here for length._`)
  return texts.map((text) => ({ type: 'section', text: { type: 'mrkdwn', text, verbatim: true } }))
}

/** `most` blocks: 50 in a message, 100 in a modal or on the home tab; one goes to the buttons, one to what is left out. */
export function noticeBlocks(
  { lines, choices = [] }: Notice,
  workspace: Workspace,
  most: { readonly blocks: number; readonly characters: number },
): types.KnownBlock[] {
  const texts = lines
    .map((one) => ({ text: written(one, workspace), heads: one.kind === 'heading' }))
    .filter(({ text }) => text !== '')
  const { blocks: number, characters } = most
  const blocks: types.KnownBlock[] = sectionsOf(texts, { sections: number - 2, characters })
  const buttons = choices.filter(({ asks }) => asks.length <= MOST_VALUE).slice(0, MOST_BUTTONS)
  if (buttons.length > 0) blocks.push({ type: 'actions', elements: buttons.map(buttonOf) })
  return blocks
}

export function renderNotice(notice: Notice, workspace: Workspace = null): SlackMessage {
  const blocks = noticeBlocks(notice, workspace, { blocks: 50, characters: MOST_CHARACTERS })
  return { text: mrkdwn(notice.summary, 500), blocks }
}
