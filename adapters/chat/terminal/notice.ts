/** A notice on a terminal, and the words behind a mismatch. Foreign text loses what would act on the screen. */
import type { Evidence } from '../../../src/reply/evidence.ts'
import type { Notice, NoticeLine, Span } from '../../../src/reply/notice.ts'
import { dayOf } from '../phrases.ts'
import { visibleLine } from '../visible.ts'
import { Page, type TerminalOptions } from './page.ts'

/** `2026-02-12 12:00 UTC`: the same for whoever reads the screen or a log of it. */
function instant(at: string): string {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(at) ? `${at.slice(0, 16).replace('T', ' ')} UTC` : visibleLine(at)
}

/** Blanks at the ends of plain text part it from what is dressed. */
function spaced(text: string): string {
  const inner = visibleLine(text)
  return `${/^\s/.test(text) ? ' ' : ''}${inner}${inner !== '' && /\s$/.test(text) ? ' ' : ''}`
}

function dressed(span: Span, page: Page): string {
  if (typeof span === 'string') return spaced(span)
  if ('bold' in span) return page.dress('bold', visibleLine(span.bold))
  if ('quiet' in span) return page.dress('dim', visibleLine(span.quiet))
  if ('quote' in span) return `“${visibleLine(span.quote)}”`
  if ('url' in span) return `${visibleLine(span.text)} ${page.dress('dim', visibleLine(span.url))}`
  if ('thread' in span)
    return `${visibleLine(span.text)} ${page.dress('dim', `#${visibleLine(span.channel)}`)}`
  return instant(span.at)
}

const LEADS: Record<NoticeLine['kind'], string> = { heading: '', line: '', item: '  - ' }

/** The whole notice, ending in one newline; its choices are numbered by whoever takes them. */
export function renderNotice(notice: Notice, options: TerminalOptions): string {
  const page = new Page(options)
  for (const { kind, spans } of notice.lines) {
    const text = spans.map((span) => dressed(span, page)).join('')
    if (kind === 'heading') page.gap()
    page.write(kind === 'heading' ? page.dress('bold', text) : text, LEADS[kind])
  }
  if (notice.lines.length === 0) page.write(visibleLine(notice.summary))
  return page.toString()
}

export function renderEvidence({ measure, why, pieces }: Evidence, options: TerminalOptions): string {
  const page = new Page(options)
  page.write(page.dress('bold', visibleLine(measure)))
  if (why !== '') page.write(visibleLine(why))
  for (const { letter, publisher, headline, value, source, date, before, words, after } of pieces) {
    page.gap()
    const said = source === null ? '' : `${visibleLine(source)}, in `
    const day = date === null ? '' : `, ${visibleLine(dayOf(date, null))}`
    const outlet = visibleLine(publisher ?? headline ?? letter)
    page.write(`${page.dress('bold', visibleLine(value))} · ${said}${outlet} (${letter})${day}`)
    const touching = (text: string, at: RegExp) => (at.test(text) || text === '' ? '' : ' ')
    const quoted = page.dress(['bold', 'underline'], visibleLine(words))
    const text = `${visibleLine(before)}${touching(before, /\S$/)}${quoted}${touching(after, /^\S/)}${visibleLine(after)}`
    page.write(text, '  ▸ ')
  }
  return page.toString()
}
