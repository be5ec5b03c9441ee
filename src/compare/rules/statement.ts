/** The order of decision for yes/no matters and for causes, vehicles and weapons. */
import type { StatementClaim } from '../../domain.ts'
import type { Sighting } from '../sighting.ts'
import { isNamedThing, thingsMeet } from '../words/named-things.ts'
import { otherClaimant } from './other-claimant.ts'
import { inTime, type Pair, type Rule } from './rule.ts'

type Statement = Sighting<StatementClaim>

const isStatement = (sighting: Sighting): sighting is Statement => sighting.claim.kind === 'statement'

function statementsOf({ a, b }: Pair): readonly [Statement, Statement] | null {
  return isStatement(a) && isStatement(b) ? [a, b] : null
}

const isThing = ({ claim }: Statement): boolean => isNamedThing(claim)

/** Both answer alike, or name one cause, vehicle or weapon. */
function alike([a, b]: readonly [Statement, Statement]): boolean {
  if (isThing(a)) return thingsMeet(a.claim, b.claim)
  return a.claim.value.negated === b.claim.value.negated
}

/** Whether the articles meet in another thing of that part: each may tell of several. */
function meetElsewhere({ a, b, beside }: Pair): boolean {
  const ofPart = (article: string): readonly Statement[] =>
    beside
      .filter(isStatement)
      .filter(
        (one) => one.article.id === article && one.claim.measure.predicate === a.claim.measure.predicate,
      )
  return ofPart(a.article.id).some((one) => ofPart(b.article.id).some((two) => alike([one, two])))
}

const sameAnswer: Rule = {
  name: 'same-answer',
  relation: 'agree',
  decide(pair) {
    const both = statementsOf(pair)
    if (both === null || !alike(both)) return null
    return isThing(both[0])
      ? `Both name the same ${both[0].claim.measure.predicate}.`
      : 'Both say the same of it.'
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
      isThing(both[0])
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
    if (both === null || (isThing(both[0]) && meetElsewhere(pair))) return null
    return isThing(both[0])
      ? `They name a different ${both[0].claim.measure.predicate}.`
      : 'One says that it is so, the other that it is not.'
  },
}

export const statementRules: readonly Rule[] = [sameAnswer, cameAbout, otherClaimant, otherAnswer]
