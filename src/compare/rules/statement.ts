/** The order of decision for yes/no matters and for causes. */
import type { StatementClaim } from '../../domain.ts'
import type { Sighting } from '../sighting.ts'
import { causesMeet } from '../words/causes.ts'
import { otherClaimant } from './other-claimant.ts'
import { inTime, type Pair, type Rule } from './rule.ts'

type Statement = Sighting<StatementClaim>

const isStatement = (sighting: Sighting): sighting is Statement => sighting.claim.kind === 'statement'

function statementsOf({ a, b }: Pair): readonly [Statement, Statement] | null {
  return isStatement(a) && isStatement(b) ? [a, b] : null
}

const isCause = ({ claim }: Statement): boolean => claim.measure.predicate === 'cause'

/** Both answer alike, or give one cause. */
function alike([a, b]: readonly [Statement, Statement]): boolean {
  if (isCause(a)) return causesMeet(a.claim.value.text, b.claim.value.text)
  return a.claim.value.negated === b.claim.value.negated
}

const sameAnswer: Rule = {
  name: 'same-answer',
  relation: 'agree',
  decide(pair) {
    const both = statementsOf(pair)
    if (both === null || !alike(both)) return null
    return isCause(both[0]) ? 'Both give the same cause.' : 'Both say the same of it.'
  },
}

/** Words of a state that lasts only until it changes. */
const SO_FAR =
  /\b(?:so far|as yet|not yet|yet|still|at the time of writing|by (?:early |late )?(?:morning|afternoon|evening|nightfall)|immediately|at first|until)\b/i

/** "No arrests have been made" and then "two men were arrested". */
const cameAbout: Rule = {
  name: 'came-about',
  relation: 'update',
  decide(pair) {
    const both = statementsOf(pair)
    const time = inTime(pair)
    if (
      both === null ||
      time === null ||
      !isStatement(time.earlier) ||
      !isStatement(time.later) ||
      isCause(both[0])
    )
      return null
    const { earlier, later } = time
    if (!earlier.claim.value.negated || later.claim.value.negated) return null
    const happens =
      /^(?:arrests|charges|contact|talks|agreement|approval|evacuation|power|resignation|closure)$/
    if (!happens.test(earlier.claim.measure.predicate ?? '') && !SO_FAR.test(earlier.claim.quote.exact))
      return null
    return 'It had not happened when the earlier article was written.'
  },
}

const otherAnswer: Rule = {
  name: 'other-answer',
  relation: 'conflict',
  decide(pair) {
    const both = statementsOf(pair)
    if (both === null) return null
    return isCause(both[0])
      ? 'They give different causes.'
      : 'One says that it is so, the other that it is not.'
  },
}

export const statementRules: readonly Rule[] = [sameAnswer, cameAbout, otherClaimant, otherAnswer]
