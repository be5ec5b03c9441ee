/** A value in words, for a sentence that may be printed or asked. */
import { daysOf } from './days.ts'
import { figureOf } from './quantity.ts'
import type { Voice } from './voice.ts'

export function valueWords(one: Voice, withYear: boolean): string {
  const { claim } = one
  switch (claim.kind) {
    case 'quantity':
      return figureOf({ ...one, claim })
    case 'date':
      return daysOf({ ...one, claim }, withYear)
    case 'place':
    case 'person':
      return claim.value.name
    case 'statement':
      return `“${claim.value.text.replace(/[\s.,;:]+$/, '')}”`
  }
}

/** The same as the answer to a question: `13 January 2026` and not `on 13 January 2026`. */
export const answerWords = (one: Voice): string =>
  one.claim.kind === 'date' ? valueWords(one, true).replace(/^on /, '') : valueWords(one, true)
