import { describe, expect, test } from '@jest/globals'
import { answerAsking } from '../../src/desk/answer.ts'
import { asking, plain, testDesk } from './in-memory.ts'

describe('draft', () => {
  test('hands on what was typed behind it with its line breaks, or what came with it', async () => {
    const desk = testDesk()
    const { notice } = await answerAsking(asking('draft One.\n\nTwo.', { private: true }), desk)
    expect(plain(notice.lines)).toContain('I am checking your draft')
    await answerAsking(asking('draft', { pasted: 'Three.' }), desk)
    expect(desk.submitted).toMatchObject([
      { text: 'One.\n\nTwo.', private: true },
      { text: 'Three.', private: false },
    ])
  })

  test('wants a text, and not a book', async () => {
    const desk = testDesk()
    expect(plain((await answerAsking(asking('draft'), desk)).notice.lines)).toContain('Paste the text')
    const book = await answerAsking(asking('draft', { pasted: 'word '.repeat(30_000) }), desk)
    expect(plain(book.notice.lines)).toContain('I check drafts of up to')
    expect(desk.submitted).toEqual([])
  })
})
