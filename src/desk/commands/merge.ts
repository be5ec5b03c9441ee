/** `merge [story] <other>` makes two stories one, and compares them. */
import { absorbing } from '../../memory/absorb.ts'
import type { KeptStory } from '../../memory/kept-story.ts'
import type { Entry } from '../../ports.ts'
import { item, line, sentence } from '../../reply/notice.ts'
import { merge } from '../../stories/ruling.ts'
import type { Answer } from '../asking.ts'
import type { Command, DeskPorts, Place } from '../command.ts'
import { enterRuling } from '../enter-ruling.ts'
import { type FoundStory, findStory, noStory } from '../find-story.ts'
import { maySee } from '../may-see.ts'
import { storyPairs } from '../suggestions/story-headlines.ts'

const say = (text: string): Answer => ({ notice: sentence(text), shownTo: 'asker' })

const MOST_TRIES = 10
/** Stories that changed last are those that are put together. */
const MOST_CHOICES = 8

/** Without a second one named: those that changed last, each as a button. */
async function list({ memory, story }: FoundStory, place: Place, ports: DeskPorts): Promise<Answer> {
  const recent = await ports.stories.changedSince(memory, '1970-01-01T00:00:00.000Z', MOST_CHOICES + 1)
  const others = recent.filter((one) => one.id !== story.id && maySee(one, place)).slice(0, MOST_CHOICES)
  if (others.length === 0) return say('There is no other story yet.')
  return {
    notice: {
      summary: `Which story is one with “${story.headline}”?`,
      lines: [
        line(
          'Which story is one with ',
          { bold: story.headline },
          '? Say `merge` and a link or words of its headline.',
        ),
        ...others.map(({ headline }) => item(headline)),
      ],
      choices: others.map(({ id, headline }) => ({
        label: headline === '' ? id : headline,
        asks: `merge ${story.id} ${id}`,
      })),
    },
    shownTo: 'asker',
  }
}

async function carryOut(
  { memory, story }: FoundStory,
  other: KeptStory,
  place: Place,
  ports: DeskPorts,
): Promise<Answer> {
  const at = ports.clock().toISOString()
  const { person, thread, key } = place.asking
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const version = await ports.index.version(memory)
    const ruling = merge(story, other)
    if (ruling === null) return say('That is the same story.')
    if (!(await ports.index.rule(memory, version, ruling))) continue
    const event = { kind: 'merged', at, story: story.id, by: person.name, from: other.id } as const
    const entryFrom = (into: KeptStory | null, from: KeptStory | null): Entry => {
      const [taking, taken] = [into ?? story, from ?? other]
      // A comparison that came in between may have put the other one into this one already.
      const whole = from === null ? taking : (absorbing(taking, [taken]) ?? taking)
      const articles = [...new Set([...taking.articles, ...taken.articles])]
      const gone = from === null ? [] : [{ before: from, after: null }]
      const after = { ...whole, articles, changed: at }
      return { stories: [{ before: into, after }, ...gone], events: [event], said: [] }
    }
    await enterRuling(memory, `merge ${key}`, [story.id, other.id], entryFrom, ports)
    const [article] = story.articles
    if (article !== undefined) await ports.comparing.again(memory, article, thread, `merged ${key}`)
    return {
      notice: sentence(
        `${person.name} merged “${other.headline}” into “${story.headline}”: one story from now on.`,
      ),
      shownTo: 'thread',
    }
  }
  return say('Articles keep arriving in these stories; try again in a moment.')
}

export const mergeCommand: Command = {
  takes: '[<story>] <other story>',
  help: 'makes two stories one: name the other by a link or words of its headline.',
  right: 'settle',
  suggest: storyPairs,
  async answer(words, place, ports) {
    const [first = '', ...rest] = words.split(/\s+/)
    // A button names both; a person in a thread only the other one.
    const here = await findStory('', place, ports)
    const named = rest.length > 0 || here === null ? await findStory(first, place, ports) : null
    const byId = named !== null && named.story.id === first
    const found = byId || here === null ? named : here
    if (found === null) return say(noStory('merge', words))
    if (found.memory !== place.write)
      return say('That story is the newsroom’s; merge it in a public channel.')
    const wanted = byId ? rest.join(' ') : words
    if (wanted === '' || wanted === found.story.id) return list(found, place, ports)
    const other = await findStory(wanted, place, ports)
    if (other === null || other.memory !== found.memory) return say(noStory('merge', wanted))
    return carryOut(found, other.story, place, ports)
  },
}
