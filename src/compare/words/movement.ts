/** Words by which a text says that a figure has moved, or that it is the one that was. */
import type { Sighting } from '../sighting.ts'

/** Before the later value: "rose to 13", "has climbed to 14", "up from 12", "now stands at". */
const NOW =
  /\b(?:rose|risen|rises|rising|climb(?:s|ed|ing)?|grew|grown|jump(?:s|ed)|increas(?:es|ed)|revis(?:es|ed)|updat(?:es|ed)|upp(?:s|ed)|rais(?:es|ed)|fell|fallen|drop(?:s|ped)|down from|up from|more than (?:a|one) (?:day|week) (?:ago|earlier)|now (?:stands|at|been|put)|have now|has now|by (?:evening|nightfall|night|morning)|so far(?! this (?:year|season|month|decade|century))|audit|final (?:figures|count|results))\b/i
/** Beside the earlier value: "up from the 1.2 million", "an initial seven", "had earlier given". */
const EARLIER =
  /\b(?:earlier|previous(?:ly)?|initial(?:ly)?|at first|first (?:given|reported|put|estimate|count)|(?:up|down) from|from an? (?:earlier|initial)|had (?:been )?(?:put|given|said|reported)|originally|last week|a day (?:before|earlier))\b/i

export function saysMoved({ clause }: Sighting, when: 'now' | 'earlier'): boolean {
  return (when === 'now' ? NOW : EARLIER).test(clause)
}

const UP =
  /\b(?:rose|risen|rises|climb(?:s|ed|ing)?|grew|grown|jump(?:s|ed)|increas(?:es|ed)|upp(?:s|ed)|rais(?:es|ed)|up from)\b/i
const DOWN = /\b(?:fell|fallen|drop(?:s|ped)|down from|lower(?:s|ed))\b/i

/** Whether the change from one value to the other can be the movement that the text tells of. */
export function movedThatWay({ clause }: Sighting, before: number, after: number): boolean {
  if (UP.test(clause)) return after >= before
  return DOWN.test(clause) ? after <= before : true
}
