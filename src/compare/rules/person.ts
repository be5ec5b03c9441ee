/** The order of decision for people: two posts for one person, two names for one post. */
import type { PersonClaim } from '../../domain.ts'
import type { Sighting } from '../sighting.ts'
import { isOneSinglePost, postOf, postsDiffer } from '../words/roles.ts'
import { nameWords, sameName } from '../words/same-name.ts'
import { otherClaimant } from './other-claimant.ts'
import type { Pair, Rule } from './rule.ts'

type Person = Sighting<PersonClaim>

const isPerson = (sighting: Sighting): sighting is Person => sighting.claim.kind === 'person'

function peopleOf({ a, b }: Pair): readonly [PersonClaim, PersonClaim] | null {
  return isPerson(a) && isPerson(b) ? [a.claim, b.claim] : null
}

/** One name in full, or a short form of it. */
const onePerson = (a: PersonClaim, b: PersonClaim): boolean => sameName(a.value.name, b.value.name)

/** Whether the two speak of one person or of one post, i.e. are worth a rule. */
export function personsMeet(a: PersonClaim, b: PersonClaim): boolean {
  if (onePerson(a, b)) return nameWords(a.value.name).length > 1 && nameWords(b.value.name).length > 1
  return oneSurname(a, b) && samePost(a, b)
}

/** `Felix Orme` and `Felicia Orme`: the surname is one, the given name is not. */
function oneSurname(a: PersonClaim, b: PersonClaim): boolean {
  const [one, two] = [nameWords(a.value.name), nameWords(b.value.name)]
  return one.length > 1 && two.length > 1 && one.at(-1) === two.at(-1) && one[0] !== two[0]
}

function samePost(a: PersonClaim, b: PersonClaim): boolean {
  const [one, two] = [postOf(a.value.role), postOf(b.value.role)]
  if (one !== null && two !== null) return isOneSinglePost(one, two)
  const titles = [a.value.role, b.value.role].map((role) => role?.toLowerCase().replace('.', '') ?? '')
  return (
    titles[0] === titles[1] && /^(?:dr|prof|professor|judge|justice|colonel|captain)$/.test(titles[0] ?? '')
  )
}

const onePost: Rule = {
  name: 'one-person-one-post',
  relation: 'agree',
  decide(pair) {
    const people = peopleOf(pair)
    if (people === null || !onePerson(...people)) return null
    const [one, two] = people.map(({ value }) => postOf(value.role))
    if (one == null || two == null || postsDiffer(one, two)) return null
    return 'Both name the same person and post.'
  },
}

const twoPosts: Rule = {
  name: 'one-person-two-posts',
  relation: 'conflict',
  decide(pair) {
    const people = peopleOf(pair)
    if (people === null || !onePerson(...people)) return null
    const [one, two] = people.map(({ value }) => postOf(value.role))
    if (one == null || two == null || !postsDiffer(one, two)) return null
    return `${people[0].value.name} is ${people[0].value.role} in one and ${people[1].value.role} in the other.`
  },
}

const twoNames: Rule = {
  name: 'one-post-two-names',
  relation: 'conflict',
  decide(pair) {
    const people = peopleOf(pair)
    if (people === null || onePerson(...people) || !personsMeet(...people)) return null
    return `One names ${people[0].value.name}, the other ${people[1].value.name}.`
  },
}

export const personRules: readonly Rule[] = [onePost, twoPosts, otherClaimant, twoNames]
