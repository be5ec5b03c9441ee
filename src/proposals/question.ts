/** A question to a language model, and what comes back, without a word on how it travels. */

/** What is asked, once for an article and once for a story. */
export type Purpose = 'article' | 'story'

export type Question = {
  readonly purpose: Purpose
  /** Changes with the wording or the form: answers to another version are not used again. */
  readonly version: string
  /** The same for every article or story: servers that keep prompts read it once. */
  readonly instructions: string
  readonly text: string
  /** JSON Schema of the answer, in the subset that structured outputs take: all fields required, no others. */
  readonly schema: object
  /** Tokens that the answer may take. */
  readonly most: number
}

/** A proposal that did not hold, and by which rule; shown by `--explain`. */
export type Dropped = { readonly what: string; readonly why: string }

/** News English has about four characters a token in current tokenisers; used where a server states no count. */
const CHARACTERS_A_TOKEN = 4

export const estimateTokens = (text: string): number => Math.ceil(text.length / CHARACTERS_A_TOKEN)
