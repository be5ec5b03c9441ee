/** Each figure is tied to a claimant of its own: the sources disagree, not the reporters. */
import { sameClaimant } from '../sources.ts'
import { differentWindows } from '../windows.ts'
import type { Rule } from './rule.ts'

export const otherClaimant: Rule = {
  name: 'other-claimant',
  relation: 'authority',
  decide({ a, b }) {
    const [one, two] = [a.claim.attribution, b.claim.attribution]
    if (one === null || two === null || sameClaimant(one, two)) return null
    const windows = differentWindows(a.claim.window, b.claim.window)
      ? ', over different stretches of time'
      : ''
    return `Two counters: ${one.source} and ${two.source}${windows}.`
  },
}
