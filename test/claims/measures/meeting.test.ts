import { describe, expect, test } from '@jest/globals'
import { stateClaims } from '../../../src/claims/state.ts'
import { articleWith } from '../article.ts'
import { WORDINGS } from './wordings.ts'

/** The measures of all figures of a sentence that are the story's. */
const measuresOf = (sentence: string): string[] =>
  stateClaims(articleWith(sentence)).flatMap(({ kind, measure, aside }) =>
    kind === 'quantity' && aside === null ? [`${measure.predicate ?? '-'}/${measure.population ?? '-'}`] : [],
  )

describe('wordings of one figure meet in one measure', () => {
  for (const [measure, wordings] of Object.entries(WORDINGS)) {
    test.each(wordings)(`${measure}: %s`, (wording) => {
      expect(measuresOf(wording)).toContain(measure)
    })
  }
})
