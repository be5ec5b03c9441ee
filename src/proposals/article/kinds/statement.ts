/** Yes/no matters and things named: whether it is so is what the rules read in the clause, never the model's word. */

import { clausesOf } from '../../../claims/statements/clauses.ts'
import { MATTERS } from '../../../claims/statements/matters.ts'
import { polarityOf } from '../../../claims/statements/polarity.ts'
import { groundTerm } from '../../../compare/words/word-classes.ts'
import type { Claim, Quote } from '../../../domain.ts'
import { measureOfWords } from '../measure.ts'
import { overlaps, type Place } from '../place.ts'
import { draftBase, dropped, type Maker } from './kind.ts'

/** The yes/no matter of the vocabulary whose label has the same words, or null. */
function matterOf(label: string): string | null {
  const terms = (text: string): string => (text.match(/\p{L}+/gu) ?? []).map(groundTerm).toSorted().join(' ')
  return MATTERS.find((matter) => terms(matter.label) === terms(label))?.key ?? null
}

/** What a statement is of, as comparison knows it; null for a matter of the story's own. */
export const predicateOf = (label: string | null): string | null =>
  label === null ? null : /\bcaused?\b/i.test(label) ? 'cause' : matterOf(label)

/** A statement whose measure does not hold goes by its own first words. */
const MOST_WORDS = 8
const firstWords = (text: string): string => text.split(/\s+/).slice(0, MOST_WORDS).join(' ')

/** A statement of which the rules only know who made it. */
export const isBare = ({ kind, by, measure }: Claim): boolean =>
  kind === 'statement' && by === 'rules' && /^statement\b/.test(measure.label)

/** Nearly the same words: what one of them says, the other says. */
const SAME_WORDS = 0.8

function coincide(a: Quote, b: Quote): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return shared >= SAME_WORDS * Math.max(a.end - a.start, b.end - b.start)
}

/** The clauses that the value's words stand in. */
const clausesAt = ({ within, surface }: Place) =>
  clausesOf(within.sentence).filter((clause) => overlaps(clause, surface))

export const makeStatement: Maker = (addition, place, common, ground, known) => {
  const { surface } = place
  const tokens = clausesAt(place).flatMap((clause) => clause.tokens)
  const polarity = polarityOf(tokens)
  if (polarity === 'open') return dropped('the text leaves open whether it is so')
  const negated = polarity === 'negated'
  if (negated !== addition.denied)
    return dropped(negated ? 'the text says that it is not so' : 'the text does not say that it is not so')
  const predicate = predicateOf(common.label)
  const same = known.find(
    (claim) =>
      claim.kind === 'statement' && claim.measure.predicate === predicate && overlaps(claim.surface, surface),
  )
  if (predicate !== null && same !== undefined) return { ok: false, known: same }
  const bare = known.find((claim) => isBare(claim) && coincide(claim.surface, surface))
  if (bare !== undefined) return { ok: false, known: bare }
  return {
    ok: true,
    draft: {
      ...draftBase(ground, place, common),
      kind: 'statement',
      measure: measureOfWords(common.label, predicate, firstWords(surface.exact)),
      value: { text: surface.exact, negated },
    },
  }
}
