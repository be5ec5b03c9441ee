/** Measures whose figure goes on changing while the story lasts. */
import type { Measure } from '../../domain.ts'

/** Counts that only grow and that every day's news carries on, by predicate. Others need a word of movement. */
const UPWARDS = new Set(
  'death,injury,casualty,arrest,charge,infection,area burnt,ballots counted,suspend,missing,affected,leak,days running'.split(
    ',',
  ),
)
/** States of the moment: they rise and fall. */
const STATES = new Set('held,missing,trapped,critical,outage,containment,stranded,suspect'.split(','))
const STATE_MODIFIERS = new Set(['still', 'remaining', 'currently', 'missing', 'critical'])

export const countsUp = ({ predicate }: Measure): boolean => predicate !== null && UPWARDS.has(predicate)

export function moves({ predicate, modifiers }: Measure): boolean {
  return (
    (predicate !== null && STATES.has(predicate)) ||
    modifiers.some((modifier) => STATE_MODIFIERS.has(modifier))
  )
}
