/** A reply as a terminal shows it: the order and brevity of the thread's reply, plain or in colour. */
import type { ArticleCard, Mismatch, Reply, StoryReply } from '../../../src/reply/reply.ts'
import {
  agreementLines,
  bySeverity,
  decisionLine,
  isQuiet,
  type Line,
  leadingValue,
  numeral,
  sourceOf,
  standing,
  summaryFor,
  summaryOf,
  yearOf,
} from '../phrases.ts'
import { visibleLine } from '../visible.ts'
import { Page, type TerminalOptions } from './page.ts'

const SEVERITY_STYLE = { high: ['bold', 'red'], medium: ['yellow'], low: ['dim'] } as const

function writeMismatch(page: Page, mismatch: Mismatch, index: number, year: string | null): void {
  const severity = page.dress([...SEVERITY_STYLE[mismatch.severity]], mismatch.severity)
  const kind = mismatch.relation === 'update' ? 'update · ' : ''
  page.write(`${page.dress('bold', visibleLine(mismatch.title))} · ${kind}${severity}`, `${numeral(index)} `)
  for (const side of mismatch.sides) {
    const value = leadingValue(side)
    const words = `“${visibleLine(side.words)}”`
    const said = value === null ? words : `${page.dress('bold', visibleLine(value))} ${words}`
    page.write(`${said} ${page.dress('dim', `· ${visibleLine(standing(side, year))}`)}`, '  ▸ ')
  }
  if (mismatch.why !== '') page.write(visibleLine(mismatch.why), '  ')
  const decision = decisionLine(mismatch)
  if (decision !== null) page.write(page.dress('green', visibleLine(decision)), '  ')
}

function writeLine(page: Page, line: Line): void {
  page.write(`${page.dress('bold', `${line.label}:`)} ${line.items.map(visibleLine).join(' · ')}`)
}

function writeStory(page: Page, story: StoryReply, first: number, reply: Reply): void {
  const year = yearOf(reply)
  for (const [index, mismatch] of bySeverity(story.mismatches).entries()) {
    page.gap()
    writeMismatch(page, mismatch, first + index, year)
  }
  page.gap()
  for (const line of agreementLines(story.agreements, reply)) writeLine(page, line)
  for (const only of story.onlyIn) writeLine(page, { label: `Only ${only.article}`, items: only.items })
  for (const note of story.notes) writeLine(page, { label: 'Note', items: [note] })
}

function writeCard(page: Page, card: ArticleCard, reply: Reply): void {
  const lead = `${page.dress(['bold', 'cyan'], card.letter)}  `
  page.write(visibleLine(sourceOf(card, yearOf(reply))), lead)
  const address = card.url ?? card.link
  if (card.headline !== null || card.publisher !== null)
    page.write(page.dress('dim', visibleLine(address)), '   ')
  if (!isQuiet(reply))
    for (const sentence of summaryFor(card, reply)) page.write(`“${visibleLine(sentence)}”`, '   ')
  for (const warning of card.warnings) {
    page.write(visibleLine(warning), `   ${page.dress('yellow', '⚠')} `)
  }
}

/** The whole reply, ending in one newline. Foreign text loses its control and invisible characters. */
export function renderReply(reply: Reply, options: TerminalOptions): string {
  const page = new Page(options)
  const summary = summaryOf(reply)
  const only = reply.stories.length === 1 ? reply.stories[0] : undefined
  page.write([page.dress('bold', summary.lead), summary.rest].join(' ').trim())
  if (only !== undefined && !isQuiet(reply)) page.write(visibleLine(only.headline))
  for (const change of reply.changes ?? []) page.write(visibleLine(change), '↻ ')
  let numbered = 0
  for (const story of reply.stories) {
    if (reply.stories.length > 1) {
      page.gap()
      page.write(page.dress(['bold', 'underline'], visibleLine(story.headline)))
    }
    writeStory(page, story, numbered, reply)
    numbered += story.mismatches.length
  }
  page.gap()
  for (const card of reply.cards) {
    writeCard(page, card, reply)
    if (!isQuiet(reply)) page.gap()
  }
  page.gap()
  for (const failed of reply.failed) {
    page.write(`${visibleLine(failed.link)}: ${visibleLine(failed.message)}`, `${page.dress('red', '✕')} `)
  }
  for (const missing of reply.notChecked) writeLine(page, { label: 'Not checked', items: [missing] })
  return page.toString()
}

/** What has become of a reply's mismatches, where a terminal cannot rewrite what stands above. */
export function renderOutline(reply: Reply, options: TerminalOptions): string {
  const page = new Page(options)
  const summary = summaryOf(reply)
  page.write([page.dress('bold', summary.lead), summary.rest].join(' ').trim())
  const mismatches = reply.stories.flatMap((story) => bySeverity(story.mismatches))
  for (const [index, mismatch] of mismatches.entries()) {
    const decision = decisionLine(mismatch)
    const decided = decision === null ? '' : ` · ${page.dress('green', visibleLine(decision))}`
    page.write(`${visibleLine(mismatch.title)}${decided}`, `${numeral(index)} `)
  }
  return page.toString()
}
