/** Both can be true at once; one may be the more exact. */
import { meet, moreExact, namedNumber, rangeOf, roundsTo } from '../ranges.ts'
import { figuresOf } from './figures.ts'
import type { Rule } from './rule.ts'

export const rangesMeet: Rule = {
  name: 'ranges-meet',
  relation: 'compatible',
  decide(pair) {
    const figures = figuresOf(pair)
    if (figures === null) return null
    const [one, two] = [rangeOf(figures.a.claim), rangeOf(figures.b.claim)]
    if (!meet(one, two)) {
      const [named, other] = [namedNumber(figures.a.claim), namedNumber(figures.b.claim)]
      return named !== null && other !== null && roundsTo(named, other) ? 'One is the other, rounded.' : null
    }
    const exact = moreExact(one, two)
    if (exact === 0) return 'Both can be true at once.'
    return `Both can be true at once; “${(exact === -1 ? figures.a : figures.b).claim.surface.exact}” is the more exact.`
  },
}
