/** Same measure, scope and time, and the ranges do not meet. */
import { sameClaimant } from '../sources.ts'
import { figuresOf } from './figures.ts'
import type { Rule } from './rule.ts'

export const figuresDoNotMeet: Rule = {
  name: 'figures-do-not-meet',
  relation: 'conflict',
  decide(pair) {
    if (figuresOf(pair) === null) return null
    const [one, two] = [pair.a.claim.attribution, pair.b.claim.attribution]
    if (one !== null && two !== null && sameClaimant(one, two)) {
      return `Both lay their figure to ${one.source}, and the figures do not meet.`
    }
    if (one === null && two === null)
      return 'Each gives its figure in its own voice, and the figures do not meet.'
    return 'The figures do not meet, and only one side says whose count it is.'
  },
}
