/** A stand-in for a model's server, scripted request by request over real HTTP; it listens on loopback only. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach } from '@jest/globals'

export type Asked = {
  readonly body: Record<string, unknown>
  readonly authorization: string | null
  /** Resolves when the client hung up before the answer was whole. */
  readonly hungUp: Promise<void>
}

/** What the server does with one request. */
export type Act = (answer: ServerResponse, asked: Asked) => Promise<void> | void

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return parts.length === 0 ? {} : JSON.parse(Buffer.concat(parts).toString('utf8'))
}

export type Stand = {
  readonly url: string
  readonly asked: readonly Asked[]
  /** Acts on the requests to come, in turn; the last one goes on for ever. */
  act(...acts: Act[]): void
}

/** Call at the top of a test file. */
export function useModelServer(): () => Stand {
  let acts: Act[] = []
  let asked: Asked[] = []
  let url = ''
  const server = createServer((request, answer) => {
    void (async () => {
      const hungUp = new Promise<void>((resolve) =>
        answer.once('close', () => !answer.writableFinished && resolve()),
      )
      const body = await bodyOf(request)
      const one: Asked = { body, authorization: request.headers.authorization ?? null, hungUp }
      asked.push(one)
      const act = acts.length > 1 ? acts.shift() : acts[0]
      await act?.(answer, one)
    })()
  })
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    if (address === null || typeof address === 'string') throw new Error('no port')
    url = `http://127.0.0.1:${address.port}/v1`
  })
  beforeEach(() => {
    acts = []
    asked = []
  })
  afterAll(async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })
  return () => ({
    url,
    get asked() {
      return asked
    },
    act: (...given) => {
      acts = given
    },
  })
}

const json = (
  answer: ServerResponse,
  status: number,
  value: object,
  headers: Record<string, string> = {},
): void => {
  answer.writeHead(status, { 'content-type': 'application/json', ...headers })
  answer.end(JSON.stringify(value))
}

/** An error in OpenAI's form. */
export const refuses =
  (status: number, error: { message: string; param?: string; code?: string }, headers = {}): Act =>
  (answer) =>
    json(
      answer,
      status,
      { error: { type: 'invalid_request_error', param: null, code: null, ...error } },
      headers,
    )

type Chunk = { content?: string; refusal?: string; finish?: string | null }

const event = ({ content, refusal, finish = null }: Chunk): string => {
  const delta = {
    ...(content === undefined ? {} : { content }),
    ...(refusal === undefined ? {} : { refusal }),
  }
  const chunk = { id: 'c', object: 'chat.completion.chunk', created: 1, model: 'm' }
  return `data: ${JSON.stringify({ ...chunk, choices: [{ index: 0, delta, finish_reason: finish }] })}\n\n`
}

const usage = `data: ${JSON.stringify({
  id: 'c',
  object: 'chat.completion.chunk',
  created: 1,
  model: 'm',
  choices: [],
  usage: { prompt_tokens: 120, completion_tokens: 30, total_tokens: 150 },
})}\n\n`

/** Streams a text, as a whole or as far as `cutAfter` characters, where the connection is reset. */
export const streams =
  (text: string, more: { finish?: string; refusal?: string; cutAfter?: number; slow?: number } = {}): Act =>
  async (answer) => {
    answer.writeHead(200, { 'content-type': 'text/event-stream' })
    const { finish = 'stop', refusal, cutAfter, slow } = more
    if (slow !== undefined) {
      answer.flushHeaders()
      await sleep(slow)
    }
    if (refusal !== undefined) answer.write(event({ refusal }))
    for (const content of (cutAfter === undefined ? text : text.slice(0, cutAfter)).match(/[\s\S]{1,40}/g) ??
      [])
      answer.write(event({ content }))
    if (cutAfter !== undefined) {
      await sleep(20)
      answer.destroy()
      return
    }
    answer.write(event({ finish }))
    answer.write(usage)
    answer.end('data: [DONE]\n\n')
  }

/** Answers whole, as a server that does not stream. */
export const answers =
  (choices: readonly object[]): Act =>
  (answer) =>
    json(answer, 200, {
      id: 'c',
      object: 'chat.completion',
      created: 1,
      model: 'm',
      choices,
      usage: { prompt_tokens: 120, completion_tokens: 30, total_tokens: 150 },
    })

/** Takes the request and says nothing. */
export const hangs: Act = () => new Promise(() => undefined)

/** Closes the connection instead of answering. */
export const resets: Act = (answer) => {
  answer.socket?.destroy()
}
