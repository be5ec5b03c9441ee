/** One request to a server that speaks OpenAI's chat completions, by its own client package. */
import type OpenAI from 'openai'
import type { Question } from '../../src/proposals/question.ts'
import type { Completion } from './completion.ts'
import type { ModelPlace } from './config.ts'
import { type Dialect, lacks } from './dialect.ts'
import { clientTrouble } from './refusals.ts'
import { trouble } from './troubles.ts'

export type OpenAiServer = {
  /** Host and port, as the audit log names it. */
  readonly host: string
  readonly model: string
  /** Never throws for what the server or the network does. */
  complete(question: Question, dialect: Dialect, signal: AbortSignal): Promise<Completion>
}

type Body = OpenAI.Chat.Completions.ChatCompletionCreateParams

const asked = ({ schema }: Question): string =>
  `Answer with one JSON object of this JSON Schema and nothing else:\n${JSON.stringify(schema)}`

function responseFormat({ purpose, schema }: Question, { format }: Dialect): Pick<Body, 'response_format'> {
  switch (format) {
    case 'json_schema':
      return {
        response_format: {
          type: 'json_schema',
          json_schema: { name: purpose, strict: true, schema: { ...schema } },
        },
      }
    case 'json_object':
      return { response_format: { type: 'json_object' } }
    case 'text':
      return {}
  }
}

function bodyOf(model: string, question: Question, dialect: Dialect): Body {
  const instructions =
    dialect.format === 'json_schema'
      ? question.instructions
      : `${question.instructions}\n\n${asked(question)}`
  const stream = !lacks(dialect, 'stream')
  return {
    model,
    messages: [
      { role: 'system', content: instructions },
      { role: 'user', content: question.text },
    ],
    ...responseFormat(question, dialect),
    ...(lacks(dialect, 'temperature') ? {} : { temperature: 0 }),
    ...(lacks(dialect, 'max_completion_tokens') ? {} : { max_completion_tokens: question.most }),
    ...(stream && !lacks(dialect, 'stream_options') ? { stream_options: { include_usage: true } } : {}),
    stream,
  }
}

type Heard = {
  text: string
  refusal: string
  finish: string | null
  choices: number
  usage: { prompt_tokens: number; completion_tokens: number } | null
}

function judged({ text, refusal, finish, choices, usage }: Heard): Completion {
  if (refusal !== '') return { kind: 'trouble', trouble: trouble('refused') }
  if (finish === 'content_filter') return { kind: 'trouble', trouble: trouble('filtered') }
  if (finish === 'length') return { kind: 'trouble', trouble: trouble('too-long') }
  if (choices === 0 || text.trim() === '') return { kind: 'trouble', trouble: trouble('empty') }
  const tokens = usage === null ? null : { prompt: usage.prompt_tokens, answer: usage.completion_tokens }
  return { kind: 'text', text, tokens }
}

const nothing = (): Heard => ({ text: '', refusal: '', finish: null, choices: 0, usage: null })

async function listen(
  stream: AsyncIterable<OpenAI.Chat.Completions.ChatCompletionChunk>,
): Promise<Completion> {
  const heard = nothing()
  for await (const { choices, usage } of stream) {
    const [choice] = choices ?? []
    heard.usage = usage ?? heard.usage
    if (choice === undefined) continue
    heard.choices += 1
    heard.text += choice.delta?.content ?? ''
    heard.refusal += choice.delta?.refusal ?? ''
    heard.finish = choice.finish_reason ?? heard.finish
  }
  // A server that ends its stream says why; a network that ends it does not.
  if (heard.choices > 0 && heard.finish === null) return { kind: 'trouble', trouble: trouble('cut-off') }
  return judged(heard)
}

function readWhole({ choices, usage }: OpenAI.Chat.Completions.ChatCompletion): Completion {
  const [choice] = choices ?? []
  return judged({
    text: choice?.message?.content ?? '',
    refusal: choice?.message?.refusal ?? '',
    finish: choice?.finish_reason ?? null,
    choices: choices?.length ?? 0,
    usage: usage ?? null,
  })
}

/** The package is loaded with the first question: it takes 140 ms and 36 MB that nobody without a model pays. */
export function createOpenAiServer({ baseUrl, apiKey, model }: ModelPlace): OpenAiServer {
  let opened: Promise<OpenAI> | null = null
  const client = (): Promise<OpenAI> => {
    opened ??= import('openai').then(
      ({ OpenAI: Client }) =>
        new Client({
          baseURL: baseUrl,
          // Servers without keys get a word that is none: the package insists on one.
          apiKey: apiKey ?? 'none',
          organization: null,
          project: null,
          maxRetries: 0,
          logLevel: 'off',
        }),
    )
    return opened
  }
  return {
    host: new URL(baseUrl).host,
    model,
    async complete(question, dialect, signal) {
      const { chat } = await client()
      const body = bodyOf(model, question, dialect)
      try {
        if (body.stream !== true)
          return readWhole(await chat.completions.create({ ...body, stream: false }, { signal }))
        const heard = await listen(await chat.completions.create(body, { signal }))
        // The client ends a stream that was cancelled as if it had been whole.
        return signal.aborted ? clientTrouble(null, signal) : heard
      } catch (error) {
        return clientTrouble(error, signal)
      }
    },
  }
}
