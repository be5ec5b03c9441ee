import { describe, expect, test } from '@jest/globals'
import { attributeSpans } from '../../../src/claims/attribution/attribute.ts'
import type { AttributedSpan } from '../../../src/claims/attribution/span.ts'
import { analyse } from '../../../src/text/analyse.ts'

const spansOf = (text: string): readonly AttributedSpan[] => attributeSpans(analyse(text))

const only = (text: string): AttributedSpan => {
  const [span, ...rest] = spansOf(text)
  if (span === undefined || rest.length > 0) throw new Error(`${rest.length + 1} spans in: ${text}`)
  return span
}

const words = (span: AttributedSpan): { source: string[]; cue: string[]; content: string[] } => ({
  source: span.source.map(({ exact }) => exact),
  cue: span.cue.map(({ exact }) => exact),
  content: span.content.map(({ exact }) => exact),
})

describe('a statement', () => {
  test('is found after "said that", with its source and cue', () => {
    expect(words(only('The harbour master said that 31 people had been pulled from the water.'))).toEqual({
      source: ['The harbour master'],
      cue: ['said'],
      content: ['that 31 people had been pulled from the water'],
    })
  })

  test('is found without "that"', () => {
    expect(words(only('Marta Quill said on Monday the ferry was overloaded.')).content).toEqual([
      'the ferry was overloaded',
    ])
  })

  test('is found before its source', () => {
    expect(words(only('Eighteen people were killed, officials said.'))).toEqual({
      source: ['officials'],
      cue: ['said'],
      content: ['Eighteen people were killed'],
    })
  })

  test('is found on both sides of a source that interrupts it', () => {
    expect(words(only('The plan, Quill said, would cost too much.')).content).toEqual([
      'The plan',
      'would cost too much',
    ])
  })

  test('is given to who is told of, not to who is told', () => {
    expect(words(only('Quill told reporters in Port Anselm that the search was over.'))).toEqual({
      source: ['Quill'],
      cue: ['told'],
      content: ['that the search was over'],
    })
  })

  test('is found after and before "according to"', () => {
    const before = only('Nearly sixty crew were saved, according to the coastguard.')
    const after = only('According to the coastguard, nearly sixty crew were saved.')
    expect([before.kind, after.kind]).toEqual(['according-to', 'according-to'])
    expect(words(before).content).toEqual(['Nearly sixty crew were saved'])
    expect(words(after).content).toEqual(['nearly sixty crew were saved'])
    expect(words(after).source).toEqual(['the coastguard'])
  })

  test('of a second verb is given to the subject of the first', () => {
    const [, second] = spansOf('Quill praised the crew and said that the weather had been foul.')
    expect(second && words(second).source).toEqual(['Quill'])
  })

  test('has its source before an aside between dashes', () => {
    const span = only('Some bankers - two of them in Exton - said that rates would fall.')
    expect(words(span).source).toEqual(['Some bankers'])
  })

  test('of a poll with a month is the poll’s', () => {
    expect(words(only('In Exton, a June poll found that most were tired.')).source).toEqual(['a June poll'])
  })

  test('that might be made is none', () => {
    expect(spansOf('The minister could say that the plan was dead.')).toEqual([])
  })
})

describe('a quotation', () => {
  test('is direct speech of the name that follows its verb', () => {
    const span = only('"We saw the smoke from the quay," said Marta Quill, the harbour master.')
    expect(span.kind).toBe('direct')
    expect(span.sourceName).toBe('Marta Quill')
    expect(words(span).content).toEqual(['"We saw the smoke from the quay,"'])
  })

  test('that goes on after its speaker belongs to the same attribution', () => {
    const text = '“It was dark,” Quill said. “Nobody could see the rocks. We were lucky.”'
    expect(words(only(text)).content).toEqual([
      '“It was dark,”',
      '“Nobody could see the rocks. We were lucky.”',
    ])
  })

  test('of several sentences is one content', () => {
    const text = '“It was dark. Nobody could see. We were lucky,” Quill said.'
    expect(words(only(text)).content).toEqual(['“It was dark. Nobody could see. We were lucky,”'])
  })

  test('inside a clause makes the attribution mixed', () => {
    expect(only('Quill said the rescue was “a small miracle” for the town.').kind).toBe('mixed')
  })

  test('is given to the name that stands before a long apposition', () => {
    const text = '“We had no choice,” Jonas Veld, 41, of Exton, who steered the boat, said.'
    expect(words(only(text)).source).toEqual(['Jonas Veld'])
  })

  test('may be marked with pairs of apostrophes', () => {
    expect(only("''The hull was rotten,'' said Marta Quill.").kind).toBe('direct')
  })

  test('may be marked with single marks', () => {
    const span = only('Baker Ivo Veld, 52, said: ‘I heard the bells at four. My neighbour’s dog ran off.’')
    expect(words(span).content).toEqual(['‘I heard the bells at four. My neighbour’s dog ran off.’'])
    expect(span.sourceName).toBe('Ivo Veld')
  })

  test('runs on into the next paragraph while it stays open', () => {
    const text = '“It was dark,” Quill said. “Nobody could see.\n\n“We were lucky.”'
    expect(words(only(text)).content).toEqual(['“It was dark,”', '“Nobody could see.', '“We were lucky.”'])
  })

  test('may follow in a paragraph of its own', () => {
    const span = only('The mayor of Exton declared:\n\n“We will not sell the harbour. We never will.”')
    expect(words(span).source).toEqual(['The mayor of Exton'])
    expect(words(span).content).toEqual(['“We will not sell the harbour. We never will.”'])
  })

  test('is none when the marks hold a title', () => {
    expect(spansOf('In “The Long Night” Ines Marrow played a nurse.')).toEqual([])
  })

  test('may be signed after a dash', () => {
    expect(only('“He never answered a single question.” — Ines Marrow').sourceName).toBe('Ines Marrow')
  })
})

describe('polarity and strength', () => {
  const polarity = (text: string): string | undefined => spansOf(text)[0]?.polarity

  test('a denial is denied', () => {
    expect(polarity('The firm denied that the life jackets were too old.')).toBe('denied')
  })

  test('a refusal to say withholds', () => {
    expect(polarity('The firm declined to say whether anyone had been paid.')).toBe('withheld')
    expect(polarity('Police did not say how many were hurt.')).toBe('withheld')
  })

  test('what is not denied is affirmed', () => {
    expect(polarity('The firm did not deny that the life jackets were too old.')).toBe('affirmed')
  })

  test('a claim is weaker than a confirmation', () => {
    const strength = (text: string): string | undefined => spansOf(text)[0]?.strength
    expect(strength('Rebels claimed that they held the bridge.')).toBe('weak')
    expect(strength('The army confirmed that it had lost the bridge.')).toBe('firm')
  })
})

describe('the source', () => {
  test('is given its full name where a surname stands for it', () => {
    const [, second] = spansOf('Marta Quill said the ferry was full.\n\nIt sank fast, Quill said.')
    expect(second?.sourceName).toBe('Marta Quill')
  })

  test('is found behind a pronoun', () => {
    const [, second] = spansOf('Marta Quill said the ferry was full. She said it sank fast.')
    expect(second?.sourceName).toBe('Marta Quill')
    expect(second?.named).toBe(true)
  })

  test('is found behind an office', () => {
    const text = 'The mayor of Exton, Ines Marrow, visited the site. The town was safe, the mayor said.'
    expect(spansOf(text)[0]?.sourceName).toBe('Ines Marrow')
  })

  test.each(['officials', 'two officials', 'a source', 'witnesses', 'people familiar with the talks'])(
    'is unnamed when it is "%s"',
    (source) => {
      expect(only(`The bridge had fallen, ${source} said.`).named).toBe(false)
    },
  )

  test.each(['Marta Quill', 'the transport ministry', 'police', 'the coastguard', 'Anselm Lines'])(
    'is named when it is "%s"',
    (source) => {
      expect(only(`The bridge had fallen, ${source} said.`).named).toBe(true)
    },
  )
})
