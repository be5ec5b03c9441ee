/** Published so long ago that its figures may have moved. */
import { type Recogniser, remark } from './kind.ts'

/** Running counts rarely stand for longer. */
const STALE_DAYS = 30
const DAY = 86_400_000

export const stale: Recogniser = ({ article, claims, now }) => {
  const latest = article.dateModified ?? article.datePublished
  const published = latest === null ? Number.NaN : Date.parse(latest)
  const days = Math.floor((Date.parse(now) - published) / DAY)
  const figures = claims.filter(({ kind, aside }) => kind === 'quantity' && aside === null)
  if (!(days > STALE_DAYS) || figures.length === 0) return []
  return [remark(`its figures are ${days} days old`)]
}
