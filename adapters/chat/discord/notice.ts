/** A notice in Discord's Markdown: one embed, choices as buttons. */
import { ButtonStyle, ComponentType } from 'discord.js'
import type { Notice, NoticeLine, Span } from '../../../src/reply/notice.ts'
import { link, markdown } from './escape.ts'
import type { DiscordMessage } from './render.ts'

/** The prefix of the buttons' ids in Discord's events. */
export const CHOICE = 'ask '

const TEXT = 600
const DESCRIPTION = 4000
/** Five rows of five. */
const PER_ROW = 5
const MOST_BUTTONS = 25
/** Discord's limit for a button's id. */
const LONGEST_ID = 100

function dressed(span: Span): string {
  if (typeof span === 'string') return markdown(span, TEXT)
  if ('bold' in span) return `**${markdown(span.bold, TEXT)}**`
  if ('quiet' in span) return `*${markdown(span.quiet, TEXT)}*`
  if ('quote' in span) return `“${markdown(span.quote, TEXT)}”`
  if ('url' in span) return link(span.url, span.text, TEXT)
  if ('thread' in span) return `${markdown(span.text, TEXT)} <#${span.thread}>`
  return `<t:${Math.floor(Date.parse(span.at) / 1000)}:f>`
}

function written({ kind, spans }: NoticeLine): string {
  const text = spans.map(dressed).join('')
  if (kind === 'heading') return `**${text.replaceAll('**', '')}**`
  return kind === 'item' ? `- ${text}` : text
}

export function renderNotice(notice: Notice): DiscordMessage {
  let description = ''
  for (const one of notice.lines.map(written)) {
    if (description.length + one.length + 1 > DESCRIPTION) break
    description = description === '' ? one : `${description}\n${one}`
  }
  const choices = (notice.choices ?? [])
    .filter(({ asks }) => CHOICE.length + asks.length <= LONGEST_ID)
    .slice(0, MOST_BUTTONS)
  const rows = Array.from({ length: Math.ceil(choices.length / PER_ROW) }, (_, row) => ({
    type: ComponentType.ActionRow as const,
    components: choices.slice(row * PER_ROW, (row + 1) * PER_ROW).map(({ label, asks }) => ({
      type: ComponentType.Button as const,
      style: ButtonStyle.Secondary as const,
      label: label.slice(0, 80),
      custom_id: `${CHOICE}${asks}`,
    })),
  }))
  return { content: '', embeds: [{ description }], components: rows }
}
