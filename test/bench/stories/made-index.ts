/** Fills a story index with the articles of a newsroom that was made up, many at once. */
import {
  fileOf,
  isPair,
  KEPT_TERMS,
  KEY_TERMS,
  KNOWN,
  LEAD,
  sceneKey,
  termsFrom,
} from '../../../src/stories/filed.ts'
import { type Mark, markOf } from '../../../src/stories/mark.ts'
import type { Placement, StoryIndex } from '../../../src/stories/story-index.ts'
import { normalTerm, profileWith } from '../../../src/stories/terms.ts'
import { chance } from '../store/chance.ts'
import { articleAt, eventOf, type MadeStory, storyAt } from '../store/newsroom.ts'
import type { Recombined } from '../store/recombined.ts'

/** A text as an index keeps it, before it is told which story it is. */
export type Base = {
  readonly terms: Parameters<typeof termsFrom>[0]
  readonly keyWords: readonly Mark[]
  readonly words: readonly Mark[]
}

const AT_ONCE = 250
/** So telling is a name that the newsroom has not met, as far as an entry can say. */
const NAME = { inText: 3, rarity: 10, flags: KNOWN | LEAD }

/** Each of the texts, weighed among all of them. */
export function basesOf(texts: readonly Recombined[]): readonly Base[] {
  const noEvent = { place: null, day: null, people: new Set<string>() }
  const profiles = texts.map(({ read }) => profileWith(read.article, noEvent))
  const holding = new Map<string, number>()
  for (const { terms } of profiles)
    for (const term of terms.keys()) holding.set(term, (holding.get(term) ?? 0) + 1)
  const frequencies = {
    articles: texts.length - 1,
    holding: (term: string) => (holding.get(term) ?? 1) - 1,
  }
  return profiles.map((profile) => {
    const { terms } = fileOf(profile, frequencies)
    const words = [...profile.terms.keys()].filter((term) => !isPair(term)).map(markOf)
    const single = new Set(words)
    const { inText, rarity, flags } = terms
    return {
      terms: [...terms.marks].map((mark, i) => ({
        ...{ mark, inText: inText[i] ?? 0, rarity: rarity[i] ?? 0, flags: flags[i] ?? 0 },
      })),
      keyWords: [...terms.marks].filter((mark) => single.has(mark)).slice(0, KEY_TERMS),
      words,
    }
  })
}

export const namesOf = ({ place, people }: MadeStory): readonly string[] =>
  [place, ...people].flatMap((name) => name.split(' '))

/** A report shares half of its words with the other reports of its story, and the rest with nobody in particular. */
const SHARED = 0.5
const OTHER_TEXTS = 3

export type Made = ReturnType<typeof articleAt> & {
  /** Which text the story's articles have parts of, and which others this one has. */
  readonly texts: readonly number[]
  readonly random: () => number
}

export function reportAt(at: number, texts: number): Made {
  const made = articleAt(at, texts)
  const random = chance(at * 17 + 11)
  const own = Math.floor(chance(made.story * 7 + 3)() * texts)
  const others = Array.from({ length: OTHER_TEXTS }, () => Math.floor(random() * texts))
  return { ...made, texts: [own, ...others], random }
}

/** So much of the first list, and as much of all others together. */
export function mixed<T>(lists: readonly (readonly T[])[], random: () => number): readonly T[] {
  return lists.flatMap((list, i) => list.filter(() => random() < (i === 0 ? SHARED : SHARED / OTHER_TEXTS)))
}

/** The names of its story before everything else, then what it shares with the story's texts and with others. */
function tell(at: number, bases: readonly Base[]): Placement['placed'][number] {
  const { id, story, day, own, texts, random } = reportAt(at, bases.length)
  const made = storyAt(story)
  const event = eventOf(made, story)
  const parts = texts.flatMap((text) => bases[text] ?? [])
  const names = [...namesOf(made), own].map((name) => markOf(normalTerm(name)))
  const people = [...event.people].map(markOf)
  const scene = event.place === null || event.day === null ? [] : [sceneKey(event.place, event.day)]
  const rest = mixed(
    parts.map(({ terms }) => terms),
    random,
  )
  const keys = mixed(
    parts.map(({ keyWords }) => keyWords),
    random,
  )
  return {
    filed: {
      article: id,
      day,
      event: { place: markOf(event.place ?? ''), day: event.day, people: new Set(people) },
      terms: termsFrom([...names.map((mark) => ({ ...NAME, mark })), ...rest].slice(0, KEPT_TERMS)),
      keys: [...[...names, ...keys].slice(0, KEY_TERMS), ...people, ...scene],
    },
    story: storyName(story),
    words: [
      ...mixed(
        parts.map(({ words }) => words),
        random,
      ),
      ...names,
    ],
  }
}

export const storyName = (story: number): string => `${story.toString(16).padStart(24, '0')}.s`

/** @param from number of the first article */
export async function fillIndex(
  index: StoryIndex,
  memory: string,
  from: number,
  to: number,
  bases: readonly Base[],
): Promise<void> {
  let version = await index.version(memory)
  for (let some = from; some < to; some += AT_ONCE) {
    const placed = Array.from({ length: Math.min(AT_ONCE, to - some) }, (_, i) => {
      return tell(some + i, bases)
    })
    if (!(await index.place(memory, version, { placed, merged: [] })))
      throw new Error('somebody else writes into the memory of the bench')
    version++
  }
}
