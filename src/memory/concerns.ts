/** Whether an event tells of articles or mismatches that are to be forgotten. */
import type { NewsroomEvent } from './event.ts'

type Doomed = { readonly articles: ReadonlySet<string>; readonly mismatches: ReadonlySet<string> }

export function concerns(event: NewsroomEvent, { articles, mismatches }: Doomed): boolean {
  switch (event.kind) {
    case 'joined':
      return articles.has(event.source.article) || (event.copyOf !== null && articles.has(event.copyOf))
    case 'moved':
    case 'changed':
    case 'vanished':
      return articles.has(event.source.article)
    case 'mismatch-found':
    case 'mismatch-gone':
    case 'decided':
    case 'undone':
      return mismatches.has(event.mismatch)
    case 'split':
      return event.articles.some((article) => articles.has(article))
    case 'asked-model':
      return event.article !== null && articles.has(event.article)
    case 'merged':
    case 'watched':
    case 'forgotten':
    case 'set':
    case 'digested':
      return false
  }
}
