/** Completions by the links of the articles that were read in this place. */
import type { DeskPorts, Place } from '../command.ts'
import { MOST_SUGGESTIONS, type Suggestion } from '../suggestion.ts'

const MOST_ARTICLES = 200

/** The article read last first; what was typed must stand in its link, outlet or headline. */
export async function readLinks(
  typed: string,
  { write }: Pick<Place, 'write'>,
  { articles }: Pick<DeskPorts, 'articles'>,
): Promise<readonly Suggestion[]> {
  const sought = typed.trim().toLowerCase()
  const found = await articles.recent(write, MOST_ARTICLES)
  return found
    .flatMap(({ article: { url, link, publisher, headline } }) => {
      const words = url ?? link
      const label = [publisher, headline].filter((part) => part !== null).join(' · ')
      const fits = [words, label].some((text) => text.toLowerCase().includes(sought))
      return fits ? [{ label: label === '' ? words : label, words }] : []
    })
    .slice(0, MOST_SUGGESTIONS)
}
