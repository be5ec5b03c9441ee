/** The language model's settings, as they stand in the environment. `.env.example` and docs/models.md explain each. */
import { z } from 'zod'
import { type Prices, parsePrices } from '../../src/proposals/cost.ts'
import { wholeNumber } from '../whole-number.ts'

const unset = (value: unknown): unknown => (value === '' ? undefined : value)
const text = z.preprocess(unset, z.string().trim().min(1).optional())
const limit = z.preprocess(
  unset,
  z.coerce.number({ error: 'must be a number' }).positive({ error: 'must be more than 0' }).optional(),
)
const prices = z
  .string()
  .default('')
  .transform((written, context): Prices => {
    const table = parsePrices(written)
    if (table !== null) return table
    context.addIssue({ code: 'custom', message: 'must look like gpt-5.4-mini=0.25/2,llama*=0/0' })
    return z.NEVER
  })
const flag = z.preprocess(unset, z.stringbool().default(false))

export const modelSettings = {
  OPENAI_API_KEY: text,
  OPENAI_BASE_URL: z.preprocess(
    unset,
    z.url({ protocol: /^https?$/, error: 'must look like http://localhost:11434/v1' }).optional(),
  ),
  OPENAI_MODEL: text,
  TWOSOURCE_MODEL_SECONDS: wholeNumber(1, 600, 20),
  TWOSOURCE_MODEL_FILES: flag,
  TWOSOURCE_MODEL_CONCURRENCY: wholeNumber(1, 100, 4),
  TWOSOURCE_MODEL_TOKENS_PER_MINUTE: limit,
  TWOSOURCE_MODEL_TOKENS_PER_DAY: limit,
  TWOSOURCE_MODEL_MONEY_PER_DAY: limit,
  TWOSOURCE_MODEL_PRICES: prices,
}

export type ModelConfig = z.output<z.ZodObject<typeof modelSettings>>

/** Asked when a key is set and nothing else: the small one of OpenAI's current line. */
const STANDARD_MODEL = 'gpt-5.4-mini'

export type ModelPlace = {
  readonly baseUrl: string
  /** Null for servers that ask for none. */
  readonly apiKey: string | null
  readonly model: string
}

const OPENAI = 'https://api.openai.com/v1'

/** Where the model is, or why there is none: `unset` when nothing is set, else what is missing. */
export function modelPlace(config: ModelConfig): ModelPlace | { readonly missing: string | null } {
  const { OPENAI_API_KEY: apiKey, OPENAI_BASE_URL: baseUrl, OPENAI_MODEL: model } = config
  if (apiKey === undefined && baseUrl === undefined)
    return { missing: model === undefined ? null : 'OPENAI_MODEL needs OPENAI_API_KEY or OPENAI_BASE_URL' }
  if (baseUrl !== undefined && model === undefined)
    return { missing: 'OPENAI_BASE_URL needs OPENAI_MODEL: the name of a model that the server has' }
  return { baseUrl: baseUrl ?? OPENAI, apiKey: apiKey ?? null, model: model ?? STANDARD_MODEL }
}
