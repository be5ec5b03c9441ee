import { describe, expect, test } from '@jest/globals'
import { suggestFor } from '../../src/desk/suggest.ts'
import { madeReading } from '../store/made-reading.ts'
import { asking, testDesk } from './in-memory.ts'

const typed = async (text: string) => (await suggestFor(asking(text), testDesk())).map(({ words }) => words)

describe('completions of what is being typed', () => {
  test('the names of settings that begin so, then the values of one', async () => {
    expect(await typed('settings wat')).toEqual(['watch'])
    expect(await typed('settings watch ')).toEqual(['watch on', 'watch off', 'watch default'])
    expect(await typed('settings links m')).toEqual(['links mentions'])
  })

  test('with `here`, only settings in which a channel may differ', async () => {
    expect(await typed('settings here z')).toEqual([])
    expect(await typed('settings here links of')).toEqual(['here links off'])
  })

  test('nothing for what is no command, or one that has none', async () => {
    expect(await typed('help me')).toEqual([])
    expect(await typed('launch all')).toEqual([])
    expect(await typed('')).toEqual([])
  })
})

describe('completions by what was read', () => {
  const secret = 'T1/private/C9'
  async function desk() {
    const ports = testDesk('2026-02-12T12:00:00Z')
    const story = (id: string, headline: string, changed: string) => ({
      ...{ id, headline, articles: [], mismatches: [], threads: [], since: changed, changed },
    })
    await ports.stories.save('T1', story('s1', 'Ferry aground off Kestrel Point', '2026-02-10T08:00:00Z'))
    await ports.stories.save('T1', story('s2', 'Ferry owner fined', '2026-02-11T08:00:00Z'))
    await ports.stories.save(secret, story('s3', 'Ferry: what the inquiry will say', '2026-02-12T08:00:00Z'))
    const about = { body: 'It ran aground.', publisher: 'Harbour Post', day: '2026-02-10' }
    const reading = (memory: string, url: string, headline: string) =>
      ports.articles.save(memory, madeReading({ ...about, url, headline }))
    await reading('T1', 'https://harbourpost.example/ferry', 'Ferry aground')
    await reading(secret, 'https://harbourpost.example/secret', 'What the inquiry will say')
    return ports
  }
  const words = async (text: string, more = {}) =>
    (await suggestFor(asking(text, more), await desk())).map((one) => one.words)
  const guest = { person: { id: 'U5', name: 'visitor', roles: [], admin: false, guest: true } }
  const inPrivate = {
    thread: { platform: 'slack', newsroom: 'T1', channel: 'C9', thread: '' },
    private: true,
  }

  test('stories by words of their headlines, the one that changed last first', async () => {
    expect(await words('watch ferry')).toEqual(['s2', 's1'])
    expect(await words('unwatch point FERRY')).toEqual(['s1'])
  })

  test('of two stories, the first and then the other', async () => {
    expect(await words('merge fined')).toEqual(['s2'])
    expect(await words('merge s2 ')).toEqual(['s2 s1'])
    expect(await words('merge s2 fined')).toEqual([])
  })

  test('links by link, outlet or headline', async () => {
    expect(await words('forget aground')).toEqual(['https://harbourpost.example/ferry'])
    expect(await words('forget harbourpost.example')).toEqual(['https://harbourpost.example/ferry'])
  })

  test('a guest gets those of stories that were talked of where they type', async () => {
    expect(await words('watch ferry', guest)).toEqual([])
    expect(await words('forget aground', guest)).toEqual([])
    const ports = await desk()
    const [story] = await ports.stories.load('T1', ['s1'])
    if (story === undefined) throw new Error('s1 was not kept')
    const threads = [{ platform: 'slack', newsroom: 'T1', channel: 'C1', thread: '1.1' }]
    const [read] = await ports.articles.recent('T1', 1)
    await ports.stories.save('T1', { ...story, threads, articles: [read?.article.id ?? ''] })
    const seen = async (text: string) =>
      (await suggestFor(asking(text, guest), ports)).map((one) => one.words)
    expect(await seen('watch ferry')).toEqual(['s1'])
    expect(await seen('forget aground')).toEqual(['https://harbourpost.example/ferry'])
  })

  test('what was read in private completes nothing elsewhere', async () => {
    expect(await words('watch inquiry')).toEqual([])
    expect(await words('forget secret')).toEqual([])
    expect(await words('watch inquiry', inPrivate)).toEqual(['s3'])
    expect(await words('forget secret', inPrivate)).toEqual(['https://harbourpost.example/secret'])
  })
})
