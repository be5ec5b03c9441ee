/** Articles and mismatches of a report as the memory names them: by what stays the same from one report to the next. */
import type { Belonging, Story } from '../domain.ts'
import { composeReply, letterOf, relationOf } from '../reply/compose.ts'
import type { Mismatch, Side } from '../reply/reply.ts'
import type { Report, ReportArticle, ReportStory } from '../report/schema.ts'
import type { Named } from './event.ts'
import type { FormerMismatch, KeptMismatch, KeptSide } from './kept-story.ts'

/** A report, and what its articles and stories are in the memory, in their order. */
export type Compared = {
  readonly report: Report
  readonly articles: readonly string[]
  readonly placed: readonly Story[]
}

/** A story of a report, in the memory's ids. */
export type ComparedStory = {
  readonly id: string
  readonly because: readonly Belonging[]
  readonly headline: string
  readonly articles: readonly string[]
  readonly mismatches: readonly Omit<KeptMismatch, 'since'>[]
}

export const outletOf = ({ publisher, url, link }: Pick<ReportArticle, 'publisher' | 'url' | 'link'>) =>
  publisher ?? url ?? link

export const nameOf = (id: string, article: Pick<ReportArticle, 'publisher' | 'url' | 'link'>): Named => ({
  article: id,
  outlet: outletOf(article),
  url: article.url,
})

/** Id in the memory to the article of the report. */
export const articlesOf = ({ report, articles }: Compared): ReadonlyMap<string, ReportArticle> =>
  new Map(report.articles.flatMap((article, index) => [[articles[index] ?? article.id, article] as const]))

/** The values of a mismatch, whatever the order and number of those who give them. */
export const valuesOf = (sides: readonly Pick<KeptSide, 'value'>[]): readonly string[] =>
  [...new Set(sides.map(({ value }) => value))].toSorted()

/** What a decision was once made on is worth knowing for as long as a story is told; a bound all the same. */
export const MOST_FORMER = 100

export const formerOf = (mismatch: KeptMismatch): FormerMismatch => ({
  key: mismatch.key,
  measure: mismatch.measure,
  title: mismatch.title,
  values: valuesOf(mismatch.sides),
  articles: [...articlesBehind(mismatch)],
})

/** Ids of all articles that stand behind a mismatch. */
export const articlesBehind = ({ sides }: Pick<KeptMismatch, 'sides'>): ReadonlySet<string> =>
  new Set(sides.flatMap(({ article, alsoIn = [] }) => [article, ...alsoIn]))

export const allIn = (ids: ReadonlySet<string>, those: ReadonlySet<string>): boolean =>
  [...ids].every((id) => those.has(id))

function keptMismatch(mismatch: Mismatch, report: Report, ids: ReadonlyMap<string, string>) {
  const { key, title, relation, severity, why, sides } = mismatch
  const idOf = (letter: string): string => ids.get(letter) ?? letter
  const kept = (side: Side): KeptSide => {
    const article = report.articles[[...ids.keys()].indexOf(side.article)]
    const alsoIn = side.alsoIn?.map(idOf)
    return {
      value: side.value,
      words: side.words,
      source: side.source,
      outlet: article === undefined ? side.article : outletOf(article),
      article: idOf(side.article),
      ...(alsoIn === undefined ? {} : { alsoIn }),
      url: article?.url ?? null,
      date: side.date,
    }
  }
  const measure = relationOf(report, key)?.measure ?? title
  return { key, title, measure, relation, severity, why, sides: sides.map(kept) }
}

/** The stories of a report, each as the memory would keep it. */
export function storiesOf({ report, articles, placed }: Compared): readonly ComparedStory[] {
  const letters = new Map(report.articles.map(({ id }, index) => [letterOf(index), articles[index] ?? id]))
  const own = new Map(report.articles.map(({ id }, index) => [id, articles[index] ?? id]))
  const told = composeReply(report).stories
  return report.stories.map((story: ReportStory, index) => ({
    id: placed[index]?.id ?? story.id,
    because: placed[index]?.because ?? [],
    headline: story.headline,
    articles: story.articles.map((id) => own.get(id) ?? id),
    mismatches: (told[index]?.mismatches ?? []).map((one) => keptMismatch(one, report, letters)),
  }))
}
