import { describe, expect, test } from '@jest/globals'
import { stateClaims } from '../../../src/claims/state.ts'
import { articleWith } from '../article.ts'

const datesOf = (text: string) =>
  stateClaims(articleWith(text)).flatMap((claim) => (claim.kind === 'date' ? [claim] : []))

describe('the measure of a date', () => {
  test.each([
    'The sea wall gave way on Monday night.',
    'The sea wall failed on Monday night.',
    'The sea wall burst on Monday night.',
    'The sea wall crumbled on Monday night.',
  ])('meets across the verbs that tell of a collapse: %s', (text) => {
    expect(datesOf(text).map(({ measure }) => measure.label)).toEqual(['date of the collapse'])
  })

  test('is the event where its verb alone says nothing', () => {
    const [claim] = datesOf('Two buses collided on Monday evening near Port Elwin.')
    expect(claim?.measure.label).toBe('date of the event')
  })

  test('is what happened, where its noun names it: the verb only says that it did', () => {
    const [claim] = datesOf(
      'The release of the prisoners happened on Monday. Four people were hurt on Sunday.',
    )
    expect(claim?.measure.predicate).toBe('release')
  })

  test('is the event where the sentence only says that it happened', () => {
    const labels = datesOf('It happened on Monday at noon.').map(({ measure }) => measure.label)
    expect(new Set(labels)).toEqual(new Set(['date of the event']))
  })

  test('a day beside which nothing is told to happen is not compared', () => {
    const dates = datesOf('The grandstand collapsed on Monday. The next sitting: Thursday.')
    expect(dates.find(({ surface }) => surface.exact === 'Thursday')?.aside).toBe('background')
  })

  test('is what a relative clause stands for', () => {
    const [claim] = datesOf(
      'The arrests, which have been quietly happening between 3 May and 7 May, went on.',
    )
    expect(claim?.measure.predicate).toBe('arrest')
  })

  test('is not a name whose last word looks like a verb', () => {
    const labels = datesOf('About 600 were in shelters on Thursday, the Blue Cross said.').map(
      ({ measure }) => measure.label,
    )
    expect(labels.join()).not.toContain('cross')
  })

  test('the day that a count rose is not the day of the event', () => {
    const text =
      'The number of people killed in the collapse rose to nine on Thursday after crews found two more.\n\nThe grandstand failed on Monday night after days of rain.'
    const dates = datesOf(text)
    expect(dates.find(({ surface }) => surface.exact === 'Monday night')?.measure.label).toBe(
      'date of the collapse',
    )
  })
})
