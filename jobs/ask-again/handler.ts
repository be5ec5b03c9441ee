import { Fault } from '../../src/fault.ts'
import { askAboutArticle } from '../asking.ts'
import { makeReport, type ReportPorts } from '../compare-articles/make-report.ts'
import type { Handler } from '../definition.ts'
import { jobId, type Queues } from '../queues.ts'
import type { ReadLinkResult } from '../read-link/definition.ts'
import { type Payload, postQueue } from '../registry.ts'

export type AskAgainPorts = ReportPorts & { readonly queues: Pick<Queues, 'add'> }

type Work = Payload<'ask-again'>

/** The result with the model's reading saved, where it came this time. */
async function askedAgain(
  result: ReadLinkResult,
  { request }: Work,
  { store, asking }: AskAgainPorts,
): Promise<ReadLinkResult> {
  if (!result.ok || result.unasked?.again !== true || asking === undefined) return result
  const { thread, memory, sources } = request
  const [read] = await store.load(memory.write, [result.article])
  if (read === undefined) return result // forgotten meanwhile
  const upload = sources[result.index]?.kind === 'upload'
  const { read: found, unasked } = await askAboutArticle(
    read,
    { thread, memory: memory.write, upload },
    asking,
  )
  const { unasked: _, ...known } = result
  if (unasked !== null) return { ...known, unasked }
  await store.save(memory.write, found)
  return known
}

const mayCome = (result: ReadLinkResult): boolean => result.ok && result.unasked?.again === true

/** The reply is made anew once all has come that may, or with what came when no further try follows. */
export const askAgainHandler =
  (ports: AskAgainPorts): Handler<Work> =>
  async (work, run) => {
    const { request } = work
    const results: ReadLinkResult[] = []
    for (const result of work.results) results.push(await askedAgain(result, work, ports))
    const better = results.some((result, index) => {
      const before = work.results[index]
      return before !== undefined && mayCome(before) && !mayCome(result)
    })
    const made = await makeReport(request, results, `${request.key} again`, ports)
    const missing = made.again || results.some(mayCome)
    if (missing && !(run.last && better))
      throw new Fault('model.again', 'the model did not answer this time either', { retryable: true })
    const { report, changes = [], stories = [] } = made
    await ports.queues.add(
      postQueue(request.thread.platform),
      'post-reply',
      jobId('post again', request.key),
      {
        request: request.key,
        revision: 1,
        thread: request.thread,
        message: request.message,
        memory: request.memory.write,
        report,
        changes: [...changes],
        stories: [...stories],
      },
    )
  }
