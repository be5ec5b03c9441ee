import { emptyReport, type Report } from '../../src/report/schema.ts'
import type { Handler } from '../definition.ts'
import { jobId, type Queues } from '../queues.ts'
import { type Payload, postQueue, workQueue } from '../registry.ts'
import { internal, type Made, makeReport, type ReportPorts, resultsOf } from './make-report.ts'
import { type FreshPorts, watchFresh } from './watch-fresh.ts'

export type ComparePorts = ReportPorts & FreshPorts & { readonly queues: Pick<Queues, 'add'> }

type Work = Payload<'compare-articles'>

/** What goes out when the comparison itself can't be made: every link is named, nothing is called in order. */
const reportOfFault = (work: Work): Report => ({
  ...emptyReport,
  failures: work.sources.map(({ link }) => internal(link, 'compared')),
  notChecked: [{ what: 'all links', why: 'the comparison failed' }],
})

export const compareArticlesHandler =
  (ports: ComparePorts): Handler<Work> =>
  async (work, run) => {
    const post = ({ report, changes = [], stories = [] }: Omit<Made, 'again'>) =>
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
      const results = resultsOf(work, await run.children())
      const made = await makeReport(work, results, work.key, ports)
      await watchFresh(work, made.stories ?? [], ports.clock(), ports)
      await post(made)
      const asking = ports.asking?.again
      if (
        asking === undefined ||
        !(made.again || results.some((one) => one.ok && one.unasked?.again === true))
      )
        return
      // The reply stands; what the model could not say in time may still come, and then the reply is made anew.
      const again = { request: work, results: [...results] }
      await ports.queues.add(workQueue, 'ask-again', jobId('again', work.key), again, asking)
    } catch (fault) {
      if (run.last) await post({ report: reportOfFault(work) })
      throw fault
    }
  }
