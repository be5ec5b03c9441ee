import type { IncomingMessage, ServerResponse } from 'node:http'
import { afterAll, beforeAll, beforeEach } from '@jest/globals'
import type { FetcherOptions, WebFetcher } from '../../adapters/fetch/fetcher.ts'
import { fetcherFor, HTML, openSite, type Site } from './site.ts'

export type Answer = (request: IncomingMessage, response: ServerResponse) => unknown

export const notFound: Answer = (_request, response) => response.writeHead(404).end()

export const redirect =
  (location: string, status = 302): Answer =>
  (_request, response) =>
    response.writeHead(status, { location }).end()

export const html =
  (body: string | Buffer = HTML, fields: Record<string, string> = {}): Answer =>
  (_request, response) =>
    response.writeHead(200, { 'content-type': 'text/html', ...fields }).end(body)

export type LocalSite = {
  /** By path and query; everything else is not found. Empty before each test. */
  readonly answers: Map<string, Answer>
  readonly site: Site
  /** Fresh for each test. */
  readonly fetcher: WebFetcher
  at(path: string): string
  open(options?: FetcherOptions): WebFetcher
}

/** One site on loopback for the tests of a file, and a fetcher that may visit it. */
export function localSite(): LocalSite {
  const answers = new Map<string, Answer>()
  let site: Site
  let fetcher: WebFetcher
  beforeAll(async () => {
    site = await openSite((request, response) =>
      (answers.get(request.url ?? '') ?? notFound)(request, response),
    )
  })
  afterAll(() => site.close())
  beforeEach(() => {
    answers.clear()
    site.asked.length = 0
    fetcher = fetcherFor([site])
  })
  return {
    answers,
    get site() {
      return site
    },
    get fetcher() {
      return fetcher
    },
    at: (path) => site.origin + path,
    open: (options = {}) => fetcherFor([site], options),
  }
}
