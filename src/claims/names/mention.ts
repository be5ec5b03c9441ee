import type { Quote } from '../../domain.ts'

export type NameKind = 'person' | 'organisation' | 'place' | 'unknown'

/** One naming in the text, with the name that it comes down to. */
export type NameMention = {
  /** The name itself, without title or article: `Doe` in "Sen. Doe". */
  readonly quote: Quote
  readonly kind: NameKind
  /** Office or relation that the text gives this bearer anywhere: `senator`, `mayor of Exton`; else null. */
  readonly role: string | null
  /** The fullest form that the text uses: `Jane Doe` for a later "Doe" or "the mayor". */
  readonly canonical: string
  /** Whether this naming is shorter than, or stands for, the canonical one. */
  readonly short: boolean
}
