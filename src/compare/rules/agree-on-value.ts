/** Same value, in whatever words or exact unit; a hedge on the same number still agrees. */
import { saysTheSame } from '../same-value.ts'
import { figuresOf } from './figures.ts'
import type { Rule } from './rule.ts'

export const agreeOnValue: Rule = {
  name: 'agree-on-value',
  relation: 'agree',
  decide(pair) {
    return figuresOf(pair) !== null && saysTheSame(pair.a.claim, pair.b.claim)
      ? 'Both give the same value.'
      : null
  },
}
