/** What the pool and its workers say to each other. */
import type { Article, Outcome } from '../../src/domain.ts'
import type { Page } from '../../src/ports.ts'

export type ReadRequest = { readonly number: number; readonly page: Page }
export type ReadResponse = { readonly number: number; readonly outcome: Outcome<Article> }
