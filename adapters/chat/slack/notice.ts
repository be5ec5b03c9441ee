/** A notice in Block Kit: headings and lines as mrkdwn sections, choices as buttons. */
import type { types } from '@slack/bolt'
import type { Notice, NoticeLine, Span } from '../../../src/reply/notice.ts'
import { link, mrkdwn } from './escape.ts'
import type { SlackMessage } from './render.ts'

/** The buttons' id in Slack's events; Slack wants each in a block to differ. */
export const CHOICE = 'choice'

const TEXT = 600
const SECTION_LIMIT = 3000
/** 50 are allowed; one is for the buttons, one for the line on what was left out. */
const MOST_SECTIONS = 48
const MOST_BUTTONS = 25

function dressed(span: Span): string {
  if (typeof span === 'string') return mrkdwn(span, TEXT)
  if ('bold' in span) return `*${mrkdwn(span.bold, TEXT)}*`
  if ('quiet' in span) return `_${mrkdwn(span.quiet, TEXT)}_`
  if ('quote' in span) return `“${mrkdwn(span.quote, TEXT)}”`
  if ('url' in span) return link(span.url, span.text, TEXT)
  if ('thread' in span) return `<#${span.channel}> ${mrkdwn(span.text, TEXT)}`
  const seconds = Math.floor(Date.parse(span.at) / 1000)
  return `<!date^${seconds}^{date_short_pretty} {time}|${span.at.slice(0, 16).replace('T', ' ')} UTC>`
}

function written({ kind, spans }: NoticeLine): string {
  const text = spans.map(dressed).join('')
  if (kind === 'heading') return `*${text.replaceAll('*', '')}*`
  return kind === 'item' ? `• ${text}` : text
}

export function renderNotice(notice: Notice): SlackMessage {
  const texts: string[] = []
  for (const one of notice.lines.map(written)) {
    const last = texts.at(-1)
    if (last !== undefined && last.length + one.length < SECTION_LIMIT)
      texts[texts.length - 1] = `${last}\n${one}`
    else texts.push(one.slice(0, SECTION_LIMIT))
  }
  const blocks: types.KnownBlock[] = texts.slice(0, MOST_SECTIONS).map((text) => ({
    type: 'section',
    text: { type: 'mrkdwn', text, verbatim: true },
  }))
  const choices = (notice.choices ?? []).slice(0, MOST_BUTTONS)
  if (choices.length > 0) {
    blocks.push({
      type: 'actions',
      elements: choices.map(({ label, asks }, index) => ({
        type: 'button',
        action_id: `${CHOICE}-${index}`,
        text: { type: 'plain_text', text: label.slice(0, 75) },
        value: asks,
      })),
    })
  }
  return { text: mrkdwn(notice.summary, 500), blocks }
}
