import { describe, expect, test } from '@jest/globals'
import { answerAsking } from '../../src/desk/answer.ts'
import { suggestFor } from '../../src/desk/suggest.ts'
import type { KeptStory } from '../../src/memory/kept-story.ts'
import { mismatch, side, story } from '../digest/newsroom-day.ts'
import { madeReading } from '../store/made-reading.ts'
import { asking, plain, type TestDesk, testDesk } from './in-memory.ts'

const ferry = madeReading({
  url: 'https://courier.example/ferry',
  headline: 'Ferry sinks off Marl',
  body: 'Three people were killed when a ferry sank off Marl.',
  publisher: 'The Courier',
  day: '2026-02-11',
})
const sealed = madeReading({
  url: 'https://wire.example/inquiry',
  headline: 'Ferry inquiry sealed',
  body: 'The inquiry is sealed.',
  publisher: 'Wire',
  day: '2026-02-12',
})
const thread = { platform: 'slack', newsroom: 'T1', channel: 'C1', thread: 't1' }

async function newsroom(more: Partial<KeptStory> = {}): Promise<TestDesk> {
  const desk = testDesk()
  await desk.articles.save('T1', ferry)
  await desk.articles.save('T1/private/C9', sealed)
  await desk.stories.save('T1', story('s1', { articles: [ferry.article.id], threads: [thread], ...more }))
  return desk
}

async function told(text: string, desk: TestDesk, more: Parameters<typeof asking>[1] = {}): Promise<string> {
  const { notice, shownTo } = await answerAsking(asking(text, more), desk)
  expect(shownTo).toBe('asker')
  return plain(notice.lines)
}

const inside = { thread: { ...thread, channel: 'C9', thread: '' }, private: true }

describe('find', () => {
  test('shows headline, outlet and date, and links article and thread', async () => {
    const { notice } = await answerAsking(asking('find ferry'), await newsroom())
    expect(plain(notice.lines)).toBe('Ferry sinks off Marl · The Courier · 11 February 2026 · in its thread')
    expect(notice.lines[0]?.spans).toContainEqual({
      url: 'https://courier.example/ferry',
      text: 'Ferry sinks off Marl',
    })
    expect(notice.lines[0]?.spans).toContainEqual({ thread: 't1', channel: 'C1', text: 'in its thread' })
  })

  test('shows what stands in a private channel there alone', async () => {
    const desk = await newsroom()
    expect(await told('find inquiry', desk)).toBe('I have read nothing with “inquiry”.')
    expect(await told('find ferry', desk, inside)).toContain('Ferry inquiry sealed')
    expect(await told('find ferry', desk, inside)).toContain('Ferry sinks off Marl')
  })

  test('shows a guest what was talked of in the channel where they ask', async () => {
    const desk = await newsroom()
    const guest = { id: 'U5', name: 'visitor', roles: [], admin: false, guest: true }
    expect(await told('find ferry', desk, { person: guest })).toContain('Ferry sinks off Marl')
    const elsewhere = { ...thread, channel: 'C2', thread: '' }
    expect(await told('find ferry', desk, { person: guest, thread: elsewhere })).toContain(
      'I have read nothing',
    )
  })

  test('sets apart what holds only some of the words', async () => {
    expect(await told('find ferry harbour', await newsroom())).toBe(
      'with some of the words:\nFerry sinks off Marl · The Courier · 11 February 2026 · in its thread',
    )
  })

  test('wants words, and completes them while they are typed', async () => {
    const desk = await newsroom()
    expect(await told('find', desk)).toBe('Say what to look for: `find harbour fire`.')
    expect(await suggestFor(asking('find fer'), desk)).toEqual([{ label: 'ferry', words: 'ferry' }])
  })
})

describe('forget', () => {
  test('shows what would go and asks, then removes it and says what went', async () => {
    const sides = [side('3', 'Courier'), side('4', 'Wire')].map((one) => ({
      ...one,
      article: ferry.article.id,
    }))
    const desk = await newsroom({ mismatches: [mismatch('m1', { sides })] })
    const { notice } = await answerAsking(asking('forget <https://courier.example/ferry?utm_source=x>'), desk)
    expect(plain(notice.lines)).toBe(
      `Ferry sinks off Marl · The Courier
first read on 12 February 2026, 1 version
1 claim drawn from it, and its words in the search
its part in a story of 1 article
1 mismatch that rests on it, with what was decided
What stands in the chat stays there. This cannot be undone.`,
    )
    expect(await desk.articles.find('T1', 'https://courier.example/ferry')).not.toBeNull()
    const [choice] = notice.choices ?? []
    expect(choice?.label).toBe('Forget it')
    expect(await told(choice?.asks ?? '', desk)).toBe('Forgotten: 1 article, 1 story, 1 mismatch, 1 version.')
    expect(await desk.articles.find('T1', 'https://courier.example/ferry')).toBeNull()
    expect(await told(choice?.asks ?? '', desk)).toBe('I had nothing of it any more.')
  })

  test('finds what was handed in as a file by its words, and asks where several have them', async () => {
    const desk = await newsroom()
    const minutes = madeReading({
      url: null,
      headline: 'Minutes of the harbour board',
      body: 'A ferry was sold.',
    })
    await desk.articles.save('T1', minutes)
    expect(await told('forget harbour minutes', desk)).toContain(
      'Minutes of the harbour board\nfirst read on',
    )
    const { notice } = await answerAsking(asking('forget ferry'), desk)
    expect((notice.choices ?? []).map(({ label }) => label).toSorted()).toEqual([
      'Ferry sinks off Marl',
      'Minutes of the harbour board',
    ])
    const minutesChosen = notice.choices?.find(({ label }) => label.startsWith('Minutes'))
    expect(await told(minutesChosen?.asks ?? '', desk)).toContain(
      'Minutes of the harbour board\nfirst read on',
    )
    expect(await told('forget volcano', desk)).toBe(
      'I have read no article with all of these words in this newsroom.',
    )
    expect(await told('forget inquiry', desk)).toContain('I have read no article with all')
    const guest = { id: 'U5', name: 'visitor', roles: [], admin: false, guest: true }
    expect(await told('forget ferry', desk, { person: guest })).toContain('I have read no article with all')
  })

  test('is noted without the link', async () => {
    const desk = await newsroom()
    await told(`forget confirmed ${ferry.article.id}`, desk)
    const noted = desk.events.filter(({ kind }) => kind === 'forgotten')
    expect(noted).toMatchObject([{ by: 'ines', articles: 1 }])
    expect(JSON.stringify(noted)).not.toContain('courier')
  })

  test('reaches only what was read where it is asked', async () => {
    const desk = await newsroom()
    expect(await told('forget https://wire.example/inquiry', desk)).toBe(
      'I have read no article of that link in this newsroom.',
    )
    expect(await told('forget https://wire.example/inquiry', desk, inside)).toContain('Ferry inquiry sealed')
  })

  test('is for those who may change things', async () => {
    const desk = await newsroom()
    await desk.settings.write('T1', null, 'change', 'EDITORS1')
    expect(await told('forget https://courier.example/ferry', desk)).toContain('only some roles')
    expect(await told(`forget confirmed ${ferry.article.id}`, desk)).toContain('only some roles')
    expect(await desk.articles.find('T1', 'https://courier.example/ferry')).not.toBeNull()
  })
})
