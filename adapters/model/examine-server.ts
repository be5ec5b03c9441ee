/** Tries a model's server with a small question, without Redis: what it understands, how fast, and what comes of it. */
import type { ModelTrouble } from '../../src/ports.ts'
import type { Question } from '../../src/proposals/question.ts'
import type { ModelPlace } from './config.ts'
import { converse } from './conversation.ts'
import type { Dialect } from './dialect.ts'
import { dialectsInMemory } from './dialects.ts'
import { estimated } from './model.ts'
import { createOpenAiServer } from './openai.ts'

export type Examined =
  | {
      readonly ok: true
      readonly host: string
      readonly dialect: Dialect | null
      readonly value: unknown
      readonly ms: number
      readonly tokens: { readonly prompt: number; readonly answer: number }
    }
  | { readonly ok: false; readonly host: string; readonly trouble: ModelTrouble }

export async function examineServer(
  place: ModelPlace,
  question: Question,
  patience: AbortSignal,
): Promise<Examined> {
  const server = createOpenAiServer(place)
  const dialects = dialectsInMemory()
  const begun = performance.now()
  const { answer, tokens } = await converse(server, question, { dialects, count: estimated }, patience)
  const { host, model } = server
  if (!answer.ok) return { ok: false, host, trouble: answer.trouble }
  const ms = Math.round(performance.now() - begun)
  return { ok: true, host, dialect: await dialects.find(host, model), value: answer.value, ms, tokens }
}
