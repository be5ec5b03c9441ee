/**
 * Articles given in one request that the grouping left apart, though both tell of one person. Whoever gives two
 * articles together takes them to be of one matter; a full name that general English does not know is the evidence.
 */
import type { Article, ReadArticle, Story } from '../domain.ts'
import { isOrdinaryWord, wordShare } from '../text/lexicon.ts'

/** Two capitalised words side by side; of three, the first two and the last two. */
const FULL_NAME = /(?<![\p{L}\p{N}])(?=(\p{Lu}\p{Ll}{3,}) (\p{Lu}\p{Ll}{3,})(?![\p{L}\p{N}]))/gu
/** A word that general English holds more often than this (1 in 250,000) may be anybody's name. */
const RARE = 4e-6
/** Reports of one matter given together are seldom further apart. */
const MOST_DAYS_APART = 14
const DAY = 86_400_000

const isRare = (word: string): boolean => !isOrdinaryWord(word) && wordShare(word) < RARE

function rareNames({ articleBody }: Article): ReadonlySet<string> {
  const pairs = [...articleBody.matchAll(FULL_NAME)]
  return new Set(
    pairs.flatMap(([, one = '', two = '']) => (isRare(one) && isRare(two) ? [`${one} ${two}`] : [])),
  )
}

function near(a: Article, b: Article): boolean {
  if (a.datePublished === null || b.datePublished === null) return true
  return Math.abs(Date.parse(a.datePublished) - Date.parse(b.datePublished)) <= MOST_DAYS_APART * DAY
}

/** The stories, those joined whose given articles share such a name; the order and the first one's id stay. */
export function joinedByName(stories: readonly Story[], given: readonly ReadArticle[]): readonly Story[] {
  const named = given.map(({ article }) => ({ article, names: rareNames(article) }))
  const joined: Story[] = []
  for (const story of stories) {
    const own = named.filter(({ article }) => story.articles.includes(article.id))
    const link = joined
      .flatMap((before) =>
        named
          .filter(({ article }) => before.articles.includes(article.id))
          .flatMap((one) => own.map((other) => ({ before, one, other }))),
      )
      .flatMap(({ before, one, other }) => {
        const name = [...other.names].find((each) => one.names.has(each))
        return name === undefined || !near(one.article, other.article) ? [] : [{ before, one, other, name }]
      })[0]
    if (link === undefined) {
      joined.push(story)
      continue
    }
    const { before, one, other, name } = link
    const because = { article: other.article.id, like: one.article.id, because: [`both tell of ${name}`] }
    joined[joined.indexOf(before)] = {
      ...before,
      articles: [...before.articles, ...story.articles],
      because: [...before.because, because, ...story.because],
    }
  }
  return joined
}
