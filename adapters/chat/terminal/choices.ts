/** What the numbers stand for that follow a reply or a notice. */
import type { IncomingAction, Thread } from '../../../src/ports.ts'
import type { Notice } from '../../../src/reply/notice.ts'
import type { Reply } from '../../../src/reply/reply.ts'
import { bySeverity, numeral } from '../phrases.ts'
import { visibleLine } from '../visible.ts'
import { Page, type TerminalOptions } from './page.ts'

export type Numbered = { readonly label: string } & (
  | { readonly kind: 'asks'; readonly asks: string; readonly thread: Thread }
  | { readonly kind: 'act'; readonly action: IncomingAction['kind']; readonly mismatch: string }
)

/** Keys of the mismatches, in the order of their numerals. */
export const keysOf = ({ stories }: Reply): readonly string[] =>
  stories.flatMap(({ mismatches }) => bySeverity(mismatches).map(({ key }) => key))

const asksOf = ({ choices = [] }: Pick<Notice, 'choices'>, thread: Thread): readonly Numbered[] =>
  choices.map(({ label, asks }) => ({ kind: 'asks', label: visibleLine(label), asks, thread }))

export const choicesOfNotice = asksOf

export function choicesOfReply(reply: Reply, thread: Thread): readonly Numbered[] {
  const evidence = keysOf(reply).map(
    (mismatch, index): Numbered => ({
      ...{ kind: 'act', action: 'evidence', mismatch, label: `Evidence ${numeral(index)}` },
    }),
  )
  const json: Numbered = { kind: 'act', action: 'json', mismatch: '', label: 'Report as JSON' }
  return reply.sources === 0 ? [] : [...evidence, ...asksOf(reply, thread), json]
}

export function choicesOfEvidence(mismatch: string): readonly Numbered[] {
  return [
    { kind: 'act', action: 'confirm', mismatch, label: 'Confirm' },
    { kind: 'act', action: 'dismiss', mismatch, label: 'Dismiss' },
    { kind: 'act', action: 'settle', mismatch, label: 'Settle…' },
  ]
}

/** `1 Evidence ①   2 Watch`, and for the eye what else can be typed. Empty without choices. */
export function renderChoices(choices: readonly Numbered[], hint: string, options: TerminalOptions): string {
  if (choices.length === 0) return ''
  const page = new Page(options)
  // Blanks that do not break keep a number with its label.
  const listed = choices.map(({ label }, index) => `${page.dress('bold', `${index + 1}`)} ${label}`)
  page.write(listed.map((one) => one.replaceAll(' ', '\u00a0')).join('   '))
  if (hint !== '') page.write(page.dress('dim', hint))
  return page.toString().replaceAll('\u00a0', ' ')
}
