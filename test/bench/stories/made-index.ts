/** Fills a story index with the articles of a newsroom that was made up, many at once. */
import {
  type Filed,
  type FiledTerms,
  fileOf,
  isPair,
  KNOWN,
  LEAD,
  sceneKey,
  termsFrom,
} from '../../../src/stories/filed.ts'
import { type Mark, markOf } from '../../../src/stories/mark.ts'
import type { StoryIndex } from '../../../src/stories/story-index.ts'
import { normalTerm, profileWith } from '../../../src/stories/terms.ts'
import { articleAt, eventOf, type MadeStory, storyAt } from '../store/newsroom.ts'
import type { Recombined } from '../store/recombined.ts'

/** A text as an index keeps it, before it is told which story it is. */
export type Base = { readonly filed: Filed; readonly words: readonly Mark[] }

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
  return profiles.map((profile) => ({
    filed: fileOf(profile, frequencies),
    words: [...profile.terms.keys()].filter((term) => !isPair(term)).map(markOf),
  }))
}

export const namesOf = ({ place, people }: MadeStory): readonly string[] =>
  [place, ...people].flatMap((name) => name.split(' '))

/** Names before everything else, as many of the rest as there is room for. */
function behind(names: readonly Mark[], { marks, inText, rarity, flags }: FiledTerms): FiledTerms {
  const rest = [...marks].slice(0, -names.length).map((mark, i) => ({
    ...{ mark, inText: inText[i] ?? 0, rarity: rarity[i] ?? 0, flags: flags[i] ?? 0 },
  }))
  return termsFrom([...names.map((mark) => ({ ...NAME, mark })), ...rest])
}

/** The base with the names of its story before everything else, and a name of its own. */
function tell(
  { filed, words }: Base,
  at: number,
  texts: number,
): { filed: Filed; story: string; words: readonly Mark[] } {
  const { id, story, day, own } = articleAt(at, texts)
  const made = storyAt(story)
  const event = eventOf(made, story)
  const names = [...namesOf(made), own].map((name) => markOf(normalTerm(name)))
  const people = [...event.people].map(markOf)
  const scene = event.place === null || event.day === null ? [] : [sceneKey(event.place, event.day)]
  return {
    filed: {
      article: id,
      day,
      event: { place: markOf(event.place ?? ''), day: event.day, people: new Set(people) },
      terms: behind(names, filed.terms),
      keys: [...names, ...filed.keys.slice(names.length), ...people, ...scene],
    },
    story: storyName(story),
    words: [...words, ...names],
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
      const base = bases[articleAt(some + i, bases.length).text]
      return base === undefined ? [] : [tell(base, some + i, bases.length)]
    }).flat()
    if (!(await index.place(memory, version, { placed, merged: [] })))
      throw new Error('somebody else writes into the memory of the bench')
    version++
  }
}
