/** Who plays a part in the story: one name agrees, two are a conflict unless each has a claimant of its own. */
import type { Claim } from '../../domain.ts'
import { sameNameLoosely } from '../words/same-name.ts'
import { otherClaimant } from './other-claimant.ts'
import type { Pair, Rule } from './rule.ts'

const PARTS: ReadonlySet<string> = new Set(['mediator', 'owner', 'buyer', 'flag', 'winner'])

export const isPart = ({ measure }: Claim): boolean =>
  measure.predicate !== null && PARTS.has(measure.predicate)

function namesOf({ a, b }: Pair): readonly [string, string] | null {
  const name = ({ claim }: Pair['a']): string | null =>
    isPart(claim) && (claim.kind === 'person' || claim.kind === 'place') ? claim.value.name : null
  const [one, two] = [name(a), name(b)]
  return one === null || two === null ? null : [one, two]
}

const onePlayer: Rule = {
  name: 'one-player',
  relation: 'agree',
  decide(pair) {
    const names = namesOf(pair)
    return names !== null && sameNameLoosely(...names) ? 'Both name the same.' : null
  },
}

const twoPlayers: Rule = {
  name: 'two-players',
  relation: 'conflict',
  decide(pair) {
    const names = namesOf(pair)
    return names === null ? null : `One names ${names[0]}, the other ${names[1]}.`
  },
}

const guarded: Rule = {
  ...otherClaimant,
  decide: (pair) => (namesOf(pair) === null ? null : otherClaimant.decide(pair)),
}

/** Before the rules for people and places: a part is decided by its player, not by the player's own post. */
export const partRules: readonly Rule[] = [onePlayer, guarded, twoPlayers]
