import type { Outbox } from '../../src/ports.ts'
import { line } from '../../src/reply/notice.ts'
import { compareAgain } from '../compare-articles/compare-again.ts'
import type { ReportPorts } from '../compare-articles/make-report.ts'
import type { Handler } from '../definition.ts'
import type { Payload } from '../registry.ts'

export type CompareStoryPorts = Omit<ReportPorts, 'asking'> & { readonly outbox: Outbox }

export const compareStoryHandler =
  (ports: CompareStoryPorts): Handler<Payload<'compare-story'>> =>
  async ({ key, memory, article, thread }) => {
    const { changes } = await compareAgain(memory, article, key, ports)
    const [first] = changes
    if (first === undefined) return
    await ports.outbox.post(thread, { summary: first, lines: changes.map((text) => line(text)) }, key)
  }
