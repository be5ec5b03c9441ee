/** Places and people: a name as the text writes it, with the part that its sentence gives it. */

import { isPart } from '../../../compare/rules/part.ts'
import { sameName } from '../../../compare/words/same-name.ts'
import type { Claim } from '../../../domain.ts'
import { measureOfWords } from '../measure.ts'
import { overlaps, type Place } from '../place.ts'
import { draftBase, dropped, type Maker } from './kind.ts'

/** A name has a capital; `the mayor` names nobody. */
const NAME = /^[^\p{L}]*\p{Lu}/u
const ARTICLE = /^(?:the|a|an)\s+/i

/** The parts that comparison knows, by the words that name them; see {@link file://../../../claims/parts/part.ts}. */
const PARTS: Readonly<Record<string, string>> = {
  mediator: 'mediator',
  mediation: 'mediator',
  owner: 'owner',
  operator: 'owner',
  winner: 'winner',
  flag: 'flag',
}

const partOf = (label: string | null): string | null =>
  (label ?? '')
    .toLowerCase()
    .split(/[^a-z]+/)
    .map((word) => PARTS[word])
    .find((part) => part !== undefined) ?? null

/** The fullest name that the text uses for the bearer. */
const fullName = ({ within, surface }: Place): string =>
  within.names.find(({ quote }) => overlaps(quote, surface))?.canonical ?? surface.exact.replace(ARTICLE, '')

/** The claim that says the same already: of one name in one part, or of the same words in any part of the rules'. */
const knownAs = (
  known: readonly Claim[],
  kind: Claim['kind'],
  { surface }: Place,
  name: string,
  part: string | null,
): Claim | undefined =>
  known.find(
    (claim) =>
      claim.kind === kind &&
      (claim.kind === 'place' || claim.kind === 'person') &&
      ((sameName(claim.value.name, name) && (part === null || claim.measure.predicate === part)) ||
        (part !== null && isPart(claim) && overlaps(claim.surface, surface))),
  )

export const makePlace: Maker = (_addition, place, common, ground, known) => {
  if (!NAME.test(place.surface.exact.replace(ARTICLE, ''))) return dropped('its value is no name')
  const name = fullName(place)
  const part = partOf(common.label)
  const same = knownAs(known, 'place', place, name, part)
  if (same !== undefined) return { ok: false, known: same }
  const measure = measureOfWords(common.label, part, 'place named')
  return { ok: true, draft: { ...draftBase(ground, place, common), kind: 'place', measure, value: { name } } }
}

export const makePerson: Maker = (_addition, place, common, ground, known) => {
  if (!NAME.test(place.surface.exact.replace(ARTICLE, ''))) return dropped('its value is no name')
  const name = fullName(place)
  const part = partOf(common.label)
  const same = knownAs(known, 'person', place, name, part)
  if (same !== undefined) return { ok: false, known: same }
  const role = part ?? common.label?.toLowerCase() ?? null
  const words = measureOfWords(common.label, part ?? 'role', 'person named')
  const measure = { ...words, population: part === null ? role : null }
  return {
    ok: true,
    draft: { ...draftBase(ground, place, common), kind: 'person', measure, value: { name, role } },
  }
}
