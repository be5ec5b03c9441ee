/** Completions by the links of the articles that were read in this place. */
import type { DeskPorts, Place } from '../command.ts'
import { seenArticles } from '../may-see.ts'
import { MOST_SUGGESTIONS, type Suggestion } from '../suggestion.ts'

const MOST_ARTICLES = 200

/** The article read last first; what was typed must stand in its link, outlet or headline. */
export async function readLinks(
  typed: string,
  place: Pick<Place, 'write' | 'asking'>,
  ports: Pick<DeskPorts, 'articles' | 'stories'>,
): Promise<readonly Suggestion[]> {
  const sought = typed.trim().toLowerCase()
  const found = await ports.articles.recent(place.write, MOST_ARTICLES)
  const seen = await seenArticles(
    found.map(({ article }) => article.id),
    place,
    ports,
  )
  return found
    .filter(({ article }) => seen.has(article.id))
    .flatMap(({ article: { url, link, publisher, headline } }) => {
      const words = url ?? link
      const label = [publisher, headline].filter((part) => part !== null).join(' · ')
      const fits = [words, label].some((text) => text.toLowerCase().includes(sought))
      return fits ? [{ label: label === '' ? words : label, words }] : []
    })
    .slice(0, MOST_SUGGESTIONS)
}
