/** The order of decision for two figures of one measure: the first rule that fits wins. */
import { agreeOnValue } from './agree-on-value.ts'
import { attackerIncluded, countedOtherwise } from './counted-otherwise.ts'
import { figureMoved } from './figure-moved.ts'
import { figuresDoNotMeet } from './figures-do-not-meet.ts'
import { otherClaimant } from './other-claimant.ts'
import { otherWindow } from './other-window.ts'
import { rangesMeet } from './ranges-meet.ts'
import type { Rule } from './rule.ts'

export const quantityRules: readonly Rule[] = [
  otherWindow,
  // A hedge on the same number is no movement.
  agreeOnValue,
  attackerIncluded,
  // Before ranges-meet: "at least 11" and then "rose to 13" meet, and yet the figure moved.
  figureMoved,
  rangesMeet,
  countedOtherwise,
  otherClaimant,
  figuresDoNotMeet,
]
