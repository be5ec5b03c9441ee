/** The order of decision for places and people: who or where, in one matter. */
import type { Claim } from '../../domain.ts'
import { sameName } from '../words/same-name.ts'
import type { Pair, Rule } from './rule.ts'

function nameOf(claim: Claim): string | null {
  return claim.kind === 'place' || claim.kind === 'person' ? claim.value.name : null
}

function namesOf({ a, b }: Pair): readonly [string, string] | null {
  const [one, two] = [nameOf(a.claim), nameOf(b.claim)]
  return one === null || two === null ? null : [one, two]
}

const oneName: Rule = {
  name: 'one-name',
  relation: 'agree',
  decide(pair) {
    const names = namesOf(pair)
    return names !== null && sameName(names[0], names[1]) ? 'Both name the same.' : null
  },
}

/** Two places of one event may both be right, the one within the other: only agreement is certain. */
export const nameRules: readonly Rule[] = [oneName]
