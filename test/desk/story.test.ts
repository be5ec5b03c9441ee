/** What the desk knows of a story, and what people make of its bounds. */
import { describe, expect, test } from '@jest/globals'
import { answerAsking } from '../../src/desk/answer.ts'
import type { KeptStory } from '../../src/memory/kept-story.ts'
import { at, openScene, type Scene } from '../watch/scene.ts'
import { asking, plain } from './in-memory.ts'

const [post, wire, gazette] = [
  'https://harbour-post.example/ferry',
  'https://tide-wire.example/pier',
  'https://orrin-gazette.example/toll',
] as const
const thread = { platform: 'slack', newsroom: 'T1', channel: 'C1', thread: '1.1' }

const ferry = (dead: string, said: string): string =>
  `${dead} people were killed when a ferry struck the pier at Saltby on Monday, ${said} said.\n\nThe ferry, run by Grell Lines, was on its way from Orrin to Saltby with 140 passengers.`

const say = async (scene: Scene, text: string, more = {}) =>
  answerAsking(asking(text, { thread, ...more }), scene.desk)
const told = async (scene: Scene, text: string, more = {}): Promise<string> =>
  plain((await say(scene, text, more)).notice.lines)

async function checked(): Promise<Scene> {
  const scene = openScene()
  scene.publish(post, { body: ferry('Three', 'police'), published: '2026-03-02T06:00:00Z' })
  scene.publish(wire, { body: ferry('Five', 'the coastguard'), published: '2026-03-02T07:00:00Z' })
  await scene.check([post, wire])
  return scene
}

const storiesOf = (scene: Scene) => scene.stories.changedSince('T1', '2026-01-01T00:00:00Z', 9)
const idOf = (link: string): string => at(link, { body: '' }).id

/** A comparison keeps another state of a story just when somebody has ruled on it. */
function duringRuling(scene: Scene, changed: () => KeptStory): Scene {
  const { desk } = scene
  const index: typeof desk.index = {
    ...desk.index,
    async rule(...given) {
      const ruled = await desk.index.rule(...given)
      await desk.stories.save('T1', changed())
      return ruled
    },
  }
  return { ...scene, desk: { ...desk, index } }
}

describe('story', () => {
  test('tells its articles and why they are in it, what differs, the figures by counter, and what happened', async () => {
    const scene = await checked()
    const text = await told(scene, 'story')
    expect(text).toContain('2 articles')
    expect(text).toMatch(/tide-wire · 2 Mar · Ferry strikes Saltby pier · .*same (place|day|names)/)
    expect(text).toContain('1 mismatch\nPeople killed: 3 or 5 · high')
    expect(text).toContain(
      'People killed · 2 counters\n2 Mar · 3 · police · first harbour-post\n2 Mar · 5 · coastguard · first tide-wire',
    )
    expect(text).toContain('harbour-post began it')
    expect(text).toContain('found: People killed: 3 or 5')
  })

  test('parts an article from why it is there outside of what is dressed', async () => {
    const { notice } = await say(await checked(), 'story')
    const spans = notice.lines.flatMap((one) => one.spans)
    const dressed = spans.flatMap((span) => (typeof span === 'object' && 'quiet' in span ? [span.quiet] : []))
    expect(dressed.length).toBeGreaterThan(0)
    expect(dressed).toEqual(dressed.map((text) => text.trim()))
    expect(await told(await checked(), 'story')).toMatch(/ Saltby pier · \S/)
  })

  test('says who printed a figure first, and who later', async () => {
    const scene = await checked()
    scene.publish(gazette, { body: ferry('Five', 'the coastguard'), published: '2026-03-02T05:00:00Z' })
    await scene.check([gazette])
    expect(await told(scene, 'story')).toContain('5 · coastguard · first orrin-gazette, then tide-wire')
  })

  test('tells the latest figures of all counters in the order of time, and how many came before', async () => {
    const scene = openScene()
    const links = Array.from({ length: 4 }, (_, index) => `https://paper-${index}.example/ferry`)
    const body = (dead: string, more: string, weekday: string) =>
      `${dead} people were killed when a ferry struck the pier at Saltby on Monday, police said on ${weekday}. The coastguard said ${more} people were killed.\n\nThe ferry, run by Grell Lines, was on its way from Orrin to Saltby with 140 passengers.`
    const told4 = [
      ['Three', 'six', 'Monday'],
      ['Four', 'seven', 'Tuesday'],
      ['Five', 'eight', 'Wednesday'],
      ['Six', 'nine', 'Thursday'],
    ] as const
    for (const [index, [dead, more, weekday]] of told4.entries())
      scene.publish(links[index] ?? '', {
        body: body(dead, more, weekday),
        published: `2026-03-0${2 + index}T20:00:00Z`,
      })
    await scene.check(links)
    const text = await told(scene, 'story')
    const figures = text.slice(text.indexOf('People killed · 2 counters'), text.indexOf('History'))
    const days = [...figures.matchAll(/(\d) Mar · /g)].map(([, day]) => Number(day))
    expect(figures).toContain('and 2 more before')
    expect(days.slice(0, 6)).toEqual([3, 3, 4, 4, 5, 5])
  })

  test('is found by a link, by words of its headline, and by nothing that is not there', async () => {
    const scene = await checked()
    const nowhere = { thread: { ...thread, thread: '' } }
    expect(await told(scene, `story ${wire}`, nowhere)).toContain('2 articles')
    expect(await told(scene, 'story saltby pier', nowhere)).toContain('2 articles')
    expect(await told(scene, 'story volcano', nowhere)).toContain('I know no story by “volcano”')
    expect(await told(scene, 'story', nowhere)).toContain('in the thread of a check')
  })

  test('is told to a guest in its own channel alone, by whatever name they call it', async () => {
    const scene = await checked()
    const [story] = await storiesOf(scene)
    const guest = { person: { id: 'U5', name: 'visitor', roles: [], admin: false, guest: true } }
    const elsewhere = { ...guest, thread: { ...thread, channel: 'C7', thread: '' } }
    for (const name of [wire, 'saltby pier', story?.id ?? '', idOf(post)]) {
      expect(await told(scene, `story ${name}`, guest)).toContain('2 articles')
      expect(await told(scene, `story ${name}`, elsewhere)).toContain('I know no story')
      expect(await told(scene, `watch ${name}`, elsewhere)).toContain('I know no story')
      expect(await told(scene, `split ${name} 1`, elsewhere)).toContain('I know no story')
    }
    expect(await told(scene, 'home', guest)).toContain('People killed')
    expect(await told(scene, 'home', elsewhere)).not.toContain('People killed')
    expect(await told(scene, `forget ${post}`, elsewhere)).toContain('I have read no article')
    expect(await told(scene, `forget confirmed ${idOf(post)}`, elsewhere)).toContain('I had nothing of it')
    expect(await scene.desk.articles.load('T1', [idOf(post)])).toHaveLength(1)
  })

  test('of another channel is not among those that a guest may merge', async () => {
    const scene = await checked()
    scene.publish(gazette, { headline: 'Storm Hild nears Grellmouth', body: 'Storm Hild nears Grellmouth.' })
    await scene.check([gazette], '7.7', 'C7')
    const guest = { person: { id: 'U5', name: 'visitor', roles: [], admin: false, guest: true } }
    expect((await say(scene, 'merge')).notice.choices).toHaveLength(1)
    expect(await told(scene, 'merge', guest)).toContain('There is no other story yet')
  })

  test('of a private channel is told there alone, and leaves settings out of its history', async () => {
    const scene = openScene()
    scene.publish(post, { body: ferry('Three', 'police') })
    await scene.check([post], '9.9', 'C9', 'T1/private/C9')
    await say(scene, 'settings watch off')
    const there = { thread: { ...thread, channel: 'C9', thread: '9.9' }, private: true }
    const text = await told(scene, 'story', there)
    expect(text).toContain('1 article')
    expect(text).not.toContain('settings')
    expect(await told(scene, `story ${post}`)).toContain('I know no story')
  })
})

describe('split', () => {
  test('asks which articles, each with a button', async () => {
    const scene = await checked()
    const { notice } = await say(scene, 'split')
    expect(plain(notice.lines)).toContain('1. harbour-post')
    expect(notice.choices?.map(({ label }) => label)).toEqual([
      'Split off 1: harbour-post',
      'Split off 2: tide-wire',
    ])
  })

  test('makes two stories of one, which are not compared any more, whatever is posted later', async () => {
    const scene = await checked()
    expect(await told(scene, 'split 2')).toContain('ines split 1 article off')
    const stories = await storiesOf(scene)
    expect(stories.map(({ articles }) => articles).toSorted()).toEqual(
      [[idOf(post)], [idOf(wire)]].toSorted(),
    )
    expect(stories.flatMap(({ mismatches }) => mismatches)).toEqual([])
    await scene.check([post, wire], '2.2')
    expect(await storiesOf(scene)).toHaveLength(2)
    expect((await storiesOf(scene)).flatMap(({ mismatches }) => mismatches)).toEqual([])
    expect(await told(scene, `story ${post}`)).toContain('ines split off 1 article')
  })

  test('by its button does the same', async () => {
    const scene = await checked()
    const { notice } = await say(scene, 'split')
    await say(scene, notice.choices?.[0]?.asks ?? '')
    expect(await storiesOf(scene)).toHaveLength(2)
  })

  test('holds when a comparison changes the story at the same moment', async () => {
    const scene = await checked()
    const [story] = await storiesOf(scene)
    if (story === undefined) throw new Error('no story was kept')
    const meanwhile = duringRuling(scene, () => ({ ...story, headline: 'Saltby counts its dead' }))
    expect(await told(meanwhile, 'split 2')).toContain('ines split 1 article off')
    const after = await storiesOf(scene)
    expect(after.map(({ articles }) => articles)).toEqual(
      expect.arrayContaining([[idOf(post)], [idOf(wire)]]),
    )
    expect(after.map(({ headline }) => headline)).toContain('Saltby counts its dead')
    const thread = { platform: 'slack', newsroom: 'T1', channel: 'C1', thread: '8.8' }
    const [one, two] = after
    if (one === undefined || two === undefined) throw new Error('the story was not split')
    const then = duringRuling(scene, () => ({ ...two, threads: [thread] }))
    expect(await told(then, `merge ${one.id} ${two.id}`, { key: 'k9' })).toContain('one story from now on')
    const [whole, ...others] = await storiesOf(scene)
    expect(others).toEqual([])
    expect(whole?.articles.toSorted()).toEqual([idOf(post), idOf(wire)].toSorted())
    expect(whole?.threads).toContainEqual(thread)
  })

  test('of all articles, or of none, changes nothing', async () => {
    const scene = await checked()
    expect(await told(scene, 'split 1 2')).toContain('some of its articles, not all')
    expect(await told(scene, 'split 7')).toContain('Which articles')
    expect(await storiesOf(scene)).toHaveLength(1)
  })
})

describe('merge', () => {
  test('makes one story of two, has it compared, and keeps what was decided', async () => {
    const scene = await checked()
    await say(scene, 'split 2')
    const [one, two] = await storiesOf(scene)
    expect(await told(scene, `merge ${one?.id} ${two?.id}`, { key: 'k2' })).toContain('one story from now on')
    const stories = await storiesOf(scene)
    expect(stories.map(({ articles }) => articles.length)).toEqual([2])
    expect(scene.desk.compared).toMatchObject([{ memory: 'T1', thread }])
    await scene.check([post], '3.3')
    expect((await storiesOf(scene))[0]?.mismatches.map(({ title }) => title)).toEqual([
      'People killed: 3 or 5',
    ])
  })

  test('in a thread takes the other story by words of its headline or a link, and offers the latest', async () => {
    const scene = await checked()
    scene.publish(gazette, {
      headline: 'Storm Hild nears Grellmouth',
      body: 'Storm Hild nears Grellmouth, forecasters said on Monday.',
    })
    await scene.check([gazette], '2.2')
    const { notice } = await say(scene, 'merge')
    expect(notice.choices?.map(({ label }) => label)).toEqual(['Storm Hild nears Grellmouth'])
    expect(await told(scene, 'merge storm hild', { key: 'k3' })).toContain('one story from now on')
    expect(await storiesOf(scene)).toHaveLength(1)
    expect(await told(scene, 'merge volcano', { key: 'k4' })).toContain('I know no story')
  })
})
