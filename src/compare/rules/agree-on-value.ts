/** Same value, in whatever words or exact unit; a hedge on the same number still agrees. */
import { namedNumber, rangeOf, sameNumber, sameRange } from '../ranges.ts'
import { figuresOf } from './figures.ts'
import type { Rule } from './rule.ts'

export const agreeOnValue: Rule = {
  name: 'agree-on-value',
  relation: 'agree',
  decide(pair) {
    const figures = figuresOf(pair)
    if (figures === null) return null
    const [one, two] = [namedNumber(figures.a.claim), namedNumber(figures.b.claim)]
    const sameNamed = one !== null && two !== null && sameNumber(one, two)
    return sameNamed || sameRange(rangeOf(figures.a.claim), rangeOf(figures.b.claim))
      ? 'Both give the same value.'
      : null
  },
}
