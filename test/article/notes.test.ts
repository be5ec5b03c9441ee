import { describe, expect, test } from '@jest/globals'
import { notesOf } from '../../src/article/notes/notes.ts'
import type { NoteKind } from '../../src/domain.ts'

const line = (text: string, inBody = true, url?: string) => ({
  text,
  inBody,
  links: url === undefined ? [] : [{ url, text: 'here' }],
})

const remarks: readonly (readonly [text: string, kind: NoteKind])[] = [
  [
    'This article was generated in part using artificial intelligence and may contain errors.',
    'ai-disclaimer',
  ],
  ['This summary was created with AI assistance and reviewed by our team.', 'ai-disclaimer'],
  ['Ledger stories are generated with AI tools and edited by humans.', 'ai-disclaimer'],
  ['The Ledger uses generative AI to rewrite stories from partner publications.', 'ai-disclaimer'],
  ['Portions of this article were produced with the assistance of automated tools.', 'ai-disclaimer'],
  ['Correction: An earlier version of this article misspelled a name.', 'correction'],
  ['This story has been corrected to show that the bridge is 40 metres long.', 'correction'],
  ['Reuters contributed to this report.', 'agency-credit'],
  ['NORRBY (AP) — A ferry ran aground on Monday.', 'agency-credit'],
  ['News provided by Ostrava Ferries plc', 'press-release'],
  ['NORRBY, March 3 /PRNewswire/ -- Ostrava Ferries today said', 'press-release'],
  ['Subscribe now to continue reading this article.', 'paywall'],
  ['This article is for subscribers only.', 'paywall'],
]

const innocent: readonly string[] = [
  'The company said that its chips are made for artificial intelligence.',
  'The minister said that an AI tool had written his speech last year.',
  'The court corrected the sentence on Tuesday.',
  'He told Reuters that the bridge would stay open.',
  'You have 2 free articles remaining this month.',
]

describe('what a page says about its own text', () => {
  test.each(remarks)('%s', (text, kind) => {
    expect(notesOf([line(text)]).notes).toContainEqual({ kind, text: expect.any(String) })
  })

  test.each(innocent)('is not in: %s', (text) => {
    expect(notesOf([line(text)]).notes).toEqual([])
  })

  test('names the original and where its link goes, in the line or below it', () => {
    expect(
      notesOf([
        line('Read the Full Coast Herald Article at:', false),
        line('[ https://www.mirror.example/a1 ]', false),
      ]).original,
    ).toEqual({
      name: 'Coast Herald',
      url: 'https://www.mirror.example/a1',
    })
    expect(
      notesOf([line('Read the full article at: Coast Herald', false, 'https://coastherald.example/b')])
        .original,
    ).toEqual({
      name: 'Coast Herald',
      url: 'https://coastherald.example/b',
    })
    expect(
      notesOf([line('This story was originally published by Coast Herald and is republished here.')])
        .original,
    ).toEqual({
      name: 'Coast Herald',
      url: null,
    })
  })

  test('turns of named speakers make a transcript', () => {
    const turns = [
      'FENWICK: Who was aboard?',
      'BROOK: Nobody.',
      'FENWICK: Since when?',
      'BROOK: Since Monday.',
      'FENWICK: Thank you.',
    ]
    expect(notesOf(turns.map((text) => line(text))).notes.map(({ kind }) => kind)).toEqual(['transcript'])
  })

  test('a text that breaks off is cut short', () => {
    expect(notesOf([line('The harbour chief said that […]')]).notes.map(({ kind }) => kind)).toEqual([
      'cut-short',
    ])
  })
})
