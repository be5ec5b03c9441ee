/** A story index in memory, for tests and for trials over whole sets. */
import type { Mark } from './mark.ts'
import {
  CANDIDATES,
  type Lookup,
  NEWEST_PER_KEY,
  type Placed,
  SPEAKING_MEMBERS,
  type StoryIndex,
  stretchesAround,
  stretchOf,
} from './story-index.ts'

type Memory = {
  version: number
  /** In the order of filing. */
  readonly entries: Map<string, Placed>
  readonly holding: Map<Mark, number>
  readonly postings: Map<string, string[]>
  /** Story to its articles, in the order of filing. */
  readonly members: Map<string, string[]>
  readonly merged: Map<string, string>
  /** Each pair both ways. */
  readonly apart: Map<string, Set<string>>
}

const empty = (): Memory => ({
  version: 0,
  entries: new Map(),
  holding: new Map(),
  postings: new Map(),
  members: new Map(),
  merged: new Map(),
  apart: new Map(),
})

function nowIs(memory: Memory, story: string): string {
  const next = memory.merged.get(story)
  return next === undefined ? story : nowIs(memory, next)
}

const gain = (word: Lookup['words'][number], lookup: Lookup, memory: Memory): number =>
  word.inText *
  Math.log((memory.entries.size + lookup.size) / ((memory.holding.get(word.mark) ?? 0) + word.prior))

/** Articles that share most keys with the one looked up, newer before older where they share as many. */
function candidates(memory: Memory, lookup: Lookup, orderOf: ReadonlyMap<string, number>): readonly string[] {
  const best = lookup.words
    .map((word) => ({ mark: word.mark, gain: gain(word, lookup, memory) }))
    .toSorted((a, b) => b.gain - a.gain || a.mark - b.mark)
    .slice(0, lookup.most)
  const shared = new Map<string, number>()
  for (const stretch of stretchesAround(lookup.day)) {
    for (const mark of [...best.map((word) => word.mark), ...lookup.marks])
      for (const article of memory.postings.get(`${stretch} ${mark}`) ?? [])
        shared.set(article, (shared.get(article) ?? 0) + 1)
  }
  const order = (article: string): number => orderOf.get(article) ?? 0
  return [...shared]
    .toSorted((a, b) => b[1] - a[1] || order(b[0]) - order(a[0]))
    .slice(0, CANDIDATES)
    .map(([article]) => article)
}

/** All of one story go to another, in the order of filing; what was apart from the one is from the other. */
function mergeInto(memory: Memory, into: string, gone: string): void {
  const [story, from] = [nowIs(memory, into), nowIs(memory, gone)]
  if (story === from) return
  const joined = new Set([...(memory.members.get(story) ?? []), ...(memory.members.get(from) ?? [])])
  const inOrder = [...memory.entries.keys()].filter((article) => joined.has(article))
  memory.members.set(story, inOrder)
  memory.members.delete(from)
  memory.merged.set(from, story)
  for (const other of memory.apart.get(from) ?? []) {
    memory.apart.get(other)?.delete(from)
    if (other !== story) setApart(memory, story, other)
  }
  memory.apart.delete(from)
  memory.apart.get(story)?.delete(from)
  for (const article of inOrder) {
    const entry = memory.entries.get(article)
    if (entry !== undefined) memory.entries.set(article, { ...entry, story })
  }
}

function setApart(memory: Memory, one: string, other: string): void {
  for (const [a, b] of [
    [one, other],
    [other, one],
  ] as const)
    memory.apart.set(a, (memory.apart.get(a) ?? new Set()).add(b))
}

function count(memory: Memory, words: readonly Mark[], by: number): void {
  for (const word of words) memory.holding.set(word, Math.max(0, (memory.holding.get(word) ?? 0) + by))
}

function leave(memory: Memory, article: string, story: string): void {
  const left = (memory.members.get(story) ?? []).filter((member) => member !== article)
  if (left.length > 0) memory.members.set(story, left)
  else memory.members.delete(story)
}

/** Under the keys of its last reading it is no longer found. */
function unpost(memory: Memory, { filed }: Placed): void {
  for (const key of filed.keys) {
    const posting = `${stretchOf(filed.day)} ${key}`
    const others = (memory.postings.get(posting) ?? []).filter((other) => other !== filed.article)
    memory.postings.set(posting, others)
  }
}

function forgetOne(memory: Memory, entry: Placed): void {
  const { article, terms } = entry.filed
  memory.version++
  memory.entries.delete(article)
  const kept = [...terms.marks].filter((mark) => memory.holding.has(mark))
  count(memory, kept, -1)
  leave(memory, article, entry.story)
  unpost(memory, entry)
}

export function storyIndexInMemory(): StoryIndex {
  const memories = new Map<string, Memory>()
  const at = (name: string): Memory => {
    const memory = memories.get(name) ?? empty()
    memories.set(name, memory)
    return memory
  }
  return {
    async near(name, lookups, stories = []) {
      const memory = at(name)
      const orderOf = new Map([...memory.entries.keys()].map((article, order) => [article, order]))
      const found = new Set<string>()
      const wanted = new Set(stories.map((story) => nowIs(memory, story)))
      for (const lookup of lookups) {
        for (const article of [lookup.article, ...candidates(memory, lookup, orderOf)]) {
          const entry = memory.entries.get(article)
          if (entry === undefined) continue
          found.add(article)
          wanted.add(entry.story)
        }
      }
      for (const story of wanted)
        for (const article of (memory.members.get(story) ?? []).slice(-SPEAKING_MEMBERS)) found.add(article)
      const asked = new Set(lookups.flatMap(({ words }) => words.map(({ mark }) => mark)))
      return {
        version: memory.version,
        articles: memory.entries.size,
        holding: (word) => (asked.has(word) ? (memory.holding.get(word) ?? 0) : 0),
        placed: [...memory.entries.values()]
          .filter(({ filed }) => found.has(filed.article))
          .map(({ filed, story }) => ({ filed, story })),
        apart: [...wanted].flatMap((one) =>
          [...(memory.apart.get(one) ?? [])]
            .filter((other) => one < other && wanted.has(other))
            .map((other) => [one, other] as const),
        ),
        merged: new Map(
          stories.flatMap((story) =>
            memory.merged.has(story) ? [[story, nowIs(memory, story)] as const] : [],
          ),
        ),
      }
    },
    async place(name, version, { placed, merged }) {
      const memory = at(name)
      if (memory.version !== version) return false
      memory.version++
      for (const { filed, story, words } of placed) {
        const { article } = filed
        const before = memory.entries.get(article)
        if (before === undefined) {
          memory.members.set(story, [...(memory.members.get(story) ?? []), article])
          count(memory, words, 1)
        } else unpost(memory, before)
        memory.entries.set(article, { filed, story: before?.story ?? story })
        for (const key of filed.keys) {
          const posting = `${stretchOf(filed.day)} ${key}`
          memory.postings.set(
            posting,
            [...(memory.postings.get(posting) ?? []), article].slice(-NEWEST_PER_KEY),
          )
        }
      }
      for (const { story, from } of merged) mergeInto(memory, story, from)
      return true
    },
    async members(name, stories) {
      const memory = at(name)
      return new Map(stories.map((story) => [story, memory.members.get(nowIs(memory, story)) ?? []]))
    },
    async storiesOf(name, articles) {
      const { entries } = at(name)
      return new Map(
        articles.flatMap((article) => {
          const entry = entries.get(article)
          return entry === undefined ? [] : [[article, entry.story] as const]
        }),
      )
    },
    async version(name) {
      return at(name).version
    },
    async rule(name, version, ruling) {
      const memory = at(name)
      if (memory.version !== version) return false
      memory.version++
      if (ruling.kind === 'merge') {
        mergeInto(memory, ruling.story, ruling.from)
        return true
      }
      const from = nowIs(memory, ruling.from)
      for (const article of ruling.articles) {
        const entry = memory.entries.get(article)
        if (entry === undefined || entry.story !== from) continue
        leave(memory, article, from)
        memory.members.set(ruling.into, [...(memory.members.get(ruling.into) ?? []), article])
        memory.entries.set(article, { ...entry, story: ruling.into })
      }
      setApart(memory, from, ruling.into)
      for (const other of memory.apart.get(from) ?? [])
        if (other !== ruling.into) setApart(memory, ruling.into, other)
      return true
    },
    async forgetArticles(name, articles) {
      const memory = at(name)
      const there = articles.flatMap((article) => memory.entries.get(article) ?? [])
      for (const entry of there) forgetOne(memory, entry)
      return there.length
    },
    async forget(name) {
      memories.delete(name)
    },
  }
}
