/**
 * A reply as Discord's message with embeds. Limits: discord.com/developers/docs/resources/message,
 * "Embed Limits": 10 embeds, 4096 characters a description, 6000 in all embeds together.
 */
import {
  type APIActionRowComponent,
  type APIEmbed,
  type APIStringSelectComponent,
  ComponentType,
} from 'discord.js'
import type { Severity } from '../../../src/domain.ts'
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
import { shortened, visibleLine } from '../visible.ts'
import { link, markdown } from './escape.ts'
import type { DiscordMessage } from './message.ts'
import { wholeRows } from './whole.ts'

/** The menu's id in Discord's interactions. */
export const MENU = 'mismatch'

/** Choices in one menu: discord.com/developers/docs/components/reference, "String Select". */
const MOST_OPTIONS = 25

const DESCRIPTION_LIMIT = 4096
/** 6000 are allowed; the rest is for the line that says what was left out. */
const MOST_CHARACTERS = 5800
const MOST_EMBEDS = 10

/** Characters of foreign text before escaping: a mismatch must stay readable on a phone. */
const TITLE = 140
const VALUE = 60
const WORDS = 260
const SOURCE = 100
const WHY = 240
const ITEM = 100
const WARNING = 400
const ADDRESS = 120

type Context = { readonly reply: Reply; readonly year: string | null }

function standingOf(side: Side, { reply, year }: Context): string {
  const addressOf = (letter: Letter): string => {
    const card = reply.cards.find((one) => one.letter === letter)
    return card?.url ?? card?.link ?? ''
  }
  return standing(side, year, {
    source: (name) => `*${markdown(name, SOURCE)}*`,
    letter: (letter) => link(addressOf(letter), letter, 10),
    day: (day) => markdown(day, 30),
  })
}

function mismatchText(mismatch: Mismatch, index: number, context: Context): string {
  const kind = mismatch.relation === 'update' ? 'update · ' : ''
  const sides = mismatch.sides.map((side) => {
    const value = leadingValue(side)
    const lead = value === null ? '' : `**${markdown(value, VALUE)}** `
    return `> ${lead}“${markdown(side.words, WORDS)}” · ${standingOf(side, context)}`
  })
  const why = mismatch.why === '' ? [] : [markdown(mismatch.why, WHY)]
  const title = `**${numeral(index)} ${markdown(mismatch.title, TITLE)}** · ${kind}${mismatch.severity}`
  const decision = decisionLine(mismatch)
  const decided = decision === null ? [] : [`✓ ${markdown(decision, WHY)}`]
  return [title, ...sides, ...why, ...decided].join('\n')
}

/** One menu under the message: Discord has none beside a text, and a row of buttons each would drown it. */
function menuOf(mismatches: readonly Mismatch[]): APIActionRowComponent<APIStringSelectComponent>[] {
  if (mismatches.length === 0) return []
  const options = mismatches.slice(0, Math.floor(MOST_OPTIONS / ACTIONS.length)).flatMap((mismatch, index) =>
    ACTIONS.map(({ kind, label }) => ({
      label: `${numeral(index)} ${label}`,
      value: actionValue(kind, mismatch.key),
      description: shortened(visibleLine(mismatch.title), 100),
    })),
  )
  const placeholder = 'Evidence, confirm, dismiss, settle…'
  const menu = { type: ComponentType.StringSelect as const, custom_id: MENU, placeholder, options }
  return [{ type: ComponentType.ActionRow, components: [menu] }]
}

function labelled({ label, items }: Line): string {
  return `**${markdown(label, 40)}:** ${items.map((item) => markdown(item, ITEM)).join(' · ')}`
}

function restText(story: StoryReply, reply: Reply): string {
  const agreed = agreementLines(story.agreements, reply)
  const only = story.onlyIn.map(({ article, items }) => few({ label: `Only ${article}`, items }))
  const notes = story.notes.map((note) => ({ label: 'Note', items: [note] }))
  return [...agreed, ...only, ...notes].map(labelled).join('\n')
}

function cardText(card: ArticleCard, { reply, year }: Context): string {
  const shown = sourceOf(card, year)
  const address = card.url ?? card.link
  const name = shown === card.link ? markdown(shown, ADDRESS) : link(address, shown, TITLE)
  const warnings = card.warnings.length === 0 ? [] : [`⚠ ${markdown(warningLine(card), WARNING)}`]
  const summary = isQuiet(reply) ? [] : summaryFor(card, reply).map((one) => `“${markdown(one, WORDS)}”`)
  return [`**${markdown(card.letter, 4)}**  ${name}`, ...warnings, ...summary].join('\n')
}

/** What stands in one embed: findings with a blank line between, sources without. */
type Place = { readonly embed: 'findings' | 'sources'; readonly text: string }

function part(rank: number, name: string, embed: Place['embed'], text: string): Part<Place>[] {
  // Cut between lines where even one part is too long: the lines that lead it matter most.
  const fitting =
    text.length <= DESCRIPTION_LIMIT ? text : text.slice(0, text.lastIndexOf('\n', DESCRIPTION_LIMIT))
  return fitting === '' ? [] : [{ rank, name, size: fitting.length + 2, dress: { embed, text: fitting } }]
}

function storyParts(story: StoryReply, first: number, context: Context): Part<Place>[] {
  const mismatches = bySeverity(story.mismatches).flatMap((mismatch, index) =>
    part(2 + first + index, 'mismatch', 'findings', mismatchText(mismatch, first + index, context)),
  )
  const heading = isQuiet(context.reply) ? '' : `**${markdown(story.headline, TITLE)}**`
  const rest = restText(story, context.reply)
  return [
    ...part(1, 'story', 'findings', heading),
    ...mismatches,
    ...part(600, 'list of what agrees', 'findings', rest),
  ]
}

/** The colour of the bar: how much it matters for print, nothing about who is right. */
const COLOURS: Record<Severity, number> = { high: 0xd4380d, medium: 0xd99a00, low: 0x8a8f98 }

function colourOf(reply: Reply): number {
  const mismatches = reply.stories.flatMap((story) => story.mismatches)
  return COLOURS[bySeverity(mismatches)[0]?.severity ?? 'low']
}

/** Joins texts into as few embeds as their descriptions allow. */
function embedsOf(texts: readonly string[], between: string, color: number): APIEmbed[] {
  const descriptions: string[] = []
  for (const text of texts) {
    const last = descriptions.at(-1)
    const joined = last === undefined ? text : `${last}${between}${text}`
    if (last === undefined || joined.length > DESCRIPTION_LIMIT) descriptions.push(text)
    else descriptions[descriptions.length - 1] = joined
  }
  return descriptions.map((description) => ({ description, color }))
}

/** In the order of a reply. */
function partsOf(reply: Reply): Part<Place>[] {
  const context = { reply, year: yearOf(reply) }
  const changes = (reply.changes ?? []).map((change) => `↻ ${markdown(change, WHY)}`).join('\n')
  const parts = part(1, 'change', 'findings', changes)
  let numbered = 0
  for (const story of reply.stories) {
    parts.push(...storyParts(story, numbered, context))
    numbered += story.mismatches.length
  }
  for (const card of reply.cards) parts.push(...part(400, 'article', 'sources', cardText(card, context)))
  for (const { link: given, message } of reply.failed) {
    parts.push(
      ...part(300, 'failed link', 'sources', `✕ ${markdown(given, ADDRESS)}: ${markdown(message, WARNING)}`),
    )
  }
  for (const missing of reply.notChecked) {
    parts.push(...part(500, 'note', 'sources', labelled({ label: 'Not checked', items: [missing] })))
  }
  return parts
}

function headOf(reply: Reply): string {
  const summary = summaryOf(reply)
  return `**${markdown(summary.lead, 400)}** ${markdown(summary.rest, 200)}`.trim()
}

/**
 * The most important parts that fit, in the order of a reply; the last line says what was left out.
 * @param ids what each choice of the reply asks, as the id of its button (short.ts).
 */
export function renderReply(reply: Reply, ids: ReadonlyMap<string, string> = new Map()): DiscordMessage {
  const { kept, left } = fitParts(partsOf(reply), { size: MOST_CHARACTERS, count: 200 })
  const texts = (embed: Place['embed']) => kept.filter((one) => one.embed === embed).map(({ text }) => text)
  const sources =
    left.length === 0
      ? texts('sources')
      : [...texts('sources'), `*Left out here for length: ${left.join(', ')}.*`]
  const color = colourOf(reply)
  const embeds = [
    ...embedsOf(texts('findings'), '\n\n', color),
    ...embedsOf(sources, isQuiet(reply) ? '\n' : '\n\n', COLOURS.low),
  ]
  const menu = menuOf(reply.stories.flatMap((story) => bySeverity(story.mismatches)))
  const components = [...menu, ...wholeRows(reply, ids, left.length > 0)]
  return { content: headOf(reply), embeds: embeds.slice(0, MOST_EMBEDS), components }
}

/** Every word of the reply, a part each. */
export const replyTexts = (reply: Reply): readonly string[] => [
  headOf(reply),
  ...partsOf(reply).map(({ dress }) => dress.text),
]
