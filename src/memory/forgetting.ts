/** Forgetting articles: everything that was drawn from them goes first, they themselves last. */
import type { ReadArticle } from '../domain.ts'
import type {
  ArticleStore,
  Clock,
  Doom,
  Doomed,
  Forgetter,
  Forgetting,
  Forgotten,
  History,
  Memories,
  StoryBook,
} from '../ports.ts'
import type { KeptStory } from './kept-story.ts'
import { mismatchesOn, withoutArticles } from './without-articles.ts'

export type ForgettingPorts = {
  readonly articles: ArticleStore
  readonly stories: StoryBook
  readonly history: Pick<History, 'append'>
  readonly memories: Memories
  readonly clock: Clock
  /** Every place beside articles and stories, in the order in which their counts are told. */
  readonly forgetters: readonly Forgetter[]
}

/** Somebody else may change a story in between; whoever loses so many times in a row has found a fault. */
const MOST_TRIES = 20

type Scope = 'everywhere' | 'own'

const given = <T>(value: T | null | undefined): readonly T[] =>
  value === null || value === undefined ? [] : [value]

export function createForgetting(ports: ForgettingPorts): Forgetting {
  const { articles, stories, history, memories, clock, forgetters } = ports

  async function doomed(memory: string, id: string): Promise<Doomed> {
    const versions = await articles.versions(memory, id)
    const loaded = await Promise.all(versions.map(({ number }) => articles.loadVersion(memory, id, number)))
    const readings = loaded.flatMap(given)
    const links = readings.flatMap(({ article }) => [article.link, ...given(article.url)])
    return { id, links: [...new Set(links)], readings }
  }

  /** Named after an article that stays, if the name was that of one that goes. */
  async function headlineFor(memory: string, story: KeptStory, doom: Doom): Promise<string> {
    const gone = new Set(doom.articles.map(({ id }) => id))
    const theirs = doom.articles.flatMap(({ readings }) =>
      readings.flatMap(({ article }) => given(article.headline)),
    )
    if (!theirs.some((headline) => story.headline.includes(headline))) return story.headline
    const left = await articles.load(
      memory,
      story.articles.filter((id) => !gone.has(id)),
    )
    return left.flatMap(({ article }: ReadArticle) => given(article.headline))[0] ?? ''
  }

  async function forgetInStory(doom: Doom, id: string): Promise<void> {
    const { memory } = doom
    const gone = new Set(doom.articles.map((one) => one.id))
    for (let tries = 1; tries <= MOST_TRIES; tries++) {
      const [before] = await stories.load(memory, [id])
      if (before === undefined || !before.articles.some((article) => gone.has(article))) return
      const at = clock().toISOString()
      const after = withoutArticles(before, gone, await headlineFor(memory, before, doom), at)
      const entry = { stories: [{ before, after }], events: [], said: [] }
      if ((await stories.enter(memory, `forget ${id} ${at} ${tries}`, entry)) !== 'overtaken') return
    }
    throw new Error(`the story ${id} kept changing while articles of it were to be forgotten`)
  }

  async function forgetIn(memory: string, doomed: readonly Doomed[]): Promise<Forgotten> {
    const ids = doomed.map(({ id }) => id)
    const held = [...new Set((await stories.of(memory, ids)).values())]
    const gone = new Set(ids)
    const mismatches = (await stories.load(memory, held)).flatMap((story) => mismatchesOn(story, gone))
    const doom: Doom = { memory, articles: doomed, stories: held, mismatches }
    const counts = new Map([
      ['stories', held.length],
      ['mismatches', mismatches.length],
    ])
    for (const { what, forget } of forgetters)
      counts.set(what, (counts.get(what) ?? 0) + (await forget(doom)))
    for (const story of held) await forgetInStory(doom, story)
    counts.set('versions', await articles.forgetArticles(memory, ids))
    return counts
  }

  /** Which of the articles a private channel's memory is to forget with the newsroom's. */
  async function alsoIn(memory: string, doomed: readonly Doomed[], scope: Scope): Promise<readonly Doomed[]> {
    if (scope === 'everywhere') return doomed
    const own = await articles.load(
      memory,
      doomed.map(({ id }) => id),
    )
    return doomed.filter(({ id }) => !own.some(({ article }) => article.id === id))
  }

  return {
    async forget(memory, articleIds, by, scope = 'everywhere'): Promise<Forgotten> {
      const all = await Promise.all([...new Set(articleIds)].map((id) => doomed(memory, id)))
      const known = all.filter(({ readings }) => readings.length > 0).length
      for (const below of await memories.list()) {
        if (!below.startsWith(`${memory}/`)) continue
        const theirs = await alsoIn(below, all, scope)
        if (theirs.length > 0) await forgetIn(below, theirs)
      }
      // Last: while it stands, whoever was cut off knows that there is something left to do.
      const counts = new Map([['articles', known], ...(await forgetIn(memory, all))])
      if (known > 0) {
        const at = clock().toISOString()
        await history.append(memory, [{ kind: 'forgotten', at, story: null, by, articles: known }])
      }
      return counts
    },
  }
}
