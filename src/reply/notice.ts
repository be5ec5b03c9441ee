/**
 * What twosource says beside the reply to a check: an answer to a command, a digest, word of a changed
 * article. Content without dress; adapters render it, disarm what came from the web and add nothing.
 */
import type { Timestamp } from '../domain.ts'

/** A piece of a line. A bare string is plain text; `quote` is verbatim words of an article, dressed as such. */
export type Span =
  | string
  | { readonly bold: string }
  | { readonly quiet: string }
  | { readonly quote: string }
  | { readonly url: string; readonly text: string }
  /** A place in the same chat that can be jumped to: a thread. */
  | { readonly thread: string; readonly channel: string; readonly text: string }
  /** An instant, shown in the reader's own zone where the platform can. */
  | { readonly at: Timestamp }

/** `heading` starts a part; `item` stands under what comes before it. */
export type NoticeLine = { readonly kind: 'heading' | 'line' | 'item'; readonly spans: readonly Span[] }

/** A button. Pressing it is the same as asking `asks`, so that every platform handles all buttons in one way. */
export type Choice = { readonly label: string; readonly asks: string }

/** A picture or a document that goes with it; `alt` says the same in words. */
export type Attachment = {
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array
  readonly alt: string
}

export type Notice = {
  /** One sentence for notifications and screen readers. */
  readonly summary: string
  /** Most important first: what does not fit is cut from the end, and said to be. */
  readonly lines: readonly NoticeLine[]
  readonly choices?: readonly Choice[]
  readonly attachments?: readonly Attachment[]
}

export const line = (...spans: readonly Span[]): NoticeLine => ({ kind: 'line', spans })
export const heading = (...spans: readonly Span[]): NoticeLine => ({ kind: 'heading', spans })
export const item = (...spans: readonly Span[]): NoticeLine => ({ kind: 'item', spans })

/** One sentence and nothing else. */
export const sentence = (text: string): Notice => ({ summary: text, lines: [line(text)] })
