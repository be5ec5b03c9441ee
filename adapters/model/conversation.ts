/**
 * One question brought to an answer: the server's dialect is found out on the way, and what passes by itself in a
 * moment is waited for once. More patience is the queue's.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import type { ModelAnswer, ModelTrouble } from '../../src/ports.ts'
import type { Question } from '../../src/proposals/question.ts'
import { readJson } from '../../src/proposals/read-json.ts'
import type { Completion } from './completion.ts'
import { type Dialect, lacks, leavingOut, narrower, WIDEST, weaker } from './dialect.ts'
import type { Dialects } from './dialects.ts'
import type { OpenAiServer } from './openai.ts'
import { trouble } from './troubles.ts'

/** Every field refused by itself and every form tried; then the server understands nothing. */
const MOST_REQUESTS = 8
/** Waited for within the question; a longer pause is for the queue. */
const SHORT_PAUSE_SECONDS = 5
const PAUSE_MS = 500

export type Spoken = {
  readonly answer: ModelAnswer
  /** Of all requests that were answered with text, used or not: they are paid for. */
  readonly tokens: { readonly prompt: number; readonly answer: number }
}

export type Counting = (question: Question, answer: string) => { prompt: number; answer: number }

type Step =
  | { readonly done: ModelAnswer }
  /** Another way of asking; `trouble` if there is none that works. */
  | { readonly next: Dialect; readonly else: ModelTrouble }
  | { readonly pause: number; readonly else: ModelTrouble }

/** The wait that a trouble of the moment is worth, in ms, or null. */
function pauseFor({ code, retryAfter }: ModelTrouble): number | null {
  if (code === 'rate-limited' || code === 'server-error') {
    if (retryAfter === undefined) return PAUSE_MS
    return retryAfter <= SHORT_PAUSE_SECONDS ? retryAfter * 1000 : null
  }
  return code === 'connection' ? PAUSE_MS : null
}

function stepAfter(completion: Completion, dialect: Dialect, tokens: Spoken['tokens']): Step {
  if (completion.kind === 'text') {
    const json = readJson(completion.text)
    if (json !== null) return { done: { ok: true, value: json.value, tokens, kept: false } }
    // It took the request for a form and did not keep to it.
    const next = weaker(dialect)
    const fault = trouble('malformed')
    return next === null ? { done: { ok: false, trouble: fault } } : { next, else: fault }
  }
  if (completion.kind === 'not-understood') {
    const next = narrower(dialect, completion.message)
    const fault = trouble('bad-request')
    return next === null ? { done: { ok: false, trouble: fault } } : { next, else: fault }
  }
  const fault = completion.trouble
  // A server that does not stream sends a body in which the client finds no event.
  if (fault.code === 'empty' && !lacks(dialect, 'stream')) {
    const next = leavingOut(dialect, 'stream')
    if (next !== null) return { next, else: fault }
  }
  const pause = pauseFor(fault)
  return pause === null ? { done: { ok: false, trouble: fault } } : { pause, else: fault }
}

export async function converse(
  server: OpenAiServer,
  question: Question,
  ports: { readonly dialects: Dialects; readonly count: Counting },
  signal: AbortSignal,
): Promise<Spoken> {
  const known = await ports.dialects.find(server.host, server.model)
  let dialect = known ?? WIDEST
  let paused = false
  let last: ModelTrouble | null = null
  const spent = { prompt: 0, answer: 0 }
  for (let requests = 0; requests < MOST_REQUESTS; requests += 1) {
    const completion = await server.complete(question, dialect, signal)
    let tokens = { prompt: 0, answer: 0 }
    if (completion.kind === 'text') {
      tokens = completion.tokens ?? ports.count(question, completion.text)
      spent.prompt += tokens.prompt
      spent.answer += tokens.answer
    }
    const step = stepAfter(completion, dialect, tokens)
    // What went wrong before the patience ended says more than that it ended.
    if (signal.aborted && last !== null && !('done' in step && step.done.ok)) break
    if ('done' in step) {
      if (step.done.ok && dialect !== known) await ports.dialects.keep(server.host, server.model, dialect)
      // What the weakest way could not do either is the first trouble's fault, not the dialect's.
      return { answer: step.done, tokens: spent }
    }
    last = step.else
    if ('next' in step) {
      dialect = step.next
      continue
    }
    if (paused) break
    paused = true
    try {
      await sleep(step.pause, undefined, { signal })
    } catch {
      break // the patience ended during the pause: the trouble itself is what there is to say
    }
  }
  return { answer: { ok: false, trouble: last ?? trouble('bad-request') }, tokens: spent }
}
