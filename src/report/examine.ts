/** The whole of the newsroom's logic from articles with their claims to findings. Pure: `now` is passed in. */
import { compareStory } from '../compare/compare.ts'
import type { MeasurePairs } from '../compare/measure-pairs.ts'
import type { Failure, NotChecked, ReadArticle, Story } from '../domain.ts'
import { findCopies } from '../stories/copies.ts'
import { groupStories } from '../stories/group.ts'
import { warnAbout } from '../warnings/warn.ts'
import type { ComparedStory, Findings } from './compose.ts'
import { joinedByName } from './given-together.ts'

export type ExamineInput = {
  /** What was asked about, in the order in which it was given. */
  readonly asked: readonly ReadArticle[]
  /** What was read before and may be of the same stories. */
  readonly earlier: readonly ReadArticle[]
  /** As a memory keeps them; when they are not given, the articles are grouped here. */
  readonly stories?: readonly Story[]
  readonly failures: readonly Failure[]
  readonly notChecked: readonly NotChecked[]
  /** Somebody's word on which claims are of one measure; see src/compare/measure-pairs.ts. */
  readonly pairs?: MeasurePairs
  /** By article, what changed in it since it was first read, as a sentence. */
  readonly changed?: ReadonlyMap<string, string>
  /** ISO 8601. */
  readonly now: string
}

const once = (reads: readonly ReadArticle[]): readonly ReadArticle[] => [
  ...new Map(reads.map((read) => [read.article.id, read])).values(),
]

/** Only stories that hold an asked article are looked at; earlier articles take part where they belong to one. */
export function examine(input: ExamineInput): Findings {
  const asked = once(input.asked)
  const askedIds = new Set(asked.map(({ article }) => article.id))
  const earlier = once(input.earlier).filter(({ article }) => !askedIds.has(article.id))
  const stories = (input.stories ?? joinedByName(groupStories([...asked, ...earlier]), asked)).filter(
    (story) => story.articles.some((id) => askedIds.has(id)),
  )
  const inStory = new Set(stories.flatMap(({ articles }) => articles))
  const candidates = [...asked, ...earlier.filter(({ article }) => inStory.has(article.id))]
  const copies = findCopies(candidates.map(({ article }) => article))
  // An earlier copy is no further voice: its original stands for it, or it for the original that was asked about.
  const repeats = new Set(copies.map(({ article }) => article))
  const reads = candidates.filter(({ article: { id } }) => askedIds.has(id) || !repeats.has(id))
  const notChecked: NotChecked[] = [...input.notChecked]
  const compared = stories.map((story): ComparedStory => {
    const own = reads.filter(({ article }) => story.articles.includes(article.id))
    const comparison = compareStory(story, own, copies, input.pairs ?? null)
    notChecked.push(...comparison.notChecked)
    return { story, relations: comparison.relations, onlyIn: comparison.onlyIn }
  })
  return {
    reads,
    stories: compared,
    warnings: warnAbout(reads, copies, input.now, input.changed),
    failures: input.failures,
    notChecked,
  }
}
