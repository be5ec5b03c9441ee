/**
 * The keys of one memory's search index, all of them in its slot: `twosource:{<memory>}:search:` and
 *   n                       counter  articles ever added; an article's number is what it was before
 *   ids:<bucket>            hash     article id → number
 *   doc:<number / 512>      hash     number → article id and its suggestions, a line each
 *   days:<segment>          string   two bytes an article: day since 1970; 65,535 when it was forgotten
 *   words:<segment>:<b>     hash     word → postings, up to 31 of them: a compact list; nothing for a common word
 *   common:<segment>:<word> string   postings of a word that has more in the segment: only ever appended to, so that
 *                                    Redis's append-only file gets two bytes and not the whole list each time
 *   say:<two letters>       hash     suggestion → how many articles make it
 *   prefixes                set      the two letters of every `say:`
 * A segment holds 4,096 articles. A posting is two bytes, high first: place in the segment (12 bits), weight (4).
 */
import { bucketOf, placeIn } from '../places.ts'

export const SEGMENT = 4096
/** The day of an article that was forgotten. */
export const GONE = 65_535
export const POSTING_BYTES = 2

/** About 40,000 distinct words a segment of news: some 150 a hash, which Redis keeps as a compact list. */
const WORD_BUCKETS = 256
const ID_BUCKETS = 4096
const DOCS_PER_BUCKET = 512

export const searchPlace = (memory: string): string => placeIn(memory, 'search:')
export const wordBucket = (word: string): number => bucketOf(word, WORD_BUCKETS)
export const idsPlace = (memory: string, article: string): string =>
  `${searchPlace(memory)}ids:${bucketOf(article, ID_BUCKETS)}`
export const docPlace = (memory: string, number: number): string =>
  `${searchPlace(memory)}doc:${Math.floor(number / DOCS_PER_BUCKET)}`

const upTo = (end: number): readonly number[] => Array.from({ length: end }, (_, i) => i)

/** Every hash of postings of one segment. */
export const wordPlaces = (memory: string, segment: number): readonly string[] =>
  upTo(WORD_BUCKETS).map((bucket) => `${searchPlace(memory)}words:${segment}:${bucket}`)

export const commonPlace = (memory: string, segment: number): string =>
  `${searchPlace(memory)}common:${segment}:`

/** Every key of an index that has given out so many numbers, `say:` and `common:` apart. */
export function* allPlaces(memory: string, numbers: number): Iterable<readonly string[]> {
  const place = searchPlace(memory)
  yield [`${place}n`, `${place}prefixes`]
  yield upTo(ID_BUCKETS).map((bucket) => `${place}ids:${bucket}`)
  yield upTo(Math.ceil(numbers / DOCS_PER_BUCKET)).map((bucket) => `${place}doc:${bucket}`)
  for (const segment of upTo(Math.ceil(numbers / SEGMENT)))
    yield [`${place}days:${segment}`, ...wordPlaces(memory, segment)]
}

/** The same numbers, for the scripts. */
export const scriptConstants = `
local SEGMENT, DOCS = ${SEGMENT}, ${DOCS_PER_BUCKET}
`
