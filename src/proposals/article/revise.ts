/** A model's word on a claim that the rules made: other measure, source or days. The value and its words stay. */
import { earlierEvent } from '../../claims/kinds/earlier-event.ts'
import type { SceneSentence } from '../../claims/scene.ts'
import type { Claim } from '../../domain.ts'
import { isBare, predicateOf } from './kinds/statement.ts'
import { heldLabel, measureOfQuantity, measureOfWords } from './measure.ts'
import { type Ground, overlaps } from './place.ts'
import { attributionTo } from './source.ts'
import { timeOf } from './time.ts'

export type Proposed = {
  readonly measure: string | null
  /** Empty: nobody is cited. */
  readonly source: string | null
  readonly time: string | null
}

export type Revised = {
  readonly claim: Claim
  readonly changed: boolean
  readonly refused: readonly string[]
}

/** Null when the measure does not hold. Of a day, a name or a place the rules' own measure stands. */
function measured(claim: Claim, label: string, within: SceneSentence, ground: Ground): Claim | null {
  const held = heldLabel(label, ground)
  if (held === null) return null
  if (isBare(claim)) return { ...claim, measure: measureOfWords(held, predicateOf(held), '') }
  if (claim.kind !== 'quantity') return claim
  const mention = within.quantities.find((one) => overlaps(one, claim.surface))
  if (mention === undefined) return null
  const measure = measureOfQuantity(held, mention, within, ground, claim.measure)
  return measure === null ? null : { ...claim, measure }
}

/** The same claim with what holds of the proposal, and why the rest does not. */
export function revise(claim: Claim, proposed: Proposed, ground: Ground): Revised {
  const within = ground.scene.sentences.find(
    ({ sentence: { start, end } }) => start <= claim.surface.start && end >= claim.surface.end,
  )
  if (within === undefined) return { claim, changed: false, refused: ['its sentence is not there'] }
  const refused: string[] = []
  let revised: Claim = claim
  if (proposed.measure !== null && proposed.measure.trim() !== claim.measure.label) {
    const other = measured(revised, proposed.measure, within, ground)
    if (other === null)
      refused.push('its measure is not in the text’s words, or the rules know it for another')
    else revised = other
  }
  if (proposed.source !== null && proposed.source.trim() !== '') {
    const attribution = attributionTo(proposed.source, claim.surface, ground)
    if (attribution === null) refused.push('nobody of that name is cited beside it')
    else revised = { ...revised, attribution }
  }
  if (proposed.time !== null && revised.kind !== 'date') {
    const time = timeOf(proposed.time, claim.surface, ground)
    const published = ground.scene.article.datePublished
    if (time === null) refused.push('the rules read no days in the words of its time')
    else {
      const aside = revised.aside ?? (earlierEvent(time.window, [], published) ? 'earlier-event' : null)
      revised = { ...revised, asOf: time.asOf ?? revised.asOf, window: time.window ?? revised.window, aside }
    }
  }
  return { claim: revised, changed: revised !== claim, refused }
}
