/** What changed in articles since a memory first read them, for their cards. */
import type { ReadArticle } from '../../src/domain.ts'
import type { ArticleStore } from '../../src/ports.ts'
import { changesBetween } from '../../src/watch/changes.ts'
import { changedSince } from '../../src/watch/say.ts'

/** More cards than this nobody reads; the first are those that were asked about. */
const MOST = 20

/** By article, a sentence; those that are as they were are left out. */
export async function changedSinceFirstRead(
  memory: string,
  reads: readonly ReadArticle[],
  store: ArticleStore,
): Promise<ReadonlyMap<string, string>> {
  const changed = new Map<string, string>()
  for (const read of reads.slice(0, MOST)) {
    const { id } = read.article
    const [first, ...later] = await store.versions(memory, id)
    if (first === undefined || later.length === 0) continue
    const before = await store.loadVersion(memory, id, first.number)
    const said = before === null ? null : changedSince(first.firstRead, changesBetween(before, read))
    if (said !== null) changed.set(id, said)
  }
  return changed
}
