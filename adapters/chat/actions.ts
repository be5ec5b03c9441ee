/** What people can do with a mismatch of a reply, and how their choice travels in a button's value. */
import type { IncomingAction } from '../../src/ports.ts'

type Kind = IncomingAction['kind']

/** In the order of use. */
export const ACTIONS: readonly { readonly kind: Kind; readonly label: string }[] = [
  { kind: 'evidence', label: 'Evidence' },
  { kind: 'confirm', label: 'Confirm' },
  { kind: 'dismiss', label: 'Dismiss' },
  { kind: 'settle', label: 'Settle…' },
]

export function actionValue(kind: Kind, mismatch: string): string {
  return `${kind} ${mismatch}`
}

export type Choice = { readonly kind: Kind; readonly mismatch: string }

/** Null for what no button of ours sends. */
export function readActionValue(value: string): Choice | null {
  const [word, mismatch] = value.split(' ')
  const action = ACTIONS.find(({ kind }) => kind === word)
  return action === undefined || mismatch === undefined ? null : { kind: action.kind, mismatch }
}

export type WholeChoice = { readonly kind: 'all' | 'json' } | { readonly kind: 'ask'; readonly asks: string }

/** What is chosen on a reply as a whole: one of ours, or what a choice asks for. */
export function readWholeValue(value: string): WholeChoice {
  return value === 'all' || value === 'json' ? { kind: value } : { kind: 'ask', asks: value }
}

/** Longest note on a settled mismatch: two sentences. */
export const MOST_NOTE = 300
