/** A store of articles over plain maps, for tests of what works on one. */
import { articleId } from '../../src/article/identity.ts'
import { linkKey } from '../../src/article/link.ts'
import type { ReadArticle } from '../../src/domain.ts'
import { contentHash } from '../../src/memory/content.ts'
import type { ArticleStore, Clock, Version } from '../../src/ports.ts'

type Kept = { readonly version: Version; readonly read: ReadArticle }
type Entry = { versions: Kept[]; readonly links: Set<string> }

const MOST_VERSIONS = 40
const isLink = (link: string): boolean => /^https?:/.test(link)
const bare = (link: string): string => linkKey(link) ?? link

export function articlesInMemory(clock: Clock = () => new Date()): ArticleStore {
  const memories = new Map<string, Map<string, Entry>>()
  /** The entry read last stands last. */
  const of = (memory: string): Map<string, Entry> => {
    const entries = memories.get(memory) ?? new Map<string, Entry>()
    memories.set(memory, entries)
    return entries
  }
  const lastOf = (entry: Entry | undefined): ReadArticle[] =>
    entry?.versions.slice(-1).map(({ read }) => read) ?? []
  return {
    async save(memory, read) {
      const { id, link } = read.article
      const entry = of(memory).get(id) ?? { versions: [], links: new Set<string>() }
      of(memory).delete(id)
      of(memory).set(id, entry)
      entry.links.add(bare(link))
      const [now, content, last] = [clock().toISOString(), contentHash(read.article), entry.versions.at(-1)]
      if (last?.version.content === content) {
        entry.versions.splice(-1, 1, { version: { ...last.version, lastRead: now }, read })
        return { version: last.version.number, outcome: 'same' }
      }
      const number = (last?.version.number ?? 0) + 1
      entry.versions.push({ version: { number, content, firstRead: now, lastRead: now }, read })
      if (entry.versions.length > MOST_VERSIONS) entry.versions.splice(1, 1)
      return { version: number, outcome: last === undefined ? 'new' : 'changed' }
    },
    load: async (memory, ids) => ids.flatMap((id) => lastOf(of(memory).get(id))),
    recent: async (memory, most) => [...of(memory).values()].toReversed().slice(0, most).flatMap(lastOf),
    versions: async (memory, id) =>
      of(memory)
        .get(id)
        ?.versions.map(({ version }) => version) ?? [],
    loadVersion: async (memory, id, number) =>
      of(memory)
        .get(id)
        ?.versions.find(({ version }) => version.number === number)?.read ?? null,
    async find(memory, link) {
      if (!isLink(link)) return null
      const own = articleId(link, null, '')
      if (of(memory).has(own)) return own
      return [...of(memory)].find(([, { links }]) => links.has(bare(link)))?.[0] ?? null
    },
    async forgetArticles(memory, ids) {
      const gone = ids.reduce((sum, id) => sum + (of(memory).get(id)?.versions.length ?? 0), 0)
      for (const id of ids) of(memory).delete(id)
      return gone
    },
    async forget(memory) {
      const count = of(memory).size
      memories.delete(memory)
      return count
    },
  }
}
