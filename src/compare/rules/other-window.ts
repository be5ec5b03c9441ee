/** Counts over two closed stretches of time are different counts. */
import { differentWindows } from '../windows.ts'
import type { Rule } from './rule.ts'

export const otherWindow: Rule = {
  name: 'other-window',
  relation: 'scope',
  decide({ a, b }) {
    // Two counters over two stretches are for other-claimant to show side by side.
    if (a.claim.attribution !== null && b.claim.attribution !== null) return null
    return differentWindows(a.claim.window, b.claim.window)
      ? 'They count over different stretches of time.'
      : null
  },
}
