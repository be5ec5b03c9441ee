/** The page sets: records with a whole page each, and gold in parts. */
import type { Segments } from '../score/page-fields.ts'

export type PageGold = Partial<Segments> & {
  readonly articleBody?: string
  readonly headline?: string | null
  readonly byline?: readonly string[] | null
  readonly datePublished?: string | null
  /** The gold day contradicts every date that the page states. */
  readonly dateSuspect?: boolean
  /** False where only segments are annotated. */
  readonly metadata?: boolean
}

export type PageRecord = {
  readonly id: string
  readonly url: string
  readonly html: string
  readonly gold?: PageGold
}

/** What a reader makes of a page, in the form of the gold. */
export type PageReading = {
  readonly articleBody: string
  readonly headline: string
  readonly byline: readonly string[]
  readonly datePublished: string | null
}

export type PageReader = {
  readonly name: string
  readonly read: (record: PageRecord) => Promise<PageReading> | PageReading
}

export const pageSets = ['body-naeb', 'body-aeb', 'date-htmldate', 'meta-trafilatura'] as const
export type PageSetName = (typeof pageSets)[number]
