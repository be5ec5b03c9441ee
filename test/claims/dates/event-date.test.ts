import { describe, expect, test } from '@jest/globals'
import { eventDate } from '../../../src/claims/dates/event-date.ts'
import { recogniseDates } from '../../../src/claims/dates/recognise.ts'
import { analyse } from '../../../src/text/analyse.ts'

function eventOf(text: string, headline: string | null = null, published: string | null = '2026-01-14') {
  const analysis = analyse(text)
  const context = { documentCreationTime: published, dateline: null, headline }
  return eventDate(analysis, recogniseDates(analysis, context), context)
}

describe('the day of the main event', () => {
  test('is not the day on which a count rose', () => {
    const text =
      'The number of people killed in the collapse rose to nine on Tuesday after crews found two more.\n\nThe grandstand failed on Sunday night.'
    expect(eventOf(text)).toMatchObject({ day: '2026-01-11' })
  })

  test('is the day beside what happened, not the day on which somebody said so', () => {
    const text = 'Two ferries collided on Sunday evening off Port Elwin, the coast guard said Tuesday.'
    expect(eventOf(text)).toMatchObject({ day: '2026-01-11' })
  })

  test('is not the day of the arrest', () => {
    const text = 'A man was charged Tuesday after a fire killed two people on Friday night in Lower Marden.'
    expect(eventOf(text, 'Man charged over fatal fire')).toMatchObject({ day: '2026-01-09' })
  })

  test('is not the date of a line of the page', () => {
    const text = 'Posted: Wednesday, January 14, 2026 9:10 AM\n\nA warehouse burned down on Monday.'
    expect(eventOf(text)).toMatchObject({ day: '2026-01-12' })
  })

  test('a time of the clock alone gives no day', () => {
    const text =
      'The mayor spoke on Tuesday. Around 9:40 p.m. shots were heard. A man was killed on Saturday.'
    expect(eventOf(text)).toMatchObject({ day: '2026-01-10' })
  })

  test('a night that is told as "overnight" ends on the day of publication', () => {
    expect(eventOf('A warehouse burned down overnight.')).toMatchObject({ day: '2026-01-14' })
  })

  test('is the day of publication, without words, where no words say a day', () => {
    expect(eventOf('A warehouse burned down.')).toEqual({ day: '2026-01-14', mention: null })
  })

  test('is not known where neither the words nor the publication say a day', () => {
    expect(eventOf('A warehouse burned down on Monday.', null, null)).toBeNull()
  })
})
