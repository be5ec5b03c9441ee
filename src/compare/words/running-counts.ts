/** Measures whose figure goes on changing while the story lasts. */
import type { Measure } from '../../domain.ts'

/** Counts that only grow, by predicate. */
const UPWARDS = new Set(
  'death kill die injury injure wound arrest detain release free rescue displace evacuate infect case suspend charge recover find damage destroy burn vote donate raise affect'.split(
    ' ',
  ),
)
/** States of the moment: they rise and fall. */
const STATES = new Set(
  'hold held miss missing trap trapped remain critical stranded hospitalise still'.split(' '),
)
const STATE_MODIFIERS = new Set(['still', 'remaining', 'currently', 'missing', 'critical'])

export const countsUp = ({ predicate }: Measure): boolean => predicate !== null && UPWARDS.has(predicate)

export function moves({ predicate, modifiers }: Measure): boolean {
  return (
    (predicate !== null && STATES.has(predicate)) ||
    modifiers.some((modifier) => STATE_MODIFIERS.has(modifier))
  )
}
