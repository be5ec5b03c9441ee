/**
 * A language model as the jobs ask it: an answer that was paid for is not paid for again, nothing is sent beyond the
 * budget and the server's rates, and what was sent is noted.
 */
import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { AskingFor, Clock, History, LanguageModel, ModelAnswer, ModelTrouble } from '../../src/ports.ts'
import { estimateTokens, type Question } from '../../src/proposals/question.ts'
import { type Counting, converse, type Spoken } from './conversation.ts'
import type { Dialects } from './dialects.ts'
import type { OpenAiServer } from './openai.ts'
import type { Allowance } from './shared/allowance.ts'
import type { SharedAnswers } from './shared/answers.ts'
import type { Budget } from './shared/budget.ts'
import { trouble } from './troubles.ts'
import { pauseAfter, turnAt } from './turn.ts'
import { createWaiters } from './waiters.ts'

export type ModelPorts = {
  readonly server: OpenAiServer
  readonly dialects: Dialects
  readonly answers: SharedAnswers
  readonly budget: Budget
  readonly allowance: Allowance
  readonly history: Pick<History, 'append'>
  readonly clock: Clock
}

/** For servers that state no count. */
export const estimated: Counting = ({ instructions, text }: Question, answer) => ({
  prompt: estimateTokens(instructions) + estimateTokens(text),
  answer: estimateTokens(answer),
})

/** The same words to the same model; the server's name is part of it, for two may call different things alike. */
export const keyOf = ({ host, model }: OpenAiServer, question: Question): string =>
  createHash('sha256')
    .update(
      [host, model, question.purpose, question.version, question.instructions, question.text].join('\0'),
    )
    .digest('hex')
    .slice(0, 40)

const failed = (fault: ModelTrouble): ModelAnswer => ({ ok: false, trouble: fault })

async function note(
  on: AskingFor,
  { tokens }: Spoken,
  { history, server, clock }: ModelPorts,
): Promise<void> {
  await history.append(on.memory, [
    {
      kind: 'asked-model',
      at: clock().toISOString(),
      story: null,
      article: on.article,
      host: server.host,
      model: server.model,
      tokensIn: tokens.prompt,
      tokensOut: tokens.answer,
    },
  ])
}

/** Asks the server itself, within budget and rates. */
async function ask(
  question: Question,
  on: AskingFor,
  ports: ModelPorts,
  signal: AbortSignal,
): Promise<ModelAnswer> {
  const expected = { ...estimated(question, ''), answer: question.most }
  const reserved = await ports.budget.reserve(on.newsroom, expected)
  if (reserved === null) return failed(trouble('over-budget'))
  let spent = { prompt: 0, answer: 0 }
  try {
    const granted = await turnAt(ports.allowance, expected.prompt + expected.answer, signal)
    if (!('giveBack' in granted)) return failed(granted)
    try {
      const spoken = await converse(ports.server, question, { ...ports, count: estimated }, signal)
      const { answer } = spoken
      // What was sent is sent, whether or not an answer came: a server counts it all the same.
      const sent = {
        ...spoken,
        tokens: { ...spoken.tokens, prompt: spoken.tokens.prompt || expected.prompt },
      }
      spent = spoken.tokens
      await note(on, sent, ports)
      if (answer.ok) await ports.allowance.count(null)
      else await pauseAfter(answer.trouble, ports.allowance)
      return answer
    } finally {
      await granted.giveBack()
    }
  } finally {
    await reserved.settle(spent)
  }
}

const LEASE_MS = 10_000
const LOOK_EVERY_MS = 150

/** Asks, or waits for another worker that asks the same. */
async function askOnce(
  key: string,
  question: Question,
  on: AskingFor,
  ports: ModelPorts,
  signal: AbortSignal,
): Promise<ModelAnswer> {
  const { answers } = ports
  for (;;) {
    const kept = await answers.find(key)
    if (kept !== null) return { ok: true, ...kept, kept: true }
    const token = await answers.take(key, LEASE_MS)
    if (token !== null) {
      const heartbeat = setInterval(() => {
        answers.renew(key, token, LEASE_MS).catch(() => clearInterval(heartbeat)) // the lease then runs out, no more
      }, LEASE_MS / 3)
      try {
        const answer = await ask(question, on, ports, signal)
        if (answer.ok) await answers.keep(key, { value: answer.value, tokens: answer.tokens })
        return answer
      } finally {
        clearInterval(heartbeat)
        await answers.release(key, token)
      }
    }
    do {
      await answers.wait(key, LOOK_EVERY_MS * 4)
      await sleep(LOOK_EVERY_MS)
      if (signal.aborted) return failed(trouble('cancelled'))
    } while (await answers.isAsking(key))
  }
}

export function createLanguageModel(ports: ModelPorts): LanguageModel {
  const waiters = createWaiters()
  return {
    async ask(question, on, patience) {
      const key = keyOf(ports.server, question)
      // Before the answer is there: whoever forgets meanwhile finds it.
      await ports.answers.draw(on.memory, on.articles, key)
      return waiters.join(
        key,
        patience,
        (signal) => askOnce(key, question, on, ports, signal),
        () => ports.answers.isAwaited(key),
      )
    },
  }
}
