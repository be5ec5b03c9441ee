/** What one request to a server gave, before anybody looks into the text. */
import type { ModelTrouble } from '../../src/ports.ts'

export type Completion =
  | {
      readonly kind: 'text'
      readonly text: string
      /** As the server counts them; null when it does not say. */
      readonly tokens: { readonly prompt: number; readonly answer: number } | null
    }
  | { readonly kind: 'trouble'; readonly trouble: ModelTrouble }
  /** The server did not take the request's form; `message` is what it said. */
  | { readonly kind: 'not-understood'; readonly message: string }
