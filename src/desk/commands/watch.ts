/** `watch [story or link]` reads its articles again and says in the thread what changed; `unwatch` ends it. */
import type { ReadArticle } from '../../domain.ts'
import { outletOf } from '../../memory/named.ts'
import { item, line, type Notice, sentence } from '../../reply/notice.ts'
import { intervalOf } from '../../watch/schedule.ts'
import { beginWatch } from '../../watch/watch.ts'
import type { Answer } from '../asking.ts'
import type { Command, DeskPorts, Place } from '../command.ts'
import { type FoundStory, findStory, noStory } from '../find-story.ts'
import { storyHeadlines } from '../suggestions/story-headlines.ts'

const toAsker = (notice: Notice): Answer => ({ notice, shownTo: 'asker' })
const say = (text: string): Answer => toAsker(sentence(text))

const count = (number: number): string => (number === 1 ? '1 article' : `${number} articles`)

/** A private channel watches for itself alone: never in the newsroom's memory, whose threads are others'. */
const elsewhere = ({ memory }: FoundStory, place: Place): boolean => memory !== place.write

const notHere = 'That story is the newsroom’s, not this channel’s. Post one of its links here first.'

async function articlesOf(
  { memory, story, article }: FoundStory,
  ports: DeskPorts,
): Promise<readonly ReadArticle[]> {
  return ports.articles.load(memory, article === null ? story.articles : [article])
}

async function note(found: FoundStory, place: Place, articles: number, on: boolean, ports: DeskPorts) {
  const at = ports.clock().toISOString()
  const by = place.asking.person.name
  const event = { kind: 'watched', at, story: found.story.id, by, articles, on } as const
  await ports.history.append(found.memory, [event])
}

async function begin(found: FoundStory, place: Place, ports: DeskPorts): Promise<Answer> {
  const { memory, story } = found
  const now = ports.clock()
  const begun: ReadArticle[] = []
  let running = 0
  for (const read of await articlesOf(found, ports)) {
    const { id, url } = read.article
    if (url === null) continue
    const standing = await ports.watches.find(memory, id)
    if (standing?.on === true) {
      running += 1
      continue
    }
    const known = (await ports.articles.versions(memory, id)).at(-1)?.number ?? 1
    const about = { memory, article: id, link: url, by: place.asking.person.name, known }
    const watch = { ...beginWatch(about, now.toISOString()), readings: standing?.readings ?? 0 }
    await ports.watches.put(watch, new Date(now.getTime() + intervalOf(watch)).toISOString())
    begun.push(read)
  }
  if (begun.length === 0 && running === 0)
    return say('None of its articles has an address at which it could be read again.')
  if (begun.length === 0) return say(`${count(running)} of that story: watched already.`)
  await note(found, place, begun.length, true, ports)
  return {
    notice: {
      summary: `Watching ${count(begun.length)}`,
      lines: [
        line(
          `Watching ${count(begun.length)} of `,
          { bold: story.headline },
          ' for two weeks, ever more seldom. I say here when a figure, a date, a name, the headline or a correction changes, or an article is taken down.',
        ),
        ...begun.map(({ article }) =>
          item(article.url === null ? outletOf(article) : { url: article.url, text: outletOf(article) }),
        ),
      ],
      choices: [{ label: 'Stop watching', asks: `unwatch ${found.article ?? story.id}` }],
    },
    shownTo: 'thread',
  }
}

async function end(found: FoundStory, place: Place, ports: DeskPorts): Promise<Answer> {
  const { memory, story, article } = found
  const running = await ports.watches.of(memory, article === null ? story.articles : [article])
  for (const watch of running) await ports.watches.put({ ...watch, on: false }, null)
  if (running.length === 0) return say('None of its articles is watched.')
  await note(found, place, running.length, false, ports)
  return {
    notice: sentence(
      `${place.asking.person.name} ended the watch of ${count(running.length)} of “${story.headline}”.`,
    ),
    shownTo: 'thread',
  }
}

const command = (name: 'watch' | 'unwatch', help: string, answer: typeof begin): Command => ({
  takes: '[<story or link>]',
  help,
  right: 'settle',
  suggest: storyHeadlines,
  async answer(words, place, ports) {
    const found = await findStory(words, place, ports)
    if (found === null) return say(noStory(name, words))
    return elsewhere(found, place) ? say(notHere) : answer(found, place, ports)
  },
})

export const watchCommand = command(
  'watch',
  'reads the articles of a story again and says what changed in them.',
  begin,
)
export const unwatchCommand = command('unwatch', 'ends that.', end)
