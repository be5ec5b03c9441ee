/** Time explains the difference, and the later article makes that plain. */
import { meet, namedNumber, rangeOf, sameNumber } from '../ranges.ts'
import { sameClaimant } from '../sources.ts'
import { movedThatWay, saysMoved } from '../words/movement.ts'
import { countsUp, moves } from '../words/running-counts.ts'
import { type Figure, figuresOf, isFigure } from './figures.ts'
import { inTime, type Pair, type Rule } from './rule.ts'

/** A running count that more than doubles without a word about it is no plain movement. */
const PLAIN_GROWTH = 2

const middle = ({ claim }: Figure): number | null => {
  const { low, high } = rangeOf(claim)
  if (Number.isFinite(low) && Number.isFinite(high)) return (low + high) / 2
  return Number.isFinite(low) ? low : Number.isFinite(high) ? high : null
}

/** The later article also gives the earlier value, as the one that was. */
function rememberedBy(later: Figure, earlier: Figure, all: Pair['all']): boolean {
  const was = namedNumber(earlier.claim)
  if (was === null) return false
  return all.some(
    (other) =>
      isFigure(other) &&
      other.article.id === later.article.id &&
      other.claim.id !== later.claim.id &&
      saysMoved(other, 'earlier') &&
      sameNumber(namedNumber(other.claim) ?? Number.NaN, was),
  )
}

/** A still later count below this one: it cannot have been where the count had got to. */
function belied(later: Figure, all: Pair['all']): boolean {
  const reached = middle(later)
  return all.some((other) => {
    if (!isFigure(other) || other.article.id === later.article.id) return false
    const after = (other.published ?? 0) > (later.published ?? 0)
    const value = middle(other)
    return after && value !== null && reached !== null && value < reached
  })
}

export const figureMoved: Rule = {
  name: 'figure-moved',
  relation: 'update',
  decide(pair) {
    const figures = figuresOf(pair)
    const time = inTime(pair)
    if (figures === null || time === null || !isFigure(time.earlier) || !isFigure(time.later)) return null
    const { earlier, later } = time
    const [before, after] = [middle(earlier), middle(later)]
    if (before === null || after === null) return null
    const [one, two] = [earlier.claim.attribution, later.claim.attribution]
    const samePerhaps = one === null || two === null || sameClaimant(one, two)
    if (before === 0 && after > 0 && countsUp(later.claim.measure))
      return 'There was none yet when the earlier article was written.'
    if (samePerhaps && rememberedBy(later, earlier, pair.all))
      return 'The later article gives the earlier figure as the one before.'
    const laterState =
      moves(later.claim.measure) && later.claim.asOf !== null && later.claim.asOf > (earlier.day ?? '9999')
    if (samePerhaps && laterState && !meet(rangeOf(earlier.claim), rangeOf(later.claim)))
      return 'The later article tells how it stood then.'
    if (!samePerhaps) return null
    if (saysMoved(later, 'now') && movedThatWay(later, before, after) && !belied(later, pair.all))
      return 'The later article says that the figure has moved.'
    // Without a word of movement, two counts that can both be true are no change.
    if (meet(rangeOf(earlier.claim), rangeOf(later.claim))) return null
    if (moves(later.claim.measure)) return 'The later article tells how it stood then.'
    if (!countsUp(later.claim.measure) || after < before || after > before * PLAIN_GROWTH) return null
    return belied(later, pair.all) ? null : 'A running count; the later article has the later figure.'
  },
}
