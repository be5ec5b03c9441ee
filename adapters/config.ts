/** The settings, read from the environment once, by main.ts. `.env.example` explains each (a test keeps it so). */
import { z } from 'zod'
import { fetchSettings } from './fetch/config.ts'
import { modelSettings } from './model/config.ts'
import { dataFolder } from './redis/places.mjs'
import { setupFault } from './redis/setup-fault.ts'
import { wholeNumber } from './whole-number.ts'

const present = z.string().trim().min(1)
/** An empty value in an env file means: not set. */
const optional = z.preprocess((value) => (value === '' ? undefined : value), present.optional())
const flag = z.preprocess((value) => (value === '' ? undefined : value), z.stringbool().default(false))

const settings = z.object({
  REDIS_URL: z.preprocess(
    (value) => (value === '' ? undefined : value),
    z.url({ protocol: /^rediss?$/, error: 'must look like redis://host:6379' }).optional(),
  ),
  LOG_LEVEL: z.preprocess(
    (value) => (value === '' ? undefined : value),
    z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  ),
  TWOSOURCE_CONCURRENCY: wholeNumber(1, 64, 4),
  ...fetchSettings,
  ...modelSettings,
  SLACK_BOT_TOKEN: optional,
  SLACK_APP_TOKEN: optional,
  SLACK_SIGNING_SECRET: optional,
  SLACK_PORT: wholeNumber(0, 65_535, 0),
  SLACK_HOST: z.preprocess((value) => (value === '' ? undefined : value), present.default('127.0.0.1')),
  SLACK_API_URL: optional,
  DISCORD_TOKEN: optional,
  DISCORD_API_URL: optional,
  DISCORD_MENTIONS_ONLY: flag,
})

export type Config = z.output<typeof settings> & { readonly dataFolder: string }
export type Environment = Readonly<Record<string, string | undefined>>

/** Names of all settings, for the test that holds `.env.example` against them. */
export const settingNames: readonly string[] = [...Object.keys(settings.shape), 'TWOSOURCE_DATA']

/** Throws a fault `setup` that names each wrong setting and what it should be. */
export function readConfig(env: Environment): Config {
  const parsed = settings.safeParse(env)
  if (!parsed.success) {
    const wrong = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
    throw setupFault(`settings: ${wrong.join('; ')}`)
  }
  return { ...parsed.data, dataFolder: dataFolder(env) }
}
