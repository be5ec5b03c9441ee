import { describe, expect, test } from '@jest/globals'
import type { NameMention } from '../../../src/claims/names/mention.ts'
import { recogniseNames } from '../../../src/claims/names/recognise.ts'
import { analyse } from '../../../src/text/analyse.ts'

const namesOf = (text: string): readonly NameMention[] => recogniseNames(analyse(text))

const find = (text: string, exact: string): NameMention => {
  const mention = namesOf(text).findLast(({ quote }) => quote.exact === exact)
  if (mention === undefined)
    throw new Error(`"${exact}" not among ${namesOf(text).map(({ quote }) => quote.exact)}`)
  return mention
}

describe('a name', () => {
  test.each([
    ['Marta Quill said the ferry was full.', 'Marta Quill', 'person'],
    ['The clerk, Tony Brace, left the town.', 'Tony Brace', 'person'],
    ['They spoke to Sen. Odermatt on Monday.', 'Odermatt', 'person'],
    ['The home of Ivo Brandt, 41, was searched.', 'Ivo Brandt', 'person'],
    ['The case went to the Transport Safety Board.', 'Transport Safety Board', 'organisation'],
    ['Shares of Anselm Lines Inc. fell.', 'Anselm Lines Inc.', 'organisation'],
    ['Mar Abierto, a charity that follows these cases, agreed.', 'Mar Abierto', 'organisation'],
    ['He gave money to the Club for Slow Roads.', 'Club for Slow Roads', 'organisation'],
    ['It happened in Norway.', 'Norway', 'place'],
    ['It happened in Tellmar on Friday.', 'Tellmar', 'place'],
    ['The road to Exton, Ohio, was shut.', 'Exton', 'place'],
    ['TELLMAR, Ohio (AP) — Two men were hurt in a fire on Monday.', 'TELLMAR', 'place'],
    ['Shares in Marta Air fell.', 'Marta Air', 'organisation'],
    ['The Tellmar River rose.', 'Tellmar River', 'place'],
  ])('in "%s": %s is a %s', (text, exact, kind) => {
    expect(find(text, exact).kind).toBe(kind)
  })

  test('does not run over the end of a line', () => {
    const text = 'Marta Quill\nShare this page with your friends'
    expect(find(text, 'Marta Quill').canonical).toBe('Marta Quill')
  })

  test('is quoted without a possessive ending', () => {
    expect(find("Marta Quill's ferry sank.", 'Marta Quill').quote.end).toBe('Marta Quill'.length)
  })

  test('leaves out the party and state of a member of Congress', () => {
    expect(namesOf('Rep. Jane Odermatt (R-Ohio) said no.').map(({ quote }) => quote.exact)).toEqual([
      'Jane Odermatt',
    ])
  })

  test('is no office by itself', () => {
    const text = 'They asked Marta Quill, Chief Medical Officer.'
    expect(namesOf(text).map(({ quote }) => quote.exact)).toEqual(['Marta Quill'])
  })

  test('is written as in running text, not in the capitals of a dateline', () => {
    const text = 'TELLMAR, Ohio (AP) — Two men were hurt in a fire in Tellmar on Monday.'
    expect(find(text, 'TELLMAR').canonical).toBe('Tellmar')
  })

  test('is none when only a headline or the start of a sentence gives it its capital', () => {
    expect(namesOf('Taxes rose. Several people complained about taxes.')).toEqual([])
  })
})

describe('a later short form', () => {
  test('surname stands for the full name', () => {
    expect(find('Marta Quill spoke first. Then Quill left.', 'Quill')).toMatchObject({
      canonical: 'Marta Quill',
      kind: 'person',
      short: true,
    })
  })

  test('surname before the full name stands for it too', () => {
    expect(find('There Quill stood. Marta Quill spoke first.', 'Quill').canonical).toBe('Marta Quill')
  })

  test('courtesy title chooses between two people of one surname', () => {
    const text = 'Peter Quill and Marta Quill came. They heard Mr. Quill speak.'
    expect(find(text, 'Quill').canonical).toBe('Peter Quill')
  })

  test('initials stand for an organisation', () => {
    const text = 'The Transport Safety Board met. Later the TSB issued a report.'
    expect(find(text, 'TSB').canonical).toBe('Transport Safety Board')
  })

  test('office stands for who holds it', () => {
    const text = 'Ines Marrow, the mayor of Exton, came late. On Monday the mayor left.'
    expect(find(text, 'the mayor')).toMatchObject({ canonical: 'Ines Marrow', kind: 'person', short: true })
  })

  test('spelling with and without accents is one name', () => {
    expect(find('Inés Marrów came. On Monday Ines Marrow left.', 'Ines Marrow').canonical).toBe('Inés Marrów')
  })
})

describe('a role', () => {
  test.each([
    ['They met President Odermatt.', 'Odermatt', 'President'],
    ['They met Secretary of State Jane Odermatt.', 'Jane Odermatt', 'Secretary of State'],
    ['They met Secretary-General Jane Odermatt.', 'Jane Odermatt', 'Secretary-General'],
    ['They met opposition leader Jane Odermatt.', 'Jane Odermatt', 'opposition leader'],
    ['Jane Odermatt, the mayor of Exton, came.', 'Jane Odermatt', 'mayor of Exton'],
    ['The mayor of Exton, Jane Odermatt, came.', 'Jane Odermatt', 'mayor of Exton'],
  ])('in "%s" of %s is "%s"', (text, exact, role) => {
    expect(find(text, exact).role).toBe(role)
  })

  test('is none for a courtesy title', () => {
    expect(find('They met Mrs. Odermatt.', 'Odermatt').role).toBeNull()
  })
})
