/** A reply in Slack's Block Kit. Limits: docs.slack.dev/reference/block-kit/blocks. */
import type { types } from '@slack/bolt'
import type { ArticleCard, Letter, Mismatch, Reply, Side, StoryReply } from '../../../src/reply/reply.ts'
import { ACTIONS, actionValue } from '../actions.ts'
import { fitParts, type Part } from '../fit.ts'
import {
  agreementLines,
  bySeverity,
  decisionLine,
  few,
  isQuiet,
  type Line,
  leadingValue,
  numeral,
  sourceOf,
  standing,
  summaryFor,
  summaryOf,
  warningLine,
  yearOf,
} from '../phrases.ts'
import { label, link, mrkdwn } from './escape.ts'

/** Ids in Slack's events: of the menu on a mismatch, and of what stands under the reply as a whole. */
export const MENU = 'mismatch'
export const WHOLE = 'whole'

/** What `chat.postMessage` takes: `text` is for notifications and screen readers. */
export type SlackMessage = { readonly text: string; readonly blocks: types.KnownBlock[] }

const SECTION_LIMIT = 3000
/** 50 are allowed; one is kept for the line that says what was left out, one for the buttons. */
const MOST_BLOCKS = 48
/** Slack answers `msg_blocks_too_long` somewhat above 13,000 characters in all blocks together. */
const MOST_CHARACTERS = 12_000
/** Characters of a menu's labels, which count towards the message's sum. */
const MENU_SIZE = 40
const FALLBACK_LIMIT = 500

/** Characters of foreign text before escaping: a mismatch must stay readable on a phone. */
const TITLE = 140
const VALUE = 60
const WORDS = 280
const SOURCE = 100
const WHY = 240
const ITEM = 100
const WARNING = 400
const ADDRESS = 120

function section(text: string): types.SectionBlock {
  return { type: 'section', text: { type: 'mrkdwn', text, verbatim: true } }
}

/** As few texts as Slack's limit for a section allows; a line that alone is too long for one is cut. */
function joined(lines: readonly string[], between = '\n'): string[] {
  const texts: string[] = []
  for (const line of lines) {
    const last = texts.at(-1)
    if (last !== undefined && last.length + line.length + between.length <= SECTION_LIMIT) {
      texts[texts.length - 1] = `${last}${between}${line}`
    } else if (line.length <= SECTION_LIMIT) texts.push(line)
    else texts.push(line.slice(0, SECTION_LIMIT).replace(/&[a-z]*$/, ''))
  }
  return texts
}

const sections = (lines: readonly string[]): types.SectionBlock[] => joined(lines).map(section)

type Context = { readonly reply: Reply; readonly year: string | null }

function standingOf(side: Side, { reply, year }: Context): string {
  const addressOf = (letter: Letter): string => {
    const card = reply.cards.find((one) => one.letter === letter)
    return card?.url ?? card?.link ?? ''
  }
  return standing(side, year, {
    source: (name) => `_${mrkdwn(name, SOURCE)}_`,
    letter: (letter) => link(addressOf(letter), letter, 10),
    day: (day) => mrkdwn(day, 30),
  })
}

function mismatchLines(mismatch: Mismatch, index: number, context: Context): string[] {
  const kind = mismatch.relation === 'update' ? 'update · ' : ''
  const sides = mismatch.sides.map((side) => {
    const value = leadingValue(side)
    const lead = value === null ? '' : `*${mrkdwn(value, VALUE)}* `
    return `>${lead}“${mrkdwn(side.words, WORDS)}” · ${standingOf(side, context)}`
  })
  const why = mismatch.why === '' ? [] : [mrkdwn(mismatch.why, WHY)]
  const decision = decisionLine(mismatch)
  return [
    `*${numeral(index)} ${mrkdwn(mismatch.title, TITLE)}* · ${kind}${mismatch.severity}`,
    ...sides,
    ...why,
    ...(decision === null ? [] : [`✓ ${mrkdwn(decision, WHY)}`]),
  ]
}

/** What can be done with it, behind the section's `⋯`: four buttons each would drown the words on a phone. */
function menu(mismatch: Mismatch): types.Overflow {
  const options = ACTIONS.map(({ kind, label }) => ({
    text: { type: 'plain_text' as const, text: label },
    value: actionValue(kind, mismatch.key),
  }))
  return { type: 'overflow', action_id: MENU, options }
}

function withMenu([first, ...rest]: readonly types.SectionBlock[], mismatch: Mismatch): types.SectionBlock[] {
  return first === undefined ? [] : [{ ...first, accessory: menu(mismatch) }, ...rest]
}

function labelled({ label, items }: Line): string {
  return `*${mrkdwn(label, 40)}:* ${items.map((item) => mrkdwn(item, ITEM)).join(' · ')}`
}

function restLines(story: StoryReply, reply: Reply): string[] {
  const agreed = agreementLines(story.agreements, reply)
  const only = story.onlyIn.map(({ article, items }) => few({ label: `Only ${article}`, items }))
  const notes = story.notes.map((note) => ({ label: 'Note', items: [note] }))
  return [...agreed, ...only, ...notes].map(labelled)
}

function cardLines(card: ArticleCard, { reply, year }: Context): string[] {
  const address = card.url ?? card.link
  const shown = sourceOf(card, year)
  const head = `*${mrkdwn(card.letter, 4)}*  ${shown === card.link ? link(address, shown, ADDRESS) : link(address, shown, TITLE)}`
  const summary = isQuiet(reply) ? [] : summaryFor(card, reply).map((one) => `“${mrkdwn(one, WORDS)}”`)
  const warnings = card.warnings.length === 0 ? [] : [`⚠ ${mrkdwn(warningLine(card), WARNING)}`]
  return [head, ...warnings, ...summary]
}

type Block = types.KnownBlock

function part(rank: number, name: string, lines: readonly string[]): Part<readonly Block[]>[] {
  const blocks = sections(lines)
  if (blocks.length === 0) return []
  return [{ rank, name, size: lines.join('\n').length, dress: blocks }]
}

function storyParts(story: StoryReply, first: number, context: Context): Part<readonly Block[]>[] {
  const { reply } = context
  const several = reply.stories.length > 1
  const heading = several ? part(1, 'story', [`*${mrkdwn(story.headline, TITLE)}*`]) : []
  const mismatches = bySeverity(story.mismatches).map((mismatch, index) => {
    const lines = mismatchLines(mismatch, first + index, context)
    const dress = withMenu(sections(lines), mismatch)
    return { rank: 2 + first + index, name: 'mismatch', size: lines.join('\n').length + MENU_SIZE, dress }
  })
  return [...heading, ...mismatches, ...part(600, 'list of what agrees', restLines(story, reply))]
}

function headParts(reply: Reply): Part<readonly Block[]>[] {
  const summary = summaryOf(reply)
  const only = reply.stories.length === 1 && !isQuiet(reply) ? reply.stories[0] : undefined
  const head = `*${mrkdwn(summary.lead, 400)}* ${mrkdwn(summary.rest, 200)}`.trim()
  const lines = only === undefined ? [head] : [head, mrkdwn(only.headline, TITLE)]
  const changes = (reply.changes ?? []).map((change) => `↻ ${mrkdwn(change, WHY)}`)
  return [...part(0, 'summary', lines), ...part(1, 'change', changes)]
}

/** In the order of a reply. */
function partsOf(reply: Reply): Part<readonly Block[]>[] {
  const context = { reply, year: yearOf(reply) }
  const parts = headParts(reply)
  let numbered = 0
  for (const story of reply.stories) {
    parts.push(...storyParts(story, numbered, context))
    numbered += story.mismatches.length
  }
  for (const card of reply.cards) parts.push(...part(400, 'article', cardLines(card, context)))
  const failed = reply.failed.map(
    (one) => `✕ ${link(one.link, one.link, ADDRESS)}: ${mrkdwn(one.message, WARNING)}`,
  )
  for (const line of failed) parts.push(...part(300, 'failed link', [line]))
  for (const missing of reply.notChecked) {
    parts.push(...part(500, 'note', [labelled({ label: 'Not checked', items: [missing] })]))
  }
  return parts
}

/** Buttons beside those of the mismatches, and the rest behind one `⋯`: it must stay one row on a phone. */
const SHOWN_CHOICES = 2
const MOST_OPTIONS = 5
/** Slack's limits for an option's words and its value. */
const OPTION_LABEL = 75
const OPTION_VALUE = 150

function plainText(text: string): types.PlainTextElement {
  return { type: 'plain_text', text: label(text, OPTION_LABEL), emoji: false }
}

function wholeButtons(reply: Reply, isCut: boolean): types.KnownBlock[] {
  if (reply.sources === 0) return []
  const choices = (reply.choices ?? []).filter(({ asks }) => asks.length <= OPTION_VALUE)
  const button = (words: string, value: string): types.Button => {
    return { type: 'button', action_id: `${WHOLE}-${value}`.slice(0, 255), text: plainText(words), value }
  }
  const all = isCut ? [button('Show all', 'all')] : []
  const shown = choices.slice(0, SHOWN_CHOICES).map((one) => button(one.label, one.asks))
  const options = [...choices.slice(SHOWN_CHOICES), { label: 'Report as JSON', asks: 'json' }]
    .slice(-MOST_OPTIONS)
    .map((one) => ({ text: plainText(one.label), value: one.asks }))
  const more: types.Overflow = { type: 'overflow', action_id: `${WHOLE}-more`, options }
  return [{ type: 'actions', elements: [...all, ...shown, more] }]
}

/** The most important parts that fit; then what was left out, and what can be asked for. */
export function renderReply(reply: Reply): SlackMessage {
  const { kept, left } = fitParts(partsOf(reply), { size: MOST_CHARACTERS, count: MOST_BLOCKS })
  const blocks = kept.flat().slice(0, MOST_BLOCKS)
  if (left.length > 0) blocks.push(section(`_Left out here for length: ${left.join(', ')}._`))
  blocks.push(...wholeButtons(reply, left.length > 0))
  const summary = summaryOf(reply)
  const titles = reply.stories.flatMap((story) => bySeverity(story.mismatches).map((one) => one.title))
  const fallback = [summary.lead, summary.rest, titles.slice(0, 5).join('; ')].filter((one) => one !== '')
  return { text: mrkdwn(fallback.join(' '), FALLBACK_LIMIT), blocks }
}

/** Every word of the reply, in as few sections as may be. */
export function replyTexts(reply: Reply): string[] {
  const texts = partsOf(reply).flatMap(({ dress }) =>
    dress.flatMap((block) => (block.type === 'section' ? (block.text?.text ?? []) : [])),
  )
  return joined(texts, '\n\n')
}
