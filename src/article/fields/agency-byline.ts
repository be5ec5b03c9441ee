/** An agency that signs below the text where nobody signs above it: `Reporting by The Associated Press.` */

import type { BylineFinding } from './byline-places.ts'
import { agencyNames } from './byline-words.ts'

const signature = new RegExp(
  `^\\W*(?:(?:reporting|report|text|source|copyright|©)\\W+(?:\\d{4}\\W+)?(?:by\\W+)?|by\\W+)((?:the )?(?:${agencyNames}))\\W*(?:all rights reserved\\W*)?$`,
  'i',
)

export function agencyBelow(lines: readonly string[]): BylineFinding | null {
  for (const line of lines) {
    const name = line.length < 80 ? signature.exec(line)?.[1] : undefined
    if (name !== undefined) return { names: [name], from: `line below the text: ${line.trim()}` }
  }
  return null
}
