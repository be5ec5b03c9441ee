/** After a comparison: fresh articles of stories with mismatches are watched from now on, if the channel wants it. */
import { settingsIn } from '../../src/desk/admit.ts'
import type { ArticleStore, SettingsStore, StoryBook, Watches } from '../../src/ports.ts'
import { differs, isFresh } from '../../src/watch/fresh.ts'
import { intervalOf } from '../../src/watch/schedule.ts'
import { beginWatch } from '../../src/watch/watch.ts'
import type { Request } from '../request.ts'

export type FreshPorts = {
  readonly store: ArticleStore
  readonly stories: StoryBook
  readonly settings: SettingsStore
  readonly watches: Watches
}

export async function watchFresh(
  { thread, memory: { write } }: Request,
  ids: readonly string[],
  now: Date,
  { store, stories, settings, watches }: FreshPorts,
): Promise<void> {
  const at = now.toISOString()
  const differing = (await stories.load(write, ids)).filter(differs)
  if (differing.length === 0 || (await settingsIn(thread, settings)).watch === 'off') return
  const articles = differing.flatMap((story) => story.articles)
  for (const { article } of await store.load(write, articles)) {
    if (!isFresh(article, at) || (await watches.find(write, article.id)) !== null) continue
    const known = (await store.versions(write, article.id)).at(-1)?.number ?? 1
    const watch = beginWatch(
      { memory: write, article: article.id, link: article.url ?? article.link, by: null, known },
      at,
    )
    await watches.begin(watch, new Date(now.getTime() + intervalOf(watch)).toISOString())
  }
}
