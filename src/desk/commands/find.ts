/** `find <words>`: the articles that the asker may see, the best and latest first, each with its thread. */
import type { ReadArticle } from '../../domain.ts'
import type { KeptStory } from '../../memory/kept-story.ts'
import type { Found } from '../../ports.ts'
import { item, line, type Notice, type NoticeLine, type Span, sentence } from '../../reply/notice.ts'
import { printedDay } from '../../wording/days.ts'
import type { Answer } from '../asking.ts'
import type { Command, DeskPorts, Place } from '../command.ts'
import { maySee } from '../may-see.ts'

const toAsker = (notice: Notice): Answer => ({ notice, shownTo: 'asker' })

/** One screen. */
const MOST_SHOWN = 10
/** A guest sees only what was talked of in their own channel: most of what is found is left out again. */
const MOST_FOR_GUESTS = 200

type Hit = { readonly found: Found; readonly read: ReadArticle; readonly story: KeptStory | null }

async function hitsIn(
  memory: string,
  found: readonly Found[],
  { articles, stories }: DeskPorts,
): Promise<readonly Hit[]> {
  const ids = found.map(({ article }) => article)
  const [reads, storyOf] = await Promise.all([articles.load(memory, ids), stories.of(memory, ids)])
  const kept = await stories.load(memory, [...new Set(storyOf.values())])
  return found.flatMap((one) => {
    const read = reads.find(({ article }) => article.id === one.article)
    const story = kept.find(({ id }) => id === storyOf.get(one.article)) ?? null
    return read === undefined ? [] : [{ found: one, read, story }]
  })
}

/** In the order of the search. An article that stands in two memories is shown once. */
async function search(words: string, place: Place, ports: DeskPorts): Promise<readonly Hit[]> {
  const guest = place.asking.person.guest === true
  const most = guest ? MOST_FOR_GUESTS : MOST_SHOWN
  const found = await ports.search.find(place.read, words, most)
  const hits: Hit[] = []
  for (const [memory, own] of Map.groupBy(found, (one) => one.memory))
    hits.push(...(await hitsIn(memory, own, ports)))
  const once = new Map(hits.map((hit) => [hit.found.article, hit]))
  return found
    .map(({ article }) => once.get(article))
    .filter((hit, index, all) => hit !== undefined && all.indexOf(hit) === index)
    .flatMap((hit) => hit ?? [])
    .filter(({ story }) => maySee(story ?? { threads: [] }, place))
    .slice(0, MOST_SHOWN)
}

function lineOf({ found, read, story }: Hit): NoticeLine {
  const { headline, link, url, publisher } = read.article
  const text = headline ?? link
  const thread = story?.threads.at(-1)
  const title: Span = url === null ? { bold: text } : { url, text }
  const outlet = publisher === null ? '' : ` · ${publisher}`
  return item(
    title,
    `${outlet} · ${printedDay(found.day, true)}`,
    ...(thread === undefined
      ? []
      : [' · ', { thread: thread.thread, channel: thread.channel, text: 'in its thread' }]),
  )
}

function notice(words: string, hits: readonly Hit[]): Notice {
  const [whole, some] = [hits.filter(({ found }) => found.whole), hits.filter(({ found }) => !found.whole)]
  return {
    summary: `${hits.length} ${hits.length === 1 ? 'article' : 'articles'} for “${words}”`,
    lines: [
      ...whole.map(lineOf),
      ...(some.length > 0 ? [line({ quiet: 'with some of the words:' })] : []),
      ...some.map(lineOf),
    ],
  }
}

export const findCommand: Command = {
  takes: '<words>',
  help: 'articles by words of their headline, text, names, figures or outlet.',
  right: 'read',
  async suggest(typed, place, { search: index }) {
    if (typed.trim() === '' || place.asking.person.guest === true) return []
    const completions = await index.suggest(place.read, typed, 25)
    return completions.map((words) => ({ label: words, words }))
  },
  async answer(words, place, ports) {
    if (words === '') return toAsker(sentence('Say what to look for: `find harbour fire`.'))
    const hits = await search(words, place, ports)
    return toAsker(hits.length === 0 ? sentence(`I have read nothing with “${words}”.`) : notice(words, hits))
  },
}
