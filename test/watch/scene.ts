/** A small web whose pages have versions, and the watching jobs over stores in memory, at an hour that tests set. */
import { compareArticlesHandler } from '../../jobs/compare-articles/handler.ts'
import type { Run } from '../../jobs/definition.ts'
import { rereadArticleHandler } from '../../jobs/reread-article/handler.ts'
import { watchTickHandler } from '../../jobs/watch-tick/handler.ts'
import { articleId } from '../../src/article/identity.ts'
import { stateClaims } from '../../src/claims/state.ts'
import type { Article, FailureCode } from '../../src/domain.ts'
import type { FetchRequest, Page } from '../../src/ports.ts'
import type { Report } from '../../src/report/schema.ts'
import { type TestDesk, testDesk } from '../desk/in-memory.ts'

export const run: Run = { jobId: 'j', due: null, last: false, children: async () => [] }
const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined }

/** What stands at an address: an article's parts, or why there is none. */
export type Standing =
  | {
      readonly headline?: string
      readonly body: string
      readonly published?: string
      readonly correction?: string
    }
  | FailureCode

export const at = (link: string, standing: Exclude<Standing, string>): Article => ({
  id: articleId(link, null, ''),
  link,
  url: link,
  publisher: new URL(link).host.replace('.example', ''),
  headline: standing.headline ?? 'Ferry strikes Saltby pier',
  byline: ['Ida Marsh'],
  dateline: null,
  datePublished: standing.published ?? '2026-03-02T07:00:00Z',
  dateModified: null,
  section: null,
  tags: [],
  inLanguage: 'en',
  articleBody: standing.body,
  links: [],
  original: null,
  notes: standing.correction === undefined ? [] : [{ kind: 'correction', text: standing.correction }],
})

export type Scene = ReturnType<typeof openScene>

export function openScene(began = '2026-03-02T08:00:00.000Z') {
  let now = Date.parse(began)
  const clock = () => new Date(now)
  const web = new Map<string, Standing>()
  const asked: { link: string; request: FetchRequest | undefined; at: string }[] = []
  const desk: TestDesk = { ...testDesk(), clock }
  const queued: { memory: string; article: string }[] = []
  const replies: { changes: readonly string[]; stories: readonly string[]; report: Report }[] = []
  const ports = {
    ...desk,
    store: desk.articles,
    log: quiet,
    rules: { propose: async (article: Article) => stateClaims(article) },
    fetcher: {
      async fetch(link: string, request?: FetchRequest) {
        asked.push({ link, request, at: clock().toISOString() })
        const standing = web.get(link) ?? 'not-found'
        if (typeof standing === 'string')
          return { ok: false, failure: { link, code: standing, message: standing } } as const
        const bytes = new TextEncoder().encode(JSON.stringify(standing))
        const page: Page = { link, url: link, mediaType: 'text/html', charset: null, bytes, retrievedAt: '' }
        return { ok: true, value: page } as const
      },
    },
    reader: {
      read: async ({ link, bytes }: Page) =>
        ({ ok: true, value: at(link, JSON.parse(new TextDecoder().decode(bytes))) }) as const,
    },
    queues: {
      async add(_queue: string, name: string, _id: string, payload: object) {
        if (name === 'reread-article' && 'article' in payload && 'memory' in payload)
          queued.push({ memory: String(payload.memory), article: String(payload.article) })
        if (name === 'post-reply' && 'changes' in payload && 'stories' in payload)
          replies.push(payload as (typeof replies)[number])
      },
    },
  }
  const reread = rereadArticleHandler(ports)
  const tick = watchTickHandler(ports)

  async function tickNow(times = 1): Promise<number> {
    await tick({}, run)
    const due = queued.splice(0)
    for (const work of due) for (let time = 0; time < times; time += 1) await reread(work, run)
    return due.length
  }
  return {
    ...ports,
    desk,
    web,
    asked,
    queued,
    replies,
    reread,
    tick,
    tickNow,
    /** Puts pages up or takes them down. */
    publish(link: string, standing: Standing) {
      web.set(link, standing)
    },
    /** The hours go by, a tick a minute as in life; `times`: how often every job is done from its start. */
    async hours(hours: number, times = 1): Promise<void> {
      for (let minute = 0; minute < hours * 60; minute += 5) {
        now += 5 * 60_000
        await tickNow(times)
      }
    },
    wait(ms: number) {
      now += ms
    },
    /** Links are read and compared as a check in that thread. */
    async check(links: readonly string[], thread = '1.1', channel = 'C1', memory = 'T1') {
      const children: object[] = []
      for (const [place, link] of links.entries()) {
        const standing = web.get(link)
        if (standing === undefined || typeof standing === 'string')
          throw new Error(`nothing stands at ${link}`)
        const article = at(link, standing)
        await desk.articles.save(memory, { article, claims: stateClaims(article) })
        children.push({ ok: true, index: place, article: article.id })
      }
      const work = {
        key: `check ${replies.length} ${thread} ${channel} ${now}`,
        thread: { platform: 'slack', newsroom: 'T1', channel, thread },
        message: 'm1',
        sources: links.map((link) => ({ kind: 'link' as const, link })),
        memory: { write: memory, read: memory === 'T1' ? ['T1'] : [memory, 'T1'] },
      }
      await compareArticlesHandler(ports)(work, { ...run, children: async () => children })
      return replies.at(-1)
    },
  }
}
