/** Names that two claims' sentences share. */
import type { Sighting } from './sighting.ts'

const NAME = /(?<=[\p{Ll}\p{N},;:’”)-]\s)(?:\p{Lu}[\p{L}’'-]{3,})/gu
const CALENDAR =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)$/
/** A name that stands in more sentences of an article than this is its everyday name. */
const EVERYDAY = 3

function namesOf({ claim, article }: Sighting): ReadonlySet<string> {
  const own = new Set((claim.quote.exact.match(NAME) ?? []).filter((name) => !CALENDAR.test(name)))
  return new Set([...own].filter((name) => article.articleBody.split(name).length - 1 <= EVERYDAY))
}

/** How many names stand in the sentences of both and are rare in both articles. */
export function sharedNames(a: Sighting, b: Sighting): number {
  const other = namesOf(b)
  return [...namesOf(a)].filter((name) => other.has(name)).length
}
