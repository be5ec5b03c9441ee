import type { Article, Failure, Outcome } from '../../src/domain.ts'
import type {
  ArticleStore,
  ClaimProposer,
  Fetcher,
  Ledger,
  Page,
  Reader,
  UploadStore,
} from '../../src/ports.ts'
import { type AskPorts, askAboutArticle, type WithModel } from '../asking.ts'
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
  /** Absent: the rules alone. */
  readonly asking?: AskPorts
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

async function readArticle(work: Work, ports: ReadLinkPorts): Promise<Outcome<Article>> {
  const page = await pageOf(work, ports)
  return page.ok ? ports.reader.read(page.value) : page
}

/** What the rules state, and what holds of a model's word where one is set up and may be asked. */
async function stateClaims(article: Article, work: Work, ports: ReadLinkPorts): Promise<WithModel> {
  const { thread, memory, source } = work
  const read = { article, claims: await ports.rules.propose(article) }
  if (ports.asking === undefined) return { read, unasked: null }
  return askAboutArticle(read, { thread, memory, upload: source.kind === 'upload' }, ports.asking)
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
    const stated = outcome.ok ? await stateClaims(outcome.value, work, ports) : null
    if (stated !== null) await ports.store.save(work.memory, stated.read)
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
    if (!outcome.ok) return failed(index, outcome.failure)
    const { id } = outcome.value
    const unasked = stated?.unasked ?? null
    const result: ReadLinkResult = { ok: true, index, article: id, ...(unasked === null ? {} : { unasked }) }
    return result
  }
