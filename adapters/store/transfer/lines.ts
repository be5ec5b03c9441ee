/**
 * The lines of an exported newsroom, one JSON object each: a header, what each key holds (a large one in several
 * lines), a trailer. Texts stand as text; what is none, as `{ "base64": … }`; readings unpacked, for whoever reads them.
 */
import { z } from 'zod'

export const FORMAT = 'twosource.export/1'

/** A memory's name stands between braces in the names of its keys. */
const name = z.string().regex(/^[^{}\s]{1,200}$/)

export const headerSchema = z.object({
  export: z.literal(FORMAT),
  layout: z.int().min(1),
  newsroom: name,
  at: z.string(),
  memories: z.array(name),
  /** How many keys follow. */
  keys: z.int().min(0),
})
export type Header = z.infer<typeof headerSchema>

/** A reading as reading.ts writes it, unpacked: body, the rest of the article, its claims as rows, what else there is. */
const writtenShape = z.tuple([
  z.string(),
  z.looseObject({ id: z.string().min(1), link: z.string(), url: z.string().nullable() }),
  z.array(z.array(z.unknown()).length(15)),
  z.looseObject({}),
])

/** Held against its shape and taken as it is: parsing would put its fields in another order. */
const writtenSchema = z.custom<z.infer<typeof writtenShape>>(
  (written) => writtenShape.safeParse(written).success,
  'no reading',
)

const valueSchema = z.union([
  z.string(),
  z.strictObject({ base64: z.base64() }),
  z.strictObject({
    version: z.string().regex(/^\d+ [\da-f]+ \d+ \d+$/),
    written: writtenSchema,
  }),
])
export type Value = z.infer<typeof valueSchema>

/** A key's content, or a part of it, by Redis's own types. Members of a zset with their scores. */
const contentSchema = z.union([
  z.object({ string: valueSchema }),
  z.object({ hash: z.array(z.tuple([valueSchema, valueSchema])).min(1) }),
  z.object({ set: z.array(valueSchema).min(1) }),
  z.object({ zset: z.array(z.tuple([valueSchema, z.string().regex(/^-?(\d|inf)/)])).min(1) }),
  z.object({ list: z.array(valueSchema).min(1) }),
])
export type Content = z.infer<typeof contentSchema>

export const entrySchema = z.strictObject({
  memory: name,
  key: z.string().min(1).max(300),
  content: contentSchema,
})
export type Entry = z.infer<typeof entrySchema>

export const trailerSchema = z.strictObject({
  end: z.literal(true),
  /** Lines before this one. */
  lines: z.int().min(1),
  articles: z.int().min(0),
  /** Of every byte before this line, hex. */
  sha256: z.string().regex(/^[\da-f]{64}$/),
})
