/** Amounts of one measure in different currencies: without the day's rate they are not compared, and that is said. */
import type { NotChecked } from '../domain.ts'
import { commonGround } from './ground.ts'
import { isFigure } from './rules/figures.ts'
import type { Sighting } from './sighting.ts'
import { isMoney } from './units.ts'

/** Common ground from which two amounts are likely of one thing. */
const LIKELY_ONE = 0.3

export function currenciesApart(articles: readonly (readonly Sighting[])[]): readonly NotChecked[] {
  const amounts = articles.map((own) => own.filter(isFigure).filter(({ claim }) => isMoney(claim.value.unit)))
  const found = new Map<string, NotChecked>()
  for (const [position, one] of amounts.entries()) {
    for (const a of one) {
      for (const b of amounts.slice(position + 1).flat()) {
        const [unit, other] = [a.claim.value.unit, b.claim.value.unit]
        if (unit === other || a.claim.measure.predicate !== b.claim.measure.predicate) continue
        if (commonGround(a, b) < LIKELY_ONE) continue
        const what = `“${a.claim.surface.exact}” against “${b.claim.surface.exact}” (${a.claim.measure.label})`
        found.set(what, { what, why: 'different currencies, and the rate of the day is not known' })
      }
    }
  }
  return [...found.values()]
}
