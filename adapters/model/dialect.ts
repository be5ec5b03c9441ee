/**
 * What a server understands of a request. Servers that call themselves compatible differ in how an answer's form
 * is asked for and in which fields they refuse; each refusal narrows the dialect, which is then kept for the
 * server and model.
 */
import { z } from 'zod'

/** How the form of an answer is asked for, the surest first. `text`: by words alone. */
export const FORMATS = ['json_schema', 'json_object', 'text'] as const
/** Fields that a server may refuse and that a question can do without. */
export const OPTIONAL = ['stream_options', 'temperature', 'max_completion_tokens', 'stream'] as const

export const dialectSchema = z.object({
  format: z.enum(FORMATS),
  without: z.array(z.enum(OPTIONAL)),
})
export type Dialect = Readonly<z.infer<typeof dialectSchema>>
export type OptionalField = (typeof OPTIONAL)[number]

export const WIDEST: Dialect = { format: 'json_schema', without: [] }

export const lacks = (dialect: Dialect, field: OptionalField): boolean => dialect.without.includes(field)

/** The dialect with the next weaker way of asking for the form, or null when words alone were tried. */
export function weaker(dialect: Dialect): Dialect | null {
  const format = FORMATS[FORMATS.indexOf(dialect.format) + 1]
  return format === undefined ? null : { ...dialect, format }
}

export const leavingOut = (dialect: Dialect, field: OptionalField): Dialect | null =>
  lacks(dialect, field) ? null : { ...dialect, without: [...dialect.without, field] }

/** After a refused request: leaves out the field that the refusal names, else asks for the form in a weaker way. */
export function narrower(dialect: Dialect, refusal: string): Dialect | null {
  const named = OPTIONAL.find((field) => !lacks(dialect, field) && new RegExp(`\\b${field}\\b`).test(refusal))
  return named === undefined ? weaker(dialect) : leavingOut(dialect, named)
}
