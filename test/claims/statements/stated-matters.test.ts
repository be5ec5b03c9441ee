import { describe, expect, test } from '@jest/globals'
import { type StatedMatter, statedMatters } from '../../../src/claims/statements/stated-matters.ts'
import { analyse } from '../../../src/text/analyse.ts'

const mattersOf = (text: string): readonly StatedMatter[] => statedMatters(analyse(text))

/** `talks held: no` */
const answers = (text: string): string[] =>
  mattersOf(text).map(({ measure, value }) => `${measure.label}: ${value.negated ? 'no' : 'yes'}`)

describe('a yes/no matter', () => {
  test.each([
    ['The talks were held in Exton.', 'talks held: yes'],
    ['The talks were called off on Monday.', 'talks held: no'],
    ['They called the talks off.', 'talks held: no'],
    ['The talks were not called off.', 'talks held: yes'],
    ['No contact had been made with the crew.', 'contact made: no'],
    ['Rescuers have yet to make contact.', 'contact made: no'],
    ['No shots were fired.', 'shots fired: no'],
    ['One of the men fired a shot into the air.', 'shots fired: yes'],
    ['The siren had been turned off.', 'alarm raised: no'],
    ['The ward ran without a valid certificate.', 'licence or certificate valid: no'],
    ['The firm refused to pay the ransom.', 'ransom paid: no'],
    ['The alarm did not make a sound.', 'alarm raised: no'],
    ['The firm did not tell the Data Commissioner for six days.', 'authorities told: no'],
    ['The company failed to notify the regulator.', 'authorities told: no'],
  ])('"%s" says %s', (text, answer) => {
    expect(answers(text)).toEqual([answer])
  })

  test('that someone denies is not so', () => {
    expect(answers('The bank denied that card details were taken.')).toEqual(['payment data taken: no'])
  })

  test('that someone does not deny stays so', () => {
    expect(answers('The bank did not deny that card details were taken.')).toEqual([
      'payment data taken: yes',
    ])
  })

  test.each([
    'Talks could be held in Exton.',
    'He hopes that the talks will be held.',
    'If the talks are held, he will go.',
    'Were the talks held?',
    'The bank declined to say whether a ransom was paid.',
    'The council voted to close the school.',
  ])('is left open by "%s"', (text) => {
    expect(answers(text)).toEqual([])
  })

  test('in which the authorities speak does not say that they were told', () => {
    expect(answers('The police told reporters that it was late.')).toEqual([])
  })

  test('of two clauses keeps to its own', () => {
    expect(answers('The bill was rejected by the council, but the deal was signed.')).toEqual([
      'plan approved: no',
      'agreement reached: yes',
    ])
  })

  test('meets in one measure, however it is worded', () => {
    const [first, second] = ['The talks collapsed.', 'Negotiations resumed on Monday.'].map(
      (text) => mattersOf(text)[0],
    )
    expect(first?.measure).toEqual(second?.measure)
    expect(first?.value.negated).not.toBe(second?.value.negated)
  })

  test('quotes its clause and what it is about', () => {
    const text = 'It was late. The talks were called off, he said.'
    const [matter] = mattersOf(text)
    expect(matter?.quote.exact).toBe('The talks were called off')
    expect(matter?.surface.exact).toBe('talks')
    expect(text.slice(matter?.surface.start, matter?.surface.end)).toBe('talks')
  })
})
