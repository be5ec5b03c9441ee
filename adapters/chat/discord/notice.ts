/** A notice in Discord's Markdown: one embed, choices as buttons, pictures and documents as attachments. */
import { type APIActionRowComponent, type APIButtonComponent, ButtonStyle, ComponentType } from 'discord.js'
import type { Attachment, Choice, Notice, NoticeLine, Span } from '../../../src/reply/notice.ts'
import { shortened, visibleLine } from '../visible.ts'
import { link, markdown } from './escape.ts'
import type { DiscordMessage } from './message.ts'

const TEXT = 600
const SUMMARY = 300
/** 4096 are allowed; the rest is for the line that says what was left out. */
const DESCRIPTION = 4000
/** Five rows of five: discord.com/developers/docs/components/reference, "Action Row". */
const PER_ROW = 5
const MOST_BUTTONS = 25
const LONGEST_LABEL = 80
/** "Message create": ten files; 1024 characters of alternative text. */
const MOST_FILES = 10
const LONGEST_ALT = 1024

function dressed(span: Span): string {
  if (typeof span === 'string') return markdown(span, TEXT)
  if ('bold' in span) return `**${markdown(span.bold, TEXT)}**`
  if ('quiet' in span) return `*${markdown(span.quiet, TEXT)}*`
  if ('quote' in span) return `“${markdown(span.quote, TEXT)}”`
  if ('url' in span) return link(span.url, span.text, TEXT)
  if ('thread' in span) return `${markdown(span.text, TEXT)} <#${span.thread || span.channel}>`
  const instant = Date.parse(span.at)
  return Number.isNaN(instant) ? markdown(span.at, TEXT) : `<t:${Math.floor(instant / 1000)}:f>`
}

/** Emptied of stars that would end the heading before its end. */
function written({ kind, spans }: NoticeLine): string {
  const text = spans.map((span) => keptBlanks(span)).join('')
  if (kind === 'heading') return `**${text.replaceAll('**', '')}**`
  return kind === 'item' ? `- ${text}` : text
}

/** Plain text between two dressed spans keeps the blank at its ends, which escaping trims. */
function keptBlanks(span: Span): string {
  if (typeof span !== 'string') return dressed(span)
  const inner = dressed(span)
  return `${/^\s/.test(span) ? ' ' : ''}${inner}${inner !== '' && /\s$/.test(span) ? ' ' : ''}`
}

type Row = APIActionRowComponent<APIButtonComponent>

/** @param ids what each choice asks, as the id of its button (short.ts). */
export function buttonRows(
  choices: readonly Choice[],
  ids: ReadonlyMap<string, string>,
  most: number,
): Row[] {
  const known = new Set<string>()
  const buttons = choices
    .flatMap(({ label, asks }) => {
      const id = ids.get(asks)
      // Discord takes no two components of one id.
      if (id === undefined || known.has(id)) return []
      known.add(id)
      const shown = shortened(visibleLine(label), LONGEST_LABEL) || '…'
      const style = ButtonStyle.Secondary as const
      return [{ type: ComponentType.Button as const, style, label: shown, custom_id: id }]
    })
    .slice(0, most)
  return Array.from({ length: Math.ceil(buttons.length / PER_ROW) }, (_, row) => ({
    type: ComponentType.ActionRow as const,
    components: buttons.slice(row * PER_ROW, (row + 1) * PER_ROW),
  }))
}

/** Names as Discord keeps them: it replaces other characters, and a picture in an embed would not be found. */
function asFile({ name, bytes, mediaType, alt }: Attachment): Attachment {
  return {
    bytes,
    mediaType,
    name: name.replace(/[^A-Za-z0-9._-]+/g, '-').slice(-80),
    alt: shortened(visibleLine(alt), LONGEST_ALT),
  }
}

/** The lines that fit, in their order, and how many did not. */
function fitting(lines: readonly string[]): { readonly text: string; readonly left: number } {
  const kept: string[] = []
  let size = 0
  for (const one of lines) {
    if (size + one.length + 1 > DESCRIPTION) break
    kept.push(one)
    size += one.length + 1
  }
  return { text: kept.join('\n'), left: lines.length - kept.length }
}

/** The summary alone reaches notifications; a notice of one sentence is nothing but that. */
export function renderNotice(notice: Notice, ids: ReadonlyMap<string, string> = new Map()): DiscordMessage {
  const files = (notice.attachments ?? []).slice(0, MOST_FILES).map(asFile)
  const lines = notice.lines.map(written)
  const content = markdown(notice.summary, SUMMARY)
  const { text, left } = fitting(lines[0] === content ? lines.slice(1) : lines)
  const rest = left === 0 ? '' : `\n*Left out here for length: ${left} ${left === 1 ? 'line' : 'lines'}.*`
  const picture = files.find(({ mediaType }) => mediaType.startsWith('image/'))
  const image = picture === undefined ? {} : { image: { url: `attachment://${picture.name}` } }
  const description = `${text}${rest}`
  const worded = description === '' ? {} : { description }
  const embeds = description === '' && picture === undefined ? [] : [{ ...worded, ...image }]
  const components = buttonRows(notice.choices ?? [], ids, MOST_BUTTONS)
  return { content, embeds, components, ...(files.length === 0 ? {} : { files }) }
}
