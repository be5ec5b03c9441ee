/** A figure that an article gives more than once is one figure: what one mention says of it holds for all. */
import { populationsMeet } from '../claims/measures/populations.ts'
import { saysTheSame } from './same-value.ts'
import type { Sighting } from './sighting.ts'
import { modifiersClash } from './words/clashing-modifiers.ts'

function oneFigure(a: Sighting, b: Sighting): boolean {
  if (a.claim.kind !== 'quantity' || b.claim.kind !== 'quantity' || !saysTheSame(a.claim, b.claim))
    return false
  const [one, two] = [a.claim.measure, b.claim.measure]
  return (
    one.predicate !== null &&
    one.predicate === two.predicate &&
    populationsMeet(one.population, two.population) &&
    modifiersClash(one, two) === null
  )
}

/** The same sightings, each with the attribution, as-of date and window of its best documented mention. */
export function pooled(sightings: readonly Sighting[]): readonly Sighting[] {
  return sightings.map((sighting) => {
    const { claim } = sighting
    if (claim.kind !== 'quantity') return sighting
    const mentions = sightings.filter((other) => other !== sighting && oneFigure(sighting, other))
    const cited = mentions.map((other) => other.claim.attribution).filter((one) => one !== null)
    const attribution = claim.attribution ?? cited.find(({ named }) => named) ?? cited[0] ?? null
    const asOf = claim.asOf ?? mentions.find((other) => other.claim.asOf !== null)?.claim.asOf ?? null
    const window = claim.window ?? mentions.find((other) => other.claim.window !== null)?.claim.window ?? null
    return { ...sighting, day: asOf ?? sighting.day, claim: { ...claim, attribution, asOf, window } }
  })
}
