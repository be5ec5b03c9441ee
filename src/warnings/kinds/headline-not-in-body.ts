/** The headline states a figure that the body does not bear out. */
import type { QuantityClaim } from '../../domain.ts'
import { figuresIn } from '../figures.ts'
import { type Recogniser, remark } from './kind.ts'

/** Rounding in a headline: 118,400 becomes 118K. */
const ROUNDING = 0.05

export const headlineNotInBody: Recogniser = ({ article, claims }) => {
  const figures = figuresIn(article.headline ?? '')
  const bodyNumbers = figuresIn(article.articleBody)
  const stated = claims.filter((claim): claim is QuantityClaim => claim.kind === 'quantity')
  if (stated.length === 0) return []
  const missing = figures.filter(({ value }) => {
    const near = (other: number): boolean => Math.abs(other - value) <= ROUNDING * Math.max(other, value)
    const held = stated.some(
      ({ value: { low, high } }) =>
        (low ?? -Infinity) <= value * (1 + ROUNDING) && (high ?? Infinity) >= value * (1 - ROUNDING),
    )
    return !held && !bodyNumbers.some((figure) => near(figure.value))
  })
  return missing.map(({ surface }) => remark(`its headline says “${surface}”, its text does not`))
}
