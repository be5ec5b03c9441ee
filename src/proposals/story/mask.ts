/** Outlets' names are taken out of what a model is shown of a story: who says something must not decide what is the same. */
import type { Article } from '../../domain.ts'

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Names that an outlet goes by: as the page prints it, without its article, and its host. */
function namesOf({ publisher, url }: Article): readonly string[] {
  const host = url !== null && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : null
  const names = [publisher, publisher?.replace(/^the\s+/i, '') ?? null, host]
  return names.filter((name): name is string => name !== null && name.length > 2)
}

/** Replaces every outlet of the story, whichever article names it. */
export function maskOutlets(text: string, articles: readonly Article[]): string {
  const names = [...new Set(articles.flatMap(namesOf))].toSorted((a, b) => b.length - a.length)
  return names.reduce(
    (masked, name) =>
      masked.replace(new RegExp(`(?<!\\p{L})${escaped(name)}(?!\\p{L})`, 'giu'), 'the outlet'),
    text,
  )
}
