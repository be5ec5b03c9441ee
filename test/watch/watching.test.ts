/** Articles that are read again: what the thread hears, and what it is spared. */
import { describe, expect, test } from '@jest/globals'
import { rereadArticleHandler } from '../../jobs/reread-article/handler.ts'
import { answerAsking } from '../../src/desk/answer.ts'
import { asking, plain } from '../desk/in-memory.ts'
import { at, openScene, run, type Scene } from './scene.ts'

const [post, wire] = ['https://harbour-post.example/ferry', 'https://tide-wire.example/pier'] as const
const thread = { platform: 'slack', newsroom: 'T1', channel: 'C1', thread: '1.1' }

const ferry = (dead: string, more = ''): string =>
  `${dead} people were killed when a ferry struck the pier at Saltby on Monday, police said.\n\nThe ferry, run by Grell Lines, was on its way from Orrin to Saltby with 140 passengers.${more}`

/** Two papers that do not agree on the toll, checked in a thread. */
async function checked(more: { readonly settings?: readonly [string, string] } = {}): Promise<Scene> {
  const scene = openScene()
  if (more.settings !== undefined) await scene.settings.write('T1', null, ...more.settings)
  scene.publish(post, { body: ferry('Three') })
  scene.publish(wire, { body: ferry('Five') })
  await scene.check([post, wire])
  return scene
}

const told = ({ desk }: Scene): readonly string[] => desk.posted.map(({ notice }) => plain(notice.lines))
const say = (scene: Scene, text: string, more = {}) =>
  answerAsking(asking(text, { thread, ...more }), scene.desk)

describe('a fresh article of a story that does not agree', () => {
  test('is watched by itself, at growing intervals, with word to its site that it is a machine that asks', async () => {
    const scene = await checked()
    await scene.hours(24)
    const times = scene.asked.filter(({ link }) => link === post)
    expect(times.length).toBeGreaterThanOrEqual(4)
    expect(times.length).toBeLessThanOrEqual(8)
    expect(times.every(({ request }) => request?.purpose === 'watch')).toBe(true)
    expect(told(scene)).toEqual([])
  })

  test('is not, where the channel does not want it', async () => {
    const scene = await checked({ settings: ['watch', 'off'] })
    await scene.hours(24)
    expect(scene.asked).toEqual([])
  })

  test('is not, when it is two days old', async () => {
    const scene = openScene()
    for (const [link, dead] of [
      [post, 'Three'],
      [wire, 'Five'],
    ] as const)
      scene.publish(link, { body: ferry(dead), published: '2026-02-27T07:00:00Z' })
    await scene.check([post, wire])
    expect((await scene.stories.changedSince('T1', '2026-01-01T00:00:00Z', 9))[0]?.mismatches).toHaveLength(1)
    await scene.hours(3)
    expect(scene.asked).toEqual([])
  })

  test('is not, when its story agrees', async () => {
    const scene = openScene()
    for (const link of [post, wire]) scene.publish(link, { body: ferry('Three') })
    await scene.check([post, wire])
    await scene.hours(3)
    expect(scene.asked).toEqual([])
  })

  test('is watched no more after two weeks', async () => {
    const scene = await checked()
    scene.wait(14 * 24 * 3_600_000)
    await scene.hours(1)
    expect(scene.asked).toEqual([])
    expect(await scene.watches.of('T1', [at(post, { body: '' }).id])).toEqual([])
  })
})

describe('when a watched article changes', () => {
  test('the thread hears the old words, the new words and when, and what it means for the story', async () => {
    const scene = await checked()
    scene.publish(post, { body: ferry('Five') })
    await scene.hours(2)
    expect(told(scene)).toEqual([
      [
        'harbour-post changed its article, seen 2026-03-02T08:15:00.000Z:',
        'People killed: was “Three people were killed when a ferry struck the pier at Saltby on Monday, police said.”, now “Five people were killed when a ferry struck the pier at Saltby on Monday, police said.”',
        'No longer differs: people killed: 3 or 5.',
      ].join('\n'),
    ])
    expect(scene.desk.posted[0]?.thread).toEqual(thread)
    expect(scene.desk.events.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['mismatch-found', 'changed', 'mismatch-gone']),
    )
  })

  test('the next check says on its card what changed since it was first read', async () => {
    const scene = await checked()
    scene.publish(post, { body: ferry('Four') })
    await scene.check([post], '2.2')
    const [card] = scene.replies.at(-1)?.report.articles ?? []
    expect(card?.warnings.find(({ kind }) => kind === 'corrected')?.message).toMatch(
      /^changed since it was first read here on .*: people killed, was “Three people were killed .*”, now “Four people were killed .*”$/,
    )
    await scene.check([wire], '3.3')
    const again = scene.replies.at(-1)?.report.articles.find(({ publisher }) => publisher === 'tide-wire')
    expect(again?.warnings.some(({ kind }) => kind === 'corrected')).toBe(false)
  })

  test('it is said once, however often the work is done from its start', async () => {
    const scene = await checked()
    scene.publish(post, { body: ferry('Five') })
    await scene.hours(3, 3)
    expect(new Set(scene.desk.posted.map(({ key }) => key)).size).toBe(1)
    expect(scene.desk.events.filter(({ kind }) => kind === 'changed')).toHaveLength(1)
    expect(scene.desk.events.filter(({ kind }) => kind === 'mismatch-gone')).toHaveLength(1)
  })

  test('only in its furniture, nothing is said', async () => {
    const scene = await checked()
    scene.publish(post, { body: ferry('Three', '\n\nMost read: Storm Hild nears the coast.') })
    await scene.hours(2)
    scene.publish(post, { body: ferry('Three') })
    await scene.hours(6)
    expect(told(scene)).toEqual([])
  })

  test('and has changed back by the next reading, the way back is not told', async () => {
    const scene = await checked()
    scene.publish(post, { body: ferry('Four') })
    await scene.hours(0.5)
    scene.publish(post, { body: ferry('Three') })
    await scene.hours(0.75)
    expect(told(scene)).toHaveLength(1)
  })

  test('in a private channel, it is said there alone', async () => {
    const scene = openScene()
    scene.publish(post, { body: ferry('Three') })
    scene.publish(wire, { body: ferry('Five') })
    await scene.check([post, wire], '9.9', 'C9', 'T1/private/C9')
    scene.publish(post, { body: ferry('Five') })
    await scene.hours(2)
    expect(scene.desk.posted.map(({ thread: { channel } }) => channel)).toEqual(['C9'])
  })
})

describe('when a watched article is gone', () => {
  test('the thread hears it the second time that it is not there, and hears when it is back', async () => {
    const scene = await checked()
    scene.publish(post, 'gone')
    await scene.hours(0.25)
    expect(told(scene)).toEqual([])
    await scene.hours(1)
    expect(told(scene)).toHaveLength(1)
    expect(told(scene)[0]).toContain('harbour-post has taken its article down')
    scene.publish(post, { body: ferry('Three') })
    await scene.hours(48)
    expect(told(scene)[1]).toContain('is there again')
    expect(told(scene)).toHaveLength(2)
  })

  test('nothing is said while its site is only down', async () => {
    const scene = await checked()
    scene.publish(post, 'server-error')
    await scene.hours(24)
    expect(told(scene)).toEqual([])
  })
})

describe('a page that is another on each reading', () => {
  test('is said to be so once, and read less often', async () => {
    const scene = await checked()
    await say(scene, 'watch')
    for (let reading = 0; reading < 40; reading += 1) {
      scene.publish(post, { body: ferry('Three', `\n\nVisitor ${reading} of the day.`) })
      await scene.hours(6)
    }
    expect(told(scene)).toEqual([
      'harbour-post’s page changes all the time. From now on I look at it every six hours at most.',
    ])
  })
})

describe('five thousand watched pages', () => {
  test('that fall due at once are asked for a hundred and twenty a minute, and few of one host', async () => {
    const scene = openScene()
    for (let page = 0; page < 5000; page += 1) {
      const link = `https://site-${page % 50}.example/${page}`
      const about = { memory: 'T1', article: `p${page}`, link, host: `site-${page % 50}.example` }
      const watch = { by: null, since: '2026-03-02T08:00:00.000Z', on: true, step: 0, known: 1, missing: 0 }
      const rest = { gone: false, slowed: false, told: [], idle: 0, readings: 0 }
      await scene.watches.begin({ ...about, ...watch, ...rest }, '2026-03-02T08:01:00.000Z')
    }
    scene.wait(60_000)
    await scene.tick({}, run)
    expect(scene.queued).toHaveLength(120)
    const hosts = Map.groupBy(scene.queued, ({ article }) => Number(article.slice(1)) % 50)
    expect(Math.max(...[...hosts.values()].map(({ length }) => length))).toBeLessThanOrEqual(6)
    expect(hosts.size).toBe(50)
    await scene.tick({}, run)
    expect(new Set(scene.queued.map(({ article }) => article)).size).toBe(240)
  })
})

describe('watch and unwatch', () => {
  test('begin and end it for a story, whatever its age, and stand in its history', async () => {
    const scene = openScene()
    scene.publish(post, { body: ferry('Three'), published: '2026-01-01T07:00:00Z' })
    await scene.check([post])
    const { notice, shownTo } = await say(scene, 'watch')
    expect(shownTo).toBe('thread')
    expect(plain(notice.lines)).toContain('Watching 1 article of Ferry strikes Saltby pier')
    scene.publish(post, { body: ferry('Five'), published: '2026-01-01T07:00:00Z' })
    await scene.hours(1)
    expect(told(scene)).toHaveLength(1)
    expect(plain((await say(scene, 'watch')).notice.lines)).toContain('watched already')
    expect(plain((await say(scene, 'unwatch')).notice.lines)).toContain('ines ended the watch of 1 article')
    scene.publish(post, { body: ferry('Nine'), published: '2026-01-01T07:00:00Z' })
    await scene.hours(24)
    expect(told(scene)).toHaveLength(1)
    expect(scene.desk.events.flatMap((event) => (event.kind === 'watched' ? [event.on] : []))).toEqual([
      true,
      false,
    ])
  })

  test('what somebody ended does not begin again by itself', async () => {
    const scene = await checked()
    await say(scene, 'unwatch')
    await scene.check([post, wire], '1.1')
    await scene.hours(12)
    expect(scene.asked).toEqual([])
  })

  test('what is ended while its page is being read stays ended', async () => {
    const scene = await checked()
    const { id } = at(post, { body: '' })
    const { reader } = scene
    const ended = {
      ...scene,
      desk: scene.desk.desk,
      reader: {
        read: async (page: Parameters<typeof reader.read>[0]) => {
          await say(scene, `unwatch ${post}`)
          return reader.read(page)
        },
      },
    }
    await rereadArticleHandler(ended)({ memory: 'T1', article: id }, run)
    expect((await scene.watches.find('T1', id))?.on).toBe(false)
  })

  test('take a link, and words of a headline', async () => {
    const scene = await checked()
    expect(plain((await say(scene, `unwatch ${post}`)).notice.lines)).toContain('1 article')
    expect(
      plain((await say(scene, 'unwatch saltby ferry', { thread: { ...thread, thread: '' } })).notice.lines),
    ).toContain('1 article')
    expect(plain((await say(scene, 'watch https://nowhere.example/x')).notice.lines)).toContain(
      'I know no story',
    )
    expect(plain((await say(scene, 'watch', { thread: { ...thread, thread: '' } })).notice.lines)).toContain(
      'in the thread of a check',
    )
  })

  test('of the newsroom’s story are not given from a private channel', async () => {
    const scene = await checked()
    const answer = await say(scene, `watch ${post}`, { private: true, thread: { ...thread, channel: 'C9' } })
    expect(plain(answer.notice.lines)).toContain('not this channel’s')
  })
})
