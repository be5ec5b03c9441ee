/** Hands a draft to the workers: its text apart from the job, for as long as the check takes. */
import { memoriesOf } from '../../src/memory/thread.ts'
import type { DraftDesk, DraftTexts } from '../../src/ports.ts'
import { jobId, type Queues } from '../queues.ts'
import { workQueue } from '../registry.ts'

export const draftDesk = (texts: DraftTexts, queues: Pick<Queues, 'add'>): DraftDesk => ({
  async submit({ key, thread, private: apart, text }) {
    const draft = await texts.keep(text)
    const { write, read } = memoriesOf(thread, apart)
    const memory = { write, read: [...read] }
    await queues.add(workQueue, 'check-draft', jobId('check-draft', key), { key, thread, memory, draft })
  },
})
