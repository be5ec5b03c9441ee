import type { Failure, Outcome, ReadArticle } from '../../src/domain.ts'
import type {
  ArticleStore,
  ClaimProposer,
  Fetcher,
  Ledger,
  Page,
  Reader,
  UploadStore,
} from '../../src/ports.ts'
import type { Handler } from '../definition.ts'
import { jobId, type Queues } from '../queues.ts'
import { type Payload, postQueue } from '../registry.ts'
import type { ReadLinkResult } from './definition.ts'

export type ReadLinkPorts = {
  readonly fetcher: Fetcher
  readonly uploads: UploadStore
  readonly reader: Reader
  readonly rules: ClaimProposer
  readonly store: ArticleStore
  readonly ledger: Ledger
  readonly queues: Pick<Queues, 'add'>
}

type Work = Payload<'read-link'>

async function pageOf(work: Work, ports: ReadLinkPorts): Promise<Outcome<Page>> {
  const { source } = work
  if (source.kind === 'link') return ports.fetcher.fetch(source.link)
  const page = await ports.uploads.load(source.upload)
  if (page !== null) return { ok: true, value: page }
  const message = `${source.link} was handed in more than a day ago and is no longer kept; hand it in again.`
  return { ok: false, failure: { link: source.link, code: 'gone', message } }
}

async function readArticle(work: Work, ports: ReadLinkPorts): Promise<Outcome<ReadArticle>> {
  const page = await pageOf(work, ports)
  if (!page.ok) return page
  const read = await ports.reader.read(page.value)
  if (!read.ok) return read
  return { ok: true, value: { article: read.value, claims: await ports.rules.propose(read.value) } }
}

const failed = (index: number, { link, code, message }: Failure): ReadLinkResult => ({
  ok: false,
  index,
  failure: { link, code, message },
})

export const readLinkHandler =
  (ports: ReadLinkPorts): Handler<Work> =>
  async (work) => {
    const outcome = await readArticle(work, ports)
    if (outcome.ok) await ports.store.save(work.memory, outcome.value)
    const { request, thread, message, index, of } = work
    const read = await ports.ledger.tally(`read ${request}`, String(index))
    if (read < of) {
      const progress = { request, thread, message, read, of }
      await ports.queues.add(
        postQueue(thread.platform),
        'show-progress',
        jobId('progress', request, String(read)),
        progress,
      )
    }
    const result: ReadLinkResult = outcome.ok
      ? { ok: true, index, article: outcome.value.article.id }
      : failed(index, outcome.failure)
    return result
  }
