/** Counts over two closed stretches of time are different counts. */

import { namedNumber } from '../ranges.ts'
import type { Sighting } from '../sighting.ts'
import { differentWindows } from '../windows.ts'
import { saysMoved } from '../words/movement.ts'
import { isFigure } from './figures.ts'
import type { Rule } from './rule.ts'

/** A figure whose own time lies this far before its article is told for comparison, unless the other's does too. */
const BACKGROUND_DAYS = 21
const DAY = 86_400_000

function isBackground({ claim, published }: Sighting): boolean {
  const end = claim.window?.to
  return end != null && published !== null && published - Date.parse(end) > BACKGROUND_DAYS * DAY
}

const isChange = ({ claim }: Sighting): boolean => claim.measure.modifiers.includes('change')

/** A count that moved on within the larger time does not multiply. */
const MOST_GROWTH = 3

/** One is said to have moved on, and can have come from the other. */
function movesOn(a: Sighting, b: Sighting): boolean {
  if (isChange(a) || isChange(b) || !(saysMoved(a, 'now') || saysMoved(b, 'now'))) return false
  if (!isFigure(a) || !isFigure(b)) return false
  const [one, two] = [namedNumber(a.claim), namedNumber(b.claim)]
  return one !== null && two !== null && Math.max(one, two) <= MOST_GROWTH * Math.min(one, two)
}

export const otherWindow: Rule = {
  name: 'other-window',
  relation: 'scope',
  decide({ a, b }) {
    const windows = differentWindows(a.claim.window, b.claim.window)
    // "Climbed to 18 this week": the time is that of the movement.
    if (movesOn(a, b)) return null
    if (windows && isChange(a) && isChange(b)) return 'Each tells of the change over a time of its own.'
    // Two counters over two stretches are for other-claimant to show side by side.
    if (a.claim.attribution !== null && b.claim.attribution !== null) return null
    if (isBackground(a) !== isBackground(b)) return 'One is told for comparison, from an earlier time.'
    return windows && !isDay(a) && !isDay(b) ? 'They count over different stretches of time.' : null
  },
}

/** One day is the day of the event or of the count, not a stretch counted over. */
function isDay({ claim: { window } }: Sighting): boolean {
  return window === null || window.from === window.to
}
