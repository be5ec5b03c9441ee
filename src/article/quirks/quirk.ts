/** What one site does unlike all others. General rules come first: a quirk is for what they cannot see. */
import type { ElementNode } from '../html/tree.ts'

export type Quirk = {
  /** Registrable domains, as in `example.com`. */
  readonly domains: readonly string[]
  /** Elements inside a line of text that are no part of it. */
  readonly skips?: (element: ElementNode) => boolean
  /** Elements that are furniture on this site, whatever their names say elsewhere. */
  readonly drops?: (element: ElementNode) => boolean
}
