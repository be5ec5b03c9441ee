/** One kind of page that is no article. */
import type { FailureCode } from '../../domain.ts'
import type { Body } from '../body/body.ts'
import type { PageFacts } from '../html/facts.ts'

export type PageSight = {
  readonly facts: PageFacts
  readonly body: Body
  readonly headline: string | null
  /** All visible text of the page, blocks joined by a blank. */
  readonly text: string
  /** The page states that it is an article: JSON-LD type, og:type or a publication time. */
  readonly saysArticle: boolean
}

export type Refusal = { readonly code: FailureCode; readonly message: string }

export type PageRule = { readonly refuse: (sight: PageSight) => Refusal | null }
