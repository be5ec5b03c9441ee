/** A kept story when articles of it are forgotten: nothing in it is any more drawn from them. */
import type { Timestamp } from '../domain.ts'
import type { FormerMismatch, KeptMismatch, KeptStory } from './kept-story.ts'

/** A side's words are its article's: with that, the whole mismatch goes, and the next comparison finds what is left of it. */
const restsOn = ({ sides }: KeptMismatch, gone: ReadonlySet<string>): boolean =>
  sides.some(({ article }) => gone.has(article))

/** Where it is not known who stood behind it, it may have been one of those that go. */
const restedOn = ({ articles }: FormerMismatch, gone: ReadonlySet<string>): boolean =>
  articles === undefined || articles.some((article) => gone.has(article))

/** Keys of the mismatches that go with the articles, former ones included. */
export const mismatchesOn = (story: KeptStory, gone: ReadonlySet<string>): readonly string[] => [
  ...story.mismatches.filter((one) => restsOn(one, gone)).map(({ key }) => key),
  ...(story.former ?? []).filter((one) => restedOn(one, gone)).map(({ key }) => key),
]

function withoutVoices(mismatch: KeptMismatch, gone: ReadonlySet<string>): KeptMismatch {
  const sides = mismatch.sides.map(({ alsoIn, ...side }) => {
    const left = alsoIn?.filter((article) => !gone.has(article)) ?? []
    return left.length === 0 ? side : { ...side, alsoIn: left }
  })
  return { ...mismatch, sides }
}

/**
 * @param headline of an article that stays; the story may have been named after one that goes
 * @returns null when no article is left
 */
export function withoutArticles(
  story: KeptStory,
  gone: ReadonlySet<string>,
  headline: string,
  at: Timestamp,
): KeptStory | null {
  const articles = story.articles.filter((article) => !gone.has(article))
  if (articles.length === 0) return null
  const { former = [], because = [], ...rest } = story
  const reasons = because.filter(({ article, like }) => !gone.has(article) && !gone.has(like))
  const left = former.filter((one) => !restedOn(one, gone))
  return {
    ...rest,
    headline,
    articles,
    ...(reasons.length === 0 ? {} : { because: reasons }),
    mismatches: story.mismatches.filter((one) => !restsOn(one, gone)).map((one) => withoutVoices(one, gone)),
    ...(left.length === 0 ? {} : { former: left }),
    changed: at,
  }
}
