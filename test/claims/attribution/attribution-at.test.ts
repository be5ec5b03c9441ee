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
  expect(at('Some forty sailors went home, according to the navy’s weekly bulletin.', 'Some forty')).toEqual({
    source: 'navy’s weekly bulletin',
    cue: 'according to',
    named: true,
  })
})

test('a figure that the article gives in its own voice has none', () => {
  expect(at('Some forty sailors went home. The navy said it was pleased.', 'Some forty')).toBeNull()
})

test('"these numbers" gives the figures before it their counter', () => {
  const text =
    "Twelve ships have sailed since Monday, up from four. It's Mar Abierto, a charity of harbour lawyers, that has confirmed these figures."
  expect(at(text, 'Twelve')?.source).toBe('Mar Abierto')
  expect(at(text, 'four')?.source).toBe('Mar Abierto')
})

test('a report is the source of the figures that it states', () => {
  const text = "Mar Abierto's spring bulletin, printed on Friday, states that 52 crews are without pay."
  expect(at(text, '52')?.source).toBe('Mar Abierto')
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

test('a sentence that goes on counting keeps the counter of the one before', () => {
  const text = 'Twelve cows were lost, the county vet said. Another 30 are being looked for.'
  expect(at(text, '30')?.source).toBe('county vet')
})

test('"the figures come from" names whose they are', () => {
  const text = 'Twelve sailors were freed. The figures come from Mar Abierto.'
  expect(at(text, 'Twelve')?.source).toBe('Mar Abierto')
})

test('who puts a figure on a thing gives it', () => {
  expect(at('Harbour wardens put the catch at 6.5 tonnes.', '6.5')?.source).toBe('Harbour wardens')
  expect(at('Rescuers put 40 boats in the water.', '40')).toBeNull()
})

test('who pledges money answers for the sum', () => {
  expect(at('The mayor has pledged $5,000 to each family.', '5,000')?.source).toBe('mayor')
})

test('what is found is no report of the finder, what is found to be so is', () => {
  expect(at('They found 90 crates packed in straw.', '90')).toBeNull()
  expect(at('The audit found that 90 crates were missing.', '90')?.source).toBe('audit')
})

test('a participle before its noun attributes nothing', () => {
  expect(at('The fair drew an estimated 7,500 visitors.', '7,500')).toBeNull()
  expect(at('The list of reported rat bites grew to 19.', '19')).toBeNull()
})

test('who says what a recording shows is asked before the recording', () => {
  const text = 'The lift held nine people, a recording showed, the safety board said.'
  expect(at(text, 'nine')?.source).toBe('safety board')
})

test('"the company" is the company that the text is about', () => {
  const text = 'Anselm Lines Inc. runs the ferries. Some 900 tickets were refunded, the company said.'
  expect(at(text, '900')?.source).toBe('Anselm Lines Inc.')
})

test('a cleft keeps its subject however the confirming is put', () => {
  const text =
    "Twelve ships have sailed. It's Mar Abierto, a charity of harbour lawyers, that has been busy with confirming these figures."
  expect(at(text, 'Twelve')?.source).toBe('Mar Abierto')
})

test('the group that is named stands for the groups', () => {
  const text = 'According to several charities, notably Mar Abierto, twelve crews went unpaid.'
  expect(at(text, 'twelve')).toMatchObject({ source: 'Mar Abierto', named: true })
})

test('an apposition to the source is no part of what it says', () => {
  const text = 'According to Marta Quill, the harbour master, twelve crews went unpaid.'
  expect(at(text, 'twelve')?.source).toBe('Marta Quill')
})

test('"these numbers" does not reach back to the top of a long paragraph', () => {
  const text = `Nine boats sank. ${'It rained on. '.repeat(6)}The coastguard has confirmed these numbers.`
  expect(at(text, 'Nine')).toBeNull()
})

test('an order to the reader attributes nothing', () => {
  expect(at('Read the full report on 40 ferries at the link.', '40')).toBeNull()
})

test('a spokesman without a name speaks for his house', () => {
  const text = 'Some 900 tickets were refunded, an Anselm Lines Inc. spokesman said.'
  expect(at(text, '900')).toMatchObject({ source: 'Anselm Lines Inc.', named: true })
})

test('whoever puts the number of something at a figure answers for it, however long what is numbered', () => {
  const text =
    'Farewatch, the consumer group, put the number of people whose trains were late at as many as 9,000.'
  expect(at(text, 'as many as 9,000')?.source).toBe('Farewatch')
})
