/** `split [story] <articles>` takes articles out of a story into one of their own; they do not come together again by themselves. */
import type { ReadArticle } from '../../domain.ts'
import type { KeptStory } from '../../memory/kept-story.ts'
import { allIn, articlesBehind, formerOf, MOST_FORMER, outletOf } from '../../memory/named.ts'
import type { Entry } from '../../ports.ts'
import { item, line, sentence } from '../../reply/notice.ts'
import { split } from '../../stories/ruling.ts'
import type { Answer } from '../asking.ts'
import type { Command, DeskPorts, Place } from '../command.ts'
import { enterRuling } from '../enter-ruling.ts'
import { type FoundStory, findStory, noStory } from '../find-story.ts'
import { storyHeadlines } from '../suggestions/story-headlines.ts'

const say = (text: string): Answer => ({ notice: sentence(text), shownTo: 'asker' })

/** Two people who rule at the same moment happen; more mean that something is broken. */
const MOST_TRIES = 10
const MOST_CHOICES = 20

/** Which words name the story, and which its articles: numbers of the list, links, or ids. */
function partsOf(words: string): { readonly story: string; readonly articles: readonly string[] } {
  const typed = words === '' ? [] : words.split(/[\s,]+/)
  const [first = '', ...rest] = typed
  return /^\d{1,3}$/.test(first) || (/^https?:/i.test(first) && rest.length === 0)
    ? { story: '', articles: typed }
    : { story: first, articles: rest }
}

async function idsOf(
  named: readonly string[],
  { memory, story }: FoundStory,
  { articles }: DeskPorts,
): Promise<readonly string[]> {
  const ids: string[] = []
  for (const one of named) {
    const number = /^\d{1,3}$/.test(one) ? story.articles[Number(one) - 1] : undefined
    const link = /^https?:/i.test(one) ? await articles.find(memory, one) : null
    ids.push(number ?? link ?? one)
  }
  return ids.filter((id) => story.articles.includes(id))
}

function list(story: KeptStory, reads: readonly ReadArticle[]): Answer {
  const shown = story.articles.flatMap((id, index) => {
    const read = reads.find(({ article }) => article.id === id)
    return read === undefined ? [] : [{ id, number: index + 1, article: read.article }]
  })
  return {
    notice: {
      summary: `Which articles of “${story.headline}” are another story?`,
      lines: [
        line(
          'Which articles of ',
          { bold: story.headline },
          ' are another story? Say `split` and their numbers.',
        ),
        ...shown.map(({ number, article }) =>
          item(`${number}. ${outletOf(article)} · ${article.headline ?? ''}`),
        ),
      ],
      choices: shown.slice(0, MOST_CHOICES).map(({ id, number, article }) => ({
        label: `Split off ${number}: ${outletOf(article)}`,
        asks: `split ${story.id} ${id}`,
      })),
    },
    shownTo: 'asker',
  }
}

/** Mismatches between the two are none any more; those within one of them stay with it. */
function apart(story: KeptStory, leaving: readonly string[], into: string, headline: string, at: string) {
  const gone = new Set(leaving)
  const staying = new Set(story.articles.filter((id) => !gone.has(id)))
  const within = (ids: ReadonlySet<string>) =>
    story.mismatches.filter((one) => allIn(articlesBehind(one), ids))
  const [left, taken] = [within(staying), within(gone)]
  const between = story.mismatches.filter((one) => !left.includes(one) && !taken.includes(one))
  const former = [...(story.former ?? []), ...between.map(formerOf)].slice(-MOST_FORMER)
  const because = (ids: ReadonlySet<string>) =>
    (story.because ?? []).filter((one) => ids.has(one.article) && ids.has(one.like))
  const after: KeptStory = {
    ...story,
    articles: [...staying],
    because: because(staying),
    mismatches: left,
    former,
    changed: at,
  }
  const fresh: KeptStory = {
    id: into,
    headline,
    articles: [...leaving],
    because: because(gone),
    mismatches: taken,
    threads: [],
    since: at,
    changed: at,
  }
  return { after, fresh }
}

async function carryOut(
  found: FoundStory,
  leaving: readonly string[],
  place: Place,
  ports: DeskPorts,
): Promise<Answer> {
  const { memory, story } = found
  const at = ports.clock().toISOString()
  const by = place.asking.person.name
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const version = await ports.index.version(memory)
    const ruling = split(leaving, story, version)
    if (ruling === null || ruling.kind !== 'split')
      return say('Name some of its articles, not all: one story stays, one is new.')
    if (!(await ports.index.rule(memory, version, ruling))) continue
    const [first] = await ports.articles.load(memory, ruling.articles)
    const headline = first?.article.headline ?? ''
    const { into, articles: leaves } = ruling
    const event = { kind: 'split', at, story: story.id, by, articles: leaves, into } as const
    const entryFrom = (from: KeptStory | null, known: KeptStory | null): Entry => {
      const { after, fresh } = apart(from ?? story, ruling.articles, ruling.into, headline, at)
      const stays = from === null ? [] : [{ before: from, after }]
      // A comparison that came in between may have kept the new one already.
      const founded = known === null ? [{ before: null, after: fresh }] : []
      return { stories: [...stays, ...founded], events: [event], said: [] }
    }
    const ids = [story.id, ruling.into] as const
    await enterRuling(memory, `split ${place.asking.key}`, ids, entryFrom, ports)
    const articles = ruling.articles.length === 1 ? '1 article' : `${ruling.articles.length} articles`
    return {
      notice: {
        ...sentence(
          `${by} split ${articles} off “${story.headline}”: “${headline}” is a story of its own from now on, and the two are not compared any more.`,
        ),
        choices: [{ label: 'Put together again', asks: `merge ${story.id} ${ruling.into}` }],
      },
      shownTo: 'thread',
    }
  }
  return say('Articles keep arriving in that story; try again in a moment.')
}

export const splitCommand: Command = {
  takes: '[<story>] <articles>',
  help: 'makes some of a story’s articles a story of their own.',
  right: 'settle',
  suggest: storyHeadlines,
  async answer(words, place, ports) {
    const parts = partsOf(words)
    const found = await findStory(parts.story, place, ports)
    if (found === null) return say(noStory('split', parts.story))
    if (found.memory !== place.write)
      return say('That story is the newsroom’s; split it in a public channel.')
    const { story } = found
    if (story.articles.length < 2) return say('That story has one article only.')
    const leaving = await idsOf(parts.articles, found, ports)
    if (leaving.length === 0) return list(story, await ports.articles.load(found.memory, story.articles))
    return carryOut(found, leaving, place, ports)
  },
}
