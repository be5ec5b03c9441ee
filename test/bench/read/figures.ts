/** The figures of one reader on one set. */
import { type BodyScore, scoreBodies, scorePage } from '../score/bodies.ts'
import {
  type BylineScore,
  type DayScore,
  type SegmentScore,
  scoreBylines,
  scoreDays,
  scoreHeadlines,
  scoreSegments,
} from '../score/page-fields.ts'
import type { PageGold, PageReading, PageSetName } from './page-set.ts'

export type Scored = { readonly gold: PageGold; readonly reading: PageReading }

export type Figures = {
  readonly body?: BodyScore
  readonly headline?: number
  readonly byline?: BylineScore
  readonly day?: DayScore
  readonly segments?: SegmentScore
}

const bodies = (pages: readonly Scored[]): BodyScore =>
  scoreBodies(pages.map(({ gold, reading }) => scorePage(gold.articleBody ?? '', reading.articleBody)))

const headlines = (pages: readonly Scored[]): number =>
  scoreHeadlines(pages.map(({ gold, reading }) => [gold.headline ?? '', reading.headline] as const))

const bylines = (pages: readonly Scored[]): BylineScore =>
  scoreBylines(pages.map(({ gold, reading }) => [gold.byline ?? [], reading.byline] as const))

const days = (pages: readonly Scored[]): DayScore =>
  scoreDays(
    pages.flatMap(({ gold, reading }) =>
      gold.datePublished ? [[gold.datePublished, reading.datePublished] as const] : [],
    ),
  )

/** Each set is scored by what its annotators looked at. */
export const figuresOf: Readonly<Record<PageSetName, (pages: readonly Scored[]) => Figures>> = {
  'body-naeb': (pages) => ({
    body: bodies(pages),
    headline: headlines(pages),
    byline: bylines(pages),
    day: days(pages.filter(({ gold }) => !gold.dateSuspect)),
  }),
  'body-aeb': (pages) => ({ body: bodies(pages) }),
  'date-htmldate': (pages) => ({ day: days(pages) }),
  'meta-trafilatura': (pages) => {
    const annotated = pages.filter(({ gold }) => gold.metadata !== false)
    return {
      headline: headlines(annotated.filter(({ gold }) => gold.headline)),
      byline: bylines(annotated.filter(({ gold }) => (gold.byline?.length ?? 0) > 0)),
      day: days(annotated),
      segments: scoreSegments(
        pages.map(
          ({ gold, reading }) =>
            [{ with: gold.with ?? [], without: gold.without ?? [] }, reading.articleBody] as const,
        ),
      ),
    }
  },
}
