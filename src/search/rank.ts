/** Which articles answer a search best: rare words, much said of them, and news before history. */

/** How much rarer words count: BM25's (Robertson & Zaragoza 2009, 3.1), never below nothing. */
export const rarity = (articles: number, holding: number): number =>
  Math.log(1 + (articles - holding + 0.5) / (holding + 0.5))

/** What is new counts up to so much more than what is old: a desk asks for this week's story by last year's words. */
const NEWS_BONUS = 0.6
/** After so many days half of the bonus is left. */
const HALF_LIFE_DAYS = 30

/** What {@link freshness} never exceeds. */
export const FRESHEST = 1 + NEWS_BONUS

/** @param age in days; what is dated ahead counts as of today */
export const freshness = (age: number): number => 1 + NEWS_BONUS * 0.5 ** (Math.max(0, age) / HALF_LIFE_DAYS)

/** An article with all of the words stands before any that lacks one, and the more it lacks the further behind. */
export const completeness = (found: number, sought: number): number => (found / sought) ** 2

/** The best of many, without sorting them all. */
export type Best<Item> = {
  /** What an item must exceed to be taken. */
  readonly bar: () => number
  readonly offer: (score: number, item: Item) => void
  /** Best first. */
  readonly list: () => readonly { readonly score: number; readonly item: Item }[]
}

export function bestOf<Item>(most: number): Best<Item> {
  const kept: { score: number; item: Item }[] = []
  const bar = (): number => (kept.length < most ? 0 : (kept.at(-1)?.score ?? 0))
  return {
    bar,
    offer(score, item) {
      if (score <= bar()) return
      const at = kept.findIndex((one) => one.score < score)
      kept.splice(at === -1 ? kept.length : at, 0, { score, item })
      if (kept.length > most) kept.pop()
    },
    list: () => kept,
  }
}
