/** A model without limits that remembers nothing, for tests of how it speaks with its server. */
import { dialectsInMemory } from '../../adapters/model/dialects.ts'
import { createLanguageModel } from '../../adapters/model/model.ts'
import { createOpenAiServer } from '../../adapters/model/openai.ts'
import type { LanguageModel } from '../../src/ports.ts'

export function freeModel(baseUrl: string): LanguageModel {
  let taken = 0
  return createLanguageModel({
    server: createOpenAiServer({ baseUrl, apiKey: null, model: 'm' }),
    dialects: dialectsInMemory(),
    answers: {
      find: async () => null,
      keep: async () => undefined,
      draw: async () => undefined,
      forget: async () => undefined,
      take: async () => String(++taken),
      renew: async () => undefined,
      release: async () => undefined,
      isAsking: async () => false,
      wait: async () => undefined,
      isAwaited: async () => false,
    },
    budget: { reserve: async () => ({ settle: async () => undefined }) },
    allowance: {
      ask: async () => ({ kind: 'granted', giveBack: async () => undefined }),
      pause: async () => undefined,
      count: async () => 0,
    },
    history: { append: async () => undefined },
    clock: () => new Date('2026-03-05T12:00:00Z'),
  })
}
