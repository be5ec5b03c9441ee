/** One reading of a watched article: what stands there now against the version that the thread knows. */
import type { Article, Outcome, ReadArticle } from '../../src/domain.ts'
import { contentHash } from '../../src/memory/content.ts'
import type { ArticleStore, ClaimProposer, Fetcher, Reader } from '../../src/ports.ts'
import { changesBetween } from '../../src/watch/changes.ts'
import type { Reading } from '../../src/watch/follow.ts'
import type { Watch } from '../../src/watch/watch.ts'

export type AgainPorts = {
  readonly fetcher: Fetcher
  readonly reader: Reader
  readonly rules: ClaimProposer
  readonly store: ArticleStore
}

async function articleAt({ link }: Watch, { fetcher, reader }: AgainPorts): Promise<Outcome<Article>> {
  const page = await fetcher.fetch(link, { purpose: 'watch' })
  return page.ok ? reader.read(page.value) : page
}

/** Keeps what was read, unless the words are those that stand already: then what was drawn from them stands too. */
async function keep(watch: Watch, article: Article, kept: ReadArticle, ports: AgainPorts) {
  const same = contentHash(article) === contentHash(kept.article)
  const read = same ? kept : { article, claims: await ports.rules.propose(article) }
  return ports.store.save(watch.memory, read)
}

/** Null when the article is no longer in the memory. */
export async function readAgain(watch: Watch, ports: AgainPorts): Promise<Reading | null> {
  const { memory, article: id } = watch
  const [kept] = await ports.store.load(memory, [id])
  if (kept === undefined) return null
  const found = await articleAt(watch, ports)
  if (!found.ok) return { kind: 'failed', code: found.failure.code }
  // The address leads to another article, or to the site's front: nothing is known of this one.
  if (found.value.id !== id) return { kind: 'failed', code: 'not-an-article' }
  const { version, outcome } = await keep(watch, found.value, kept, ports)
  const versions = await ports.store.versions(memory, id)
  const contentOf = (number: number) => versions.find((one) => one.number === number)?.content
  const content = contentOf(version)
  if (version === watch.known || content === contentOf(watch.known)) return { kind: 'same' }
  const [before, after] = await Promise.all([
    ports.store.loadVersion(memory, id, watch.known),
    ports.store.loadVersion(memory, id, version),
  ])
  const earlier = versions.some((one) => one.number < version && one.content === content)
  return {
    kind: 'other',
    version,
    returned: earlier && outcome === 'changed',
    changes: before === null || after === null ? [] : changesBetween(before, after),
  }
}
