/** How a filed article is written into the store: small, and read back as what it was. */
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { z } from 'zod'
import type { Filed } from '../../src/stories/story-index.ts'

/** Words' weights are kept in steps of a twentieth: one base-36 digit or two each. */
const STEPS = 20

const entrySchema = z.tuple([
  z.string(),
  z.string(),
  z.number().nullable(),
  z.string().nullable(),
  z.number().nullable(),
  z.array(z.string()),
  z.number(),
  z.number().nullable(),
  z.string(),
  z.string(),
])

const round = (value: number): number => Math.round(value * 1000) / 1000

export function packEntry({ article, story, day, event, terms, length, fit }: Filed): Buffer {
  const entry: z.infer<typeof entrySchema> = [
    article,
    story === article ? '' : story,
    day,
    event.place,
    event.day,
    [...event.people],
    round(length),
    fit === null ? null : round(fit),
    [...terms.keys()].join(' '),
    [...terms.values()].map((weight) => Math.round(weight * STEPS).toString(36)).join(' '),
  ]
  return deflateRawSync(JSON.stringify(entry))
}

export function unpackEntry(packed: Buffer): Filed {
  const [article, story, day, place, eventDay, people, length, fit, words, weights] = entrySchema.parse(
    JSON.parse(inflateRawSync(packed).toString('utf8')),
  )
  const steps = weights.split(' ')
  const terms = words === '' ? [] : words.split(' ')
  return {
    article,
    story: story === '' ? article : story,
    day,
    event: { place, day: eventDay, people: new Set(people) },
    terms: new Map(terms.map((term, i) => [term, Number.parseInt(steps[i] ?? '0', 36) / STEPS])),
    length,
    fit,
  }
}
