import { expect, test } from '@jest/globals'
import { attributeSpans } from '../../../src/claims/attribution/attribute.ts'
import { attributionAt } from '../../../src/claims/attribution/attribution-at.ts'
import type { Attribution } from '../../../src/domain.ts'
import { analyse } from '../../../src/text/analyse.ts'

function at(text: string, figure: string): Attribution | null {
  const start = text.indexOf(figure)
  if (start === -1) throw new Error(`no "${figure}" in the text`)
  const analysis = analyse(text)
  return attributionAt(
    attributeSpans(analysis),
    { exact: figure, start, end: start + figure.length },
    analysis,
  )
}

test('a figure before "according to" has its counter', () => {
  expect(
    at('Nearly thirty sailors were freed, according to official navy statements.', 'Nearly thirty'),
  ).toEqual({
    source: 'official navy statements',
    cue: 'according to',
    named: true,
  })
})

test('a figure that the article gives in its own voice has none', () => {
  expect(at('Nearly thirty sailors were freed. The navy said it was pleased.', 'Nearly thirty')).toBeNull()
})

test('"these numbers" gives the figures before it their counter', () => {
  const text =
    "Twelve sailors have been freed since Monday, up from four. It's Mar Abierto, a charity that follows these cases, that has been confirming these numbers."
  expect(at(text, 'Twelve')?.source).toBe('Mar Abierto')
  expect(at(text, 'four')?.source).toBe('Mar Abierto')
})

test('a report is the source of the figures that it states', () => {
  const text =
    "Mar Abierto's latest report, issued on Friday, states that there are still 52 sailors in jail."
  expect(at(text, '52')?.source).toContain('Mar Abierto')
})

test('a figure in a quotation has its speaker', () => {
  expect(at('“We counted 31 survivors,” said Marta Quill.', '31')).toEqual({
    source: 'Marta Quill',
    cue: 'said',
    named: true,
  })
})

test('the nearest of two sources counts', () => {
  const text = 'The ministry said that rebels claimed they had taken 40 soldiers.'
  expect(at(text, '40')?.source).toBe('rebels')
})

test('a wish is no source of a figure', () => {
  expect(at('The club wants 40 new seats.', '40')).toBeNull()
})
