/** From what was read to the report, with a model's word on the stories where one may be asked. */
import type { Failure, NotChecked } from '../../src/domain.ts'
import type { ArticleStore, Clock, StoryBook } from '../../src/ports.ts'
import { composeReport } from '../../src/report/compose.ts'
import { examine } from '../../src/report/examine.ts'
import type { Report } from '../../src/report/schema.ts'
import type { StoryIndex } from '../../src/stories/story-index.ts'
import type { AskPorts } from '../asking.ts'
import { withModelsWord } from '../asking-story.ts'
import { type ReadLinkResult, readLinkResult } from '../read-link/definition.ts'
import type { Request } from '../request.ts'
import { changedSinceFirstRead } from './changed-since.ts'
import { type Entered, enterComparison } from './enter.ts'
import { placeInStories } from './place.ts'

export type ReportPorts = {
  readonly store: ArticleStore
  readonly stories: StoryBook
  readonly index: StoryIndex
  readonly clock: Clock
  /** Absent: the rules alone. */
  readonly asking?: AskPorts
}

export const internal = (link: string, what: string): Failure => ({
  link,
  code: 'internal',
  message: `${link} could not be ${what} because of a fault of ours; it is in the log. Try again in a while.`,
})

/** A link whose job was given up leaves no result: it is said, never swallowed. */
function resultOf(results: readonly ReadLinkResult[], work: Request, index: number): ReadLinkResult {
  const link = work.sources[index]?.link ?? ''
  const { code, message } = internal(link, 'read')
  return (
    results.find((result) => result.index === index) ?? { ok: false, index, failure: { link, code, message } }
  )
}

/** One line a reason, however many articles it befell. */
function unasked(results: readonly ReadLinkResult[]): readonly NotChecked[] {
  const reasons = results.flatMap((result) => (result.ok ? (result.unasked?.why ?? []) : []))
  return [...Map.groupBy(reasons, (why) => why)].map(([why, { length }]) => ({
    what: `the language model’s reading of ${length === 1 ? 'one article' : `${length} articles`}`,
    why,
  }))
}

export type Made = { readonly report: Report; readonly again: boolean } & Partial<Entered>

/** Of every link of the request, in its order. */
export function resultsOf(work: Request, children: readonly unknown[]): readonly ReadLinkResult[] {
  const known = children.map((child) => readLinkResult.parse(child))
  return work.sources.map((_, index) => resultOf(known, work, index))
}

/** Compares what was read with what the memory holds, and enters it there under `key`. */
export async function makeReport(
  work: Request,
  results: readonly ReadLinkResult[],
  key: string,
  ports: ReportPorts,
): Promise<Made> {
  const ids = results.flatMap((result) => (result.ok ? [result.article] : []))
  const asked = await ports.store.load(work.memory.write, ids)
  const { stories, earlier, notChecked } = await placeInStories(asked, work.memory, ports)
  const failures = results.flatMap((result) => (result.ok ? [] : [result.failure as Failure]))
  const now = ports.clock().toISOString()
  const said = [...unasked(results), ...notChecked]
  const changed = await changedSinceFirstRead(work.memory.write, [...asked, ...earlier], ports.store)
  const input = { asked, earlier, stories, failures, notChecked: said, changed, now }
  const { findings, again } = await withModelsWord(examine(input), input, work, ports)
  const report = composeReport(findings)
  const compared = {
    report,
    articles: findings.reads.map(({ article }) => article.id),
    placed: findings.stories.map(({ story }) => story),
  }
  const { thread, memory } = work
  return {
    report,
    again,
    ...(await enterComparison(compared, { key, thread, memory: memory.write, now }, ports)),
  }
}
