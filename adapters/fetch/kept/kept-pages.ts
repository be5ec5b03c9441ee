import type { Page } from '../../../src/ports.ts'

/** A page as it came, whoever asked for it. */
export type KeptPage = Omit<Page, 'link' | 'fromCache' | 'contentHash'> & { readonly contentHash: string }

/** Keeps pages by an address; two addresses with the same content keep its bytes once. */
export interface KeptPages {
  find(address: string): Promise<KeptPage | null>
  keep(address: string, page: KeptPage, ttlMs: number): Promise<void>
  /** Removes the page and its bytes; another address with the same bytes is simply asked for again. */
  forget(address: string): Promise<void>
}
