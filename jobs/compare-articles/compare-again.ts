/** Compares the story of an article anew when nobody asks, by the rules alone, and enters what changed. */

import { readableFrom } from '../../src/memory/thread.ts'
import { composeReport } from '../../src/report/compose.ts'
import { examine } from '../../src/report/examine.ts'
import { type Entered, enterComparison } from './enter.ts'
import type { ReportPorts } from './make-report.ts'
import { placeInStories } from './place.ts'

/** @param key the same whenever the same version is compared */
export async function compareAgain(
  memory: string,
  article: string,
  key: string,
  ports: Omit<ReportPorts, 'asking'>,
): Promise<Entered> {
  const asked = await ports.store.load(memory, [article])
  const place = { write: memory, read: [...readableFrom(memory)] }
  const { stories, earlier, notChecked } = await placeInStories(asked, place, ports)
  const now = ports.clock().toISOString()
  const findings = examine({ asked, earlier, stories, failures: [], notChecked, now })
  const compared = {
    report: composeReport(findings),
    articles: findings.reads.map((read) => read.article.id),
    placed: findings.stories.map(({ story }) => story),
  }
  return enterComparison(compared, { key, memory, thread: null, now }, ports)
}
