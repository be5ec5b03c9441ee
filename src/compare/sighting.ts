/** A claim as comparison sees it: with its article, its time and the words around it. */
import type { Article, Claim, Day, ReadArticle } from '../domain.ts'
import { normalTerm } from '../stories/terms.ts'
import { isFunctionWord } from './words/function-words.ts'

export type Sighting<C extends Claim = Claim> = {
  readonly claim: C
  readonly article: Article
  /** As of when the claim holds: its own date, else the day of publication. */
  readonly day: Day | null
  readonly published: number | null
  /** Content words of its quote, in normal form, the value's own words left out. */
  readonly words: ReadonlySet<string>
  /** Its quote in lower case, with blanks at both ends. */
  readonly said: string
}

function contentWords(claim: Claim): ReadonlySet<string> {
  const { quote, surface } = claim
  const inside = surface.start >= quote.start && surface.end <= quote.end
  const before = inside ? quote.exact.slice(0, surface.start - quote.start) : quote.exact
  const after = inside ? quote.exact.slice(surface.end - quote.start) : ''
  const words = `${before} ${after}`.match(/[\p{L}\p{N}]+(?:['’.][\p{L}\p{N}]+)*/gu) ?? []
  return new Set(
    words
      .filter((word) => !isFunctionWord(word))
      .map(normalTerm)
      .filter((word) => word.length > 1),
  )
}

function instant(timestamp: string | null): number | null {
  const time = timestamp === null ? Number.NaN : Date.parse(timestamp)
  return Number.isNaN(time) ? null : time
}

/** Claims that are figures of the story, ready to be compared. */
export function sightingsOf({ article, claims }: ReadArticle): readonly Sighting[] {
  const published = instant(article.datePublished)
  return claims
    .filter(({ aside }) => aside === null)
    .map((claim) => ({
      claim,
      article,
      day: claim.asOf ?? article.datePublished?.slice(0, 10) ?? null,
      published,
      words: contentWords(claim),
      said: ` ${claim.quote.exact.toLowerCase()} `,
    }))
}
