/** `forget <link or words>`: shows what would go and asks; `forget confirmed <article>` behind the button removes it. */
import { articleLinks } from '../../article/links/in-message.ts'
import type { Forgotten } from '../../ports.ts'
import { item, line, type Notice, sentence } from '../../reply/notice.ts'
import { printedDay } from '../../wording/days.ts'
import type { Answer } from '../asking.ts'
import type { Command, DeskPorts, Place } from '../command.ts'
import { seenArticles } from '../may-see.ts'
import { readLinks } from '../suggestions/read-links.ts'

const toAsker = (notice: Notice): Answer => ({ notice, shownTo: 'asker' })
const say = (text: string): Answer => toAsker(sentence(text))

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

/** The first link of what was typed. */
async function find(words: string, place: Place, ports: DeskPorts): Promise<string | null> {
  for (const link of [...articleLinks(words), words]) {
    const id = await ports.articles.find(place.write, link)
    if (id !== null && (await seenArticles([id], place, ports)).has(id)) return id
  }
  return null
}

/** As many as there is room for buttons. */
const MOST_OFFERED = 5

/** Files and pasted texts have no address: words of them name them, and a person says which is meant. */
async function named(words: string, place: Place, ports: DeskPorts): Promise<Answer | null> {
  // What a guest may find is bound to their channel: they name a link.
  if (place.asking.person.guest === true) return null
  const found = (await ports.search.find([place.write], words, MOST_OFFERED)).filter(({ whole }) => whole)
  const [only, ...others] = found.map(({ article }) => article)
  if (only === undefined) return null
  if (others.length === 0) return preview(only, place, ports)
  const reads = await ports.articles.load(place.write, [only, ...others])
  return toAsker({
    summary: 'Which article?',
    lines: [line('Which article is to be forgotten?')],
    choices: reads.map(({ article: { id, headline, link } }) => ({
      label: headline ?? link,
      asks: `forget article ${id}`,
    })),
  })
}

async function preview(id: string, { write }: Place, ports: DeskPorts): Promise<Answer> {
  const [read] = await ports.articles.load(write, [id])
  const versions = await ports.articles.versions(write, id)
  const first = versions[0]
  if (read === undefined || first === undefined) return say('I have no such article.')
  const story = (await ports.stories.of(write, [id])).get(id)
  const [kept] = story === undefined ? [] : await ports.stories.load(write, [story])
  const resting = (kept?.mismatches ?? []).filter(({ sides }) => sides.some(({ article }) => article === id))
  const { headline, link, publisher } = read.article
  return toAsker({
    summary: 'Forget this article?',
    lines: [
      line({ bold: headline ?? link }, publisher === null ? '' : ` · ${publisher}`),
      item(
        `first read on ${printedDay(first.firstRead.slice(0, 10), true)}, ${counted(versions.length, 'version', 'versions')}`,
      ),
      item(`${counted(read.claims.length, 'claim', 'claims')} drawn from it, and its words in the search`),
      ...(kept === undefined
        ? []
        : [item(`its part in a story of ${counted(kept.articles.length, 'article', 'articles')}`)]),
      ...(resting.length === 0
        ? []
        : [
            item(
              `${counted(resting.length, 'mismatch that rests', 'mismatches that rest')} on it, with what was decided`,
            ),
          ]),
      line('What stands in the chat stays there. This cannot be undone.'),
    ],
    choices: [{ label: 'Forget it', asks: `forget confirmed ${id}` }],
  })
}

/** The places name what they hold in the plural. */
const sayCount = (what: string, count: number): string =>
  count === 1
    ? `1 ${what
        .replace(/ies$/, 'y')
        .replace(/(?<=sh|ch|ss)es$/, '')
        .replace(/(?<=[^s])s$/, '')}`
    : `${count} ${what}`

function told(counts: Forgotten): string {
  const removed = [...counts].filter(([, count]) => count > 0).map(([what, count]) => sayCount(what, count))
  return removed.length === 0 ? 'I had nothing of it any more.' : `Forgotten: ${removed.join(', ')}.`
}

export const forgetCommand: Command = {
  takes: '<link or words>',
  help: 'removes an article and all that was drawn from it, after asking once more.',
  right: 'change',
  suggest: readLinks,
  async answer(words, place, ports) {
    const confirmed = /^confirmed (\S+)$/.exec(words)?.[1]
    if (confirmed !== undefined) {
      // What was never read here is not this place's to forget, nor to ask after in the private channels.
      const here = await ports.articles.load(place.write, [confirmed])
      const seen = await seenArticles([confirmed], place, ports)
      if (here.length === 0 || !seen.has(confirmed)) return say(told(new Map()))
      return say(told(await ports.forgetting.forget(place.write, [confirmed], place.asking.person.name)))
    }
    if (words === '') return say('Say which: `forget https://…`, or words of its headline.')
    const chosen = /^article (\S+)$/.exec(words)?.[1]
    const id = chosen ?? (await find(words, place, ports))
    if (id !== null) return preview(id, place, ports)
    const where = place.asking.private ? 'in this private channel' : 'in this newsroom'
    if (articleLinks(words).length > 0) return say(`I have read no article of that link ${where}.`)
    return (
      (await named(words, place, ports)) ?? say(`I have read no article with all of these words ${where}.`)
    )
  },
}
