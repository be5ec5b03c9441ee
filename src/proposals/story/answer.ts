/** The form of a model's answer on a story, asked for as a schema and read item by item. */
import { z } from 'zod'

const said = z.strictObject({ pair: z.int(), answer: z.enum(['same', 'different', 'unsure']) })
const answer = z.strictObject({ pairs: z.array(said), summary: z.array(z.string()) })

export type StoryAnswer = z.infer<typeof answer>

const { $schema: _, ...schema } = z.toJSONSchema(answer)
export const storyAnswerSchema: object = schema

const loose = z.object({
  pairs: z.array(z.unknown()).default([]),
  summary: z.union([z.array(z.unknown()), z.string().transform((text) => [text])]).default([]),
})

/** Null when the answer is not of the form at all. */
export function readStoryAnswer(value: unknown): StoryAnswer | null {
  const parsed = loose.safeParse(value)
  if (!parsed.success || !['pairs', 'summary'].some((key) => Object.hasOwn(value as object, key))) return null
  return {
    pairs: parsed.data.pairs.flatMap((one) => said.safeParse(one).data ?? []),
    summary: parsed.data.summary.flatMap((one) => z.string().safeParse(one).data ?? []),
  }
}
