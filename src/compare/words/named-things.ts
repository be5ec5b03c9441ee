/** Things that play a part in a story and are named by a description: its cause, a vehicle, a weapon. */
import type { Claim, StatementClaim } from '../../domain.ts'
import { normalTerm } from '../../stories/terms.ts'
import { causesMeet } from './causes.ts'
import { isFunctionWord } from './function-words.ts'

const THINGS: ReadonlySet<string> = new Set(['cause', 'vehicle', 'weapon'])

export const isNamedThing = ({ kind, measure }: Claim): boolean =>
  kind === 'statement' && measure.predicate !== null && THINGS.has(measure.predicate)

const termsOf = (text: string): readonly string[] =>
  (text.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !isFunctionWord(word)).map(normalTerm)

/** Words for any of a sort: whatever is named beside them may be it. */
const ANY: readonly ReadonlySet<string>[] = [
  new Set(['gun', 'firearm', 'handgun', 'pistol', 'revolver', 'shotgun', 'rifle']),
  new Set(['knife', 'blade', 'machete', 'cleaver']),
]
const GENERIC = new Set(['gun', 'firearm', 'blade', 'car', 'vehicle'])

function oneOfASort(a: readonly string[], b: readonly string[]): boolean {
  const generic = [...a, ...b].some((term) => GENERIC.has(term))
  if (!generic) return false
  if ([...a, ...b].some((term) => term === 'car' || term === 'vehicle')) return true
  return ANY.some((kin) => a.some((term) => kin.has(term)) && b.some((term) => kin.has(term)))
}

/** Whether two descriptions can be of one thing: causes by their sort, others by a word in common. */
export function thingsMeet(a: StatementClaim, b: StatementClaim): boolean {
  if (a.measure.predicate === 'cause') return causesMeet(a.value.text, b.value.text)
  const [one, two] = [termsOf(a.value.text), termsOf(b.value.text)]
  return one.some((term) => two.includes(term)) || oneOfASort(one, two)
}
