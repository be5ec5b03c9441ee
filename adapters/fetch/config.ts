/** The fetcher's settings, as they stand in the environment. `.env.example` and docs/fetching.md explain each. */
import { z } from 'zod'
import { wholeNumber } from '../whole-number.ts'
import { parseAllowList, parseBlock } from './allow-list.ts'
import type { FetcherOptions } from './settings.ts'

const list = z
  .string()
  .default('')
  .transform((text) => text.split(/[\s,]+/).filter(Boolean))

const allowList = list.superRefine((entries, context) => {
  try {
    parseAllowList(entries)
  } catch (error) {
    context.addIssue({ code: 'custom', message: error instanceof Error ? error.message : String(error) })
  }
})

const blocks = list.refine((entries) => entries.every((entry) => parseBlock(entry) !== null), {
  error: 'must be addresses or blocks, e.g. 2001:db8:64::/96',
})

const ports = list
  .transform((entries) => (entries.length === 0 ? [80, 443] : entries.map(Number)))
  .refine((numbers) => numbers.every((port) => Number.isInteger(port) && port > 0 && port < 65_536), {
    error: 'must be port numbers, e.g. 80,443,8080',
  })

export const fetchSettings = {
  TWOSOURCE_CONTACT: z.preprocess(
    (value) => (value === '' ? undefined : value),
    z.string().trim().min(1).optional(),
  ),
  TWOSOURCE_ALLOW_HOSTS: allowList,
  TWOSOURCE_DENY_ADDRESSES: blocks,
  TWOSOURCE_PORTS: ports,
  TWOSOURCE_ROBOTS: z.preprocess(
    (value) => (value === '' ? undefined : value),
    z.enum(['always', 'unasked', 'never']).default('unasked'),
  ),
  TWOSOURCE_MAX_REDIRECTS: wholeNumber(0, 20, 10),
  TWOSOURCE_CONNECT_SECONDS: wholeNumber(1, 120, 8),
  TWOSOURCE_ANSWER_SECONDS: wholeNumber(1, 120, 15),
  TWOSOURCE_PAGE_SECONDS: wholeNumber(1, 300, 30),
  TWOSOURCE_PAGE_MB: wholeNumber(1, 100, 12),
  TWOSOURCE_UNPACKED_MB: wholeNumber(1, 200, 24),
  TWOSOURCE_SITE_CONCURRENCY: wholeNumber(1, 20, 2),
  TWOSOURCE_SITE_DELAY_MS: wholeNumber(0, 60_000, 500),
  TWOSOURCE_FRESH_MINUTES: wholeNumber(0, 1_440, 5),
  TWOSOURCE_KEEP_HOURS: wholeNumber(1, 168, 24),
}

export type FetchConfig = z.output<z.ZodObject<typeof fetchSettings>>

const PURPOSES = {
  always: ['pasted', 'watch', 'original'],
  unasked: ['watch', 'original'],
  never: [],
} as const

/** The fetcher's options by its settings. */
export function fetcherOptions(config: FetchConfig): FetcherOptions {
  const contact = config.TWOSOURCE_CONTACT
  return {
    ...(contact === undefined ? {} : { contact }),
    allow: config.TWOSOURCE_ALLOW_HOSTS,
    deny: config.TWOSOURCE_DENY_ADDRESSES,
    ports: config.TWOSOURCE_PORTS,
    robotsFor: PURPOSES[config.TWOSOURCE_ROBOTS],
    limits: {
      redirects: config.TWOSOURCE_MAX_REDIRECTS,
      connectMs: config.TWOSOURCE_CONNECT_SECONDS * 1_000,
      firstByteMs: config.TWOSOURCE_ANSWER_SECONDS * 1_000,
      totalMs: config.TWOSOURCE_PAGE_SECONDS * 1_000,
      wireBytes: config.TWOSOURCE_PAGE_MB * 1_000_000,
      decodedBytes: config.TWOSOURCE_UNPACKED_MB * 1_000_000,
    },
    politeness: { concurrency: config.TWOSOURCE_SITE_CONCURRENCY, delayMs: config.TWOSOURCE_SITE_DELAY_MS },
    keeping: {
      freshMs: config.TWOSOURCE_FRESH_MINUTES * 60_000,
      keptMs: config.TWOSOURCE_KEEP_HOURS * 3_600_000,
    },
  }
}
