/** Puts the model's parts together on a Redis; loaded only where a model is set up. */
import type { Redis } from 'ioredis'
import type { Clock, History, LanguageModel } from '../../src/ports.ts'
import { priceOf } from '../../src/proposals/cost.ts'
import type { ModelConfig, ModelPlace } from './config.ts'
import { dialectsInRedis } from './dialects.ts'
import { createLanguageModel } from './model.ts'
import { createOpenAiServer } from './openai.ts'
import { allowanceInRedis } from './shared/allowance.ts'
import { answersInRedis } from './shared/answers.ts'
import { budgetInRedis } from './shared/budget.ts'

export type ModelHouse = {
  readonly config: ModelConfig
  readonly place: ModelPlace
  readonly redis: Redis
  /** The name under which the processes of an installation share what they know. */
  readonly space: string
  readonly history: Pick<History, 'append'>
  readonly clock: Clock
}

const MILLION = 1_000_000

export function openModel({ config, place, redis, space, history, clock }: ModelHouse): LanguageModel {
  const server = createOpenAiServer(place)
  const money = config.TWOSOURCE_MODEL_MONEY_PER_DAY
  const limits = {
    tokens: config.TWOSOURCE_MODEL_TOKENS_PER_DAY ?? null,
    money: money === undefined ? null : Math.round(money * MILLION),
    price: priceOf(place.model, config.TWOSOURCE_MODEL_PRICES),
  }
  const rates = {
    concurrency: config.TWOSOURCE_MODEL_CONCURRENCY,
    tokensPerMinute: config.TWOSOURCE_MODEL_TOKENS_PER_MINUTE ?? null,
  }
  return createLanguageModel({
    server,
    dialects: dialectsInRedis(redis, space),
    answers: answersInRedis(redis, space),
    budget: budgetInRedis(redis, limits, clock),
    allowance: allowanceInRedis(redis, space, `${server.host} ${server.model}`, rates),
    history,
    clock,
  })
}
