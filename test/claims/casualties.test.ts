import { describe, expect, test } from '@jest/globals'
import { type TollLine, tollOf } from '../../src/claims/casualties/toll.ts'
import { stateClaims } from '../../src/claims/state.ts'
import { analyse } from '../../src/text/analyse.ts'
import { articleWith } from './article.ts'

function tollOfText(headline: string, text: string) {
  const body = `${headline}.\n\n${text}`
  const claims = stateClaims(articleWith(body)).flatMap((claim) => (claim.kind === 'quantity' ? [claim] : []))
  const lines = analyse(body).sentences.map(
    ({ text: said, tokens, start, end }): TollLine => ({
      text: said,
      start,
      tokens,
      headline: start < headline.length,
      claims: claims.filter(({ surface }) => surface.start >= start && surface.end <= end),
    }),
  )
  return tollOf(lines)
}

describe('the toll of an article’s incident', () => {
  test('figures are taken as they stand', () => {
    expect(
      tollOfText('Two killed, five injured in Arlow blast', 'Two people were killed and five injured.'),
    ).toEqual({
      killed: 2,
      injured: 5,
    })
  })

  test('those shot less those who died are the injured', () => {
    expect(
      tollOfText(
        'Four people shot in Arlow, one dies',
        'Four people were shot on Elm Row and one was killed.',
      ),
    ).toEqual({
      killed: 1,
      injured: 3,
    })
  })

  test('a single victim counts as one', () => {
    expect(
      tollOfText(
        'Man dies after Arlow crash',
        'A man was killed on Monday. The death was confirmed by the coroner.',
      ),
    ).toEqual({
      killed: 1,
      injured: 0,
    })
  })

  test('a victim who lived leaves no dead', () => {
    expect(
      tollOfText('Boy wounded in Arlow', 'A boy was wounded on Monday. His injuries are slight.'),
    ).toEqual({
      killed: 0,
      injured: 1,
    })
  })

  test('homicide detectives and life-threatening injuries kill nobody', () => {
    expect(
      tollOfText(
        'Boy hurt',
        'A boy was hurt. Homicide detectives came. His injuries are not life-threatening.',
      ).killed,
    ).toBe(0)
  })

  test('a text without harm has no toll', () => {
    expect(tollOfText('Fair opens in Arlow', 'The fair opened on Monday.')).toEqual({
      killed: null,
      injured: null,
    })
  })
})
