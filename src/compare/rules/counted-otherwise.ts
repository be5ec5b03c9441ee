/** The difference is the dead or the attacker: one counts them among the hurt or the dead, the other does not. */
import { namedNumber } from '../ranges.ts'
import type { Sighting } from '../sighting.ts'
import { type Figure, figuresOf, isFigure } from './figures.ts'
import type { Rule } from './rule.ts'

const HURT: ReadonlySet<string> = new Set(['injury', 'casualty', 'shot', 'hospital', 'critical'])
const HURT_OR_DEAD: ReadonlySet<string> = new Set([...HURT, 'death'])
/** The attacker is dead as well. */
const ATTACKER_DEAD =
  /\b(?:gunman|shooter|attacker|bomber|suspect|assailant|driver)(?:'s|’s)?\b[^.]{0,60}\b(?:dead|died|killed himself|killed herself|took his own life|shot himself|suicide|was killed|was shot (?:dead|and killed))|\bincluding the (?:gunman|shooter|attacker|bomber|suspect|assailant)\b|\bmurder[- ]suicide\b|\bturn(?:ed|ing|s) the (?:gun|weapon|rifle) on|\bkilling (?:himself|herself)\b/i

function deathsIn(sightings: readonly Sighting[]): readonly number[] {
  return sightings
    .filter(isFigure)
    .filter(({ claim }) => claim.measure.predicate === 'death')
    .map(({ claim }) => namedNumber(claim) ?? 0)
}

const predicateOf = ({ claim }: Figure): string => claim.measure.predicate ?? ''

/** The sentence itself says that its count holds the attacker. */
const SAYS_INCLUDED =
  /\bincluding the (?:gunman|gunmen|shooter|attacker|bomber|suspect|assailant|killer)\b|\b(?:gunman|shooter|attacker|suspect|killer) (?:is|was) (?:one of|among) (?:the|those)\b/i

/** One count holds the attacker, by its own words, and the other is one less: before any thought of a later count. */
export const attackerIncluded: Rule = {
  name: 'attacker-included',
  relation: 'scope',
  decide(pair) {
    const figures = figuresOf(pair)
    if (figures === null || predicateOf(figures.a) !== 'death' || predicateOf(figures.b) !== 'death')
      return null
    const [one, two] = [namedNumber(figures.a.claim), namedNumber(figures.b.claim)]
    if (one === null || two === null || Math.abs(one - two) !== 1) return null
    const larger = one > two ? figures.a : figures.b
    return SAYS_INCLUDED.test(larger.claim.quote.exact) ? 'One counts the attacker among the dead.' : null
  },
}

export const countedOtherwise: Rule = {
  name: 'counted-otherwise',
  relation: 'scope',
  decide(pair) {
    const figures = figuresOf(pair)
    if (figures === null) return null
    const [one, two] = [namedNumber(figures.a.claim), namedNumber(figures.b.claim)]
    const difference = one === null || two === null ? 0 : Math.abs(one - two)
    if (difference === 0) return null
    if (HURT_OR_DEAD.has(predicateOf(figures.a)) && Math.min(one ?? 0, two ?? 0) === 1 && difference > 2)
      return 'One tells of one person, the other of all.'
    const [predicate, other] = [predicateOf(figures.a), predicateOf(figures.b)]
    if (HURT.has(predicate) && HURT.has(other) && deathsIn(pair.beside).includes(difference))
      return 'One may count the dead among the hurt.'
    const attacker = [pair.a, pair.b].some(({ article }) => ATTACKER_DEAD.test(article.articleBody))
    if (predicate === 'death' && other === 'death' && difference === 1 && attacker)
      return 'One may count the attacker among the dead.'
    return null
  },
}
