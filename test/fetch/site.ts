import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import { type AddressInfo, createServer as createRawServer, type Server, type Socket } from 'node:net'
import { createFetcher, type FetcherOptions, type WebFetcher } from '../../adapters/fetch/fetcher.ts'
import type { Failure } from '../../src/domain.ts'
import type { FetchRequest, Page } from '../../src/ports.ts'

export type Site = {
  readonly port: number
  /** `http://127.0.0.1:<port>` */
  readonly origin: string
  /** Paths that were asked for, in order. */
  readonly asked: string[]
  close(): Promise<void>
}

function listening(server: Server, asked: string[], host: string, port = 0): Promise<Site> {
  const sockets = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.on('error', () => socket.destroy())
    socket.on('close', () => sockets.delete(socket))
  })
  return new Promise((resolve) => {
    server.listen(port, host, () => {
      const { port: taken } = server.address() as AddressInfo
      resolve({
        port: taken,
        origin: `http://127.0.0.1:${taken}`,
        asked,
        close: () =>
          new Promise((closed) => {
            for (const socket of sockets) socket.destroy()
            server.close(() => closed())
          }),
      })
    })
  })
}

/** A web site on loopback. */
export function openSite(answer: RequestListener, host = '127.0.0.1', port = 0): Promise<Site> {
  const asked: string[] = []
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    asked.push(request.url ?? '')
    answer(request, response)
  })
  return listening(server, asked, host, port)
}

/** A server that speaks as it likes: `talk` is given the connection and the path, if the first line names one. */
export function openRawSite(talk: (socket: Socket, path: string) => void): Promise<Site> {
  const asked: string[] = []
  const server = createRawServer((socket) => {
    socket.once('data', (chunk) => {
      const path = /^GET (\S+)/.exec(chunk.toString('latin1'))?.[1] ?? ''
      asked.push(path)
      socket.resume()
      talk(socket, path)
    })
  })
  return listening(server, asked, '127.0.0.1')
}

/** Opens a site for the work and closes it however that ends. */
export async function withSite<T>(opening: Promise<Site>, work: (site: Site) => Promise<T>): Promise<T> {
  const site = await opening
  try {
    return await work(site)
  } finally {
    await site.close()
  }
}

/** For what is never going to answer; a busy machine must not make a page out of reach of the other limits. */
export const SHORT = { connectMs: 500, firstByteMs: 300, totalMs: 600 }

/** A fetcher that may visit the given sites on loopback. */
export function fetcherFor(sites: readonly Site[], options: FetcherOptions = {}): WebFetcher {
  return createFetcher({
    allow: sites.map(({ port }) => `127.0.0.1:${port}`),
    politeness: { delayMs: 0, concurrency: 20 },
    ...options,
    limits: { connectMs: 4_000, firstByteMs: 4_000, totalMs: 4_000, queueMs: 2_000, ...options.limits },
  })
}

export async function pageOf(fetcher: WebFetcher, link: string, request?: FetchRequest): Promise<Page> {
  const outcome = await fetcher.fetch(link, request)
  if (outcome.ok) return outcome.value
  throw new Error(`${outcome.failure.code}: ${outcome.failure.message}`)
}

export async function failureOf(fetcher: WebFetcher, link: string, request?: FetchRequest): Promise<Failure> {
  const outcome = await fetcher.fetch(link, request)
  if (!outcome.ok) return outcome.failure
  throw new Error(`${link} was fetched, and should not have been`)
}

export const HTML =
  '<!doctype html><title>Harbour bridge reopens</title><p>The bridge at Tolm reopened on Monday.</p>'
