import type { Failure, NotChecked } from '../../src/domain.ts'
import type { ArticleStore, Clock, StoryBook } from '../../src/ports.ts'
import { composeReport } from '../../src/report/compose.ts'
import { examine } from '../../src/report/examine.ts'
import { emptyReport, type Report } from '../../src/report/schema.ts'
import type { StoryIndex } from '../../src/stories/story-index.ts'
import type { Handler } from '../definition.ts'
import { jobId, type Queues } from '../queues.ts'
import { type ReadLinkResult, readLinkResult } from '../read-link/definition.ts'
import { type Payload, postQueue } from '../registry.ts'
import { type Entered, enterComparison } from './enter.ts'
import { placeInStories } from './place.ts'

export type ComparePorts = {
  readonly store: ArticleStore
  readonly stories: StoryBook
  readonly index: StoryIndex
  readonly queues: Pick<Queues, 'add'>
  readonly clock: Clock
}

type Work = Payload<'compare-articles'>

const internal = (link: string, what: string): Failure => ({
  link,
  code: 'internal',
  message: `${link} could not be ${what} because of a fault of ours; it is in the log. Try again in a while.`,
})

/** A link whose job was given up leaves no result: it is said, never swallowed. */
function resultOf(results: readonly ReadLinkResult[], work: Work, index: number): ReadLinkResult {
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

type Made = { readonly report: Report } & Partial<Entered>

async function reportOf(work: Work, children: readonly unknown[], ports: ComparePorts): Promise<Made> {
  const known = children.map((child) => readLinkResult.parse(child))
  const results = work.sources.map((_, index) => resultOf(known, work, index))
  const ids = results.flatMap((result) => (result.ok ? [result.article] : []))
  const asked = await ports.store.load(work.memory.write, ids)
  const { stories, earlier, notChecked } = await placeInStories(asked, work.memory, ports)
  const failures = results.flatMap((result) => (result.ok ? [] : [result.failure as Failure]))
  const now = ports.clock().toISOString()
  const findings = examine({
    asked,
    earlier,
    stories,
    failures,
    notChecked: [...unasked(results), ...notChecked],
    now,
  })
  const report = composeReport(findings)
  const compared = { report, articles: findings.reads.map(({ article }) => article.id) }
  const { key, thread, memory } = work
  return { report, ...(await enterComparison(compared, { key, thread, memory: memory.write, now }, ports)) }
}

/** What goes out when the comparison itself can't be made: every link is named, nothing is called in order. */
const reportOfFault = (work: Work): Report => ({
  ...emptyReport,
  failures: work.sources.map(({ link }) => internal(link, 'compared')),
  notChecked: [{ what: 'all links', why: 'the comparison failed' }],
})

export const compareArticlesHandler =
  (ports: ComparePorts): Handler<Work> =>
  async (work, run) => {
    const post = ({ report, changes = [], stories = [] }: Made) =>
      ports.queues.add(postQueue(work.thread.platform), 'post-reply', jobId('post', work.key), {
        request: work.key,
        thread: work.thread,
        message: work.message,
        memory: work.memory.write,
        report,
        changes: [...changes],
        stories: [...stories],
      })
    try {
      await post(await reportOf(work, await run.children(), ports))
    } catch (fault) {
      if (run.last) await post({ report: reportOfFault(work) })
      throw fault
    }
  }
