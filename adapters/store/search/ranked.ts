/** From what the index holds of the words sought to the articles that hold them best. */
import { bestOf, completeness, FRESHEST, freshness, rarity } from '../../../src/search/rank.ts'
import { GONE, POSTING_BYTES, SEGMENT } from './layout.ts'

/** What one memory's index gave back, as the script FIND says. */
export type Sought = { readonly numbers: number; readonly segments: readonly SegmentFound[] }

type SegmentFound = {
  readonly segment: number
  readonly days: Buffer | null
  /** In the order of the words. */
  readonly lists: readonly (Buffer | null)[]
}

export type Ranked = {
  readonly number: number
  readonly day: number
  readonly score: number
  readonly whole: boolean
}

export function soughtIn(answer: readonly (Buffer | null)[], words: number): Sought {
  const numbers = Number(answer[0]?.toString() ?? 0)
  const count = Math.ceil(numbers / SEGMENT)
  const segments = Array.from({ length: count }, (_, i): SegmentFound => {
    const from = 1 + i * (words + 1)
    return {
      segment: count - 1 - i,
      days: answer[from] ?? null,
      lists: answer.slice(from + 1, from + 1 + words),
    }
  })
  return { numbers, segments }
}

/** More than any sum of weights: what holds all of the words stands first. */
const WHOLE = 1000

/** @param today days since 1970 */
export function rankedIn({ numbers, segments }: Sought, today: number, most: number): readonly Ranked[] {
  const words = segments[0]?.lists.length ?? 0
  const rarities = Array.from({ length: words }, (_, word) => {
    const bytes = segments.reduce((sum, { lists }) => sum + (lists[word]?.length ?? 0), 0)
    return rarity(numbers, bytes / POSTING_BYTES)
  })
  const best = bestOf<{ readonly number: number; readonly day: number; readonly whole: boolean }>(most)
  const share = Float64Array.from({ length: words + 1 }, (_, found) => completeness(found, words))
  const scores = new Float64Array(SEGMENT)
  const held = new Uint8Array(SEGMENT)
  for (const { segment, days, lists } of segments) {
    if (days === null) continue
    scores.fill(0)
    held.fill(0)
    for (const [word, list] of lists.entries()) {
      if (list !== null) addUp(list, rarities[word] ?? 0, scores, held)
    }
    // The newest first: of equals, they stay.
    for (let place = Math.min(SEGMENT, days.length / 2) - 1; place >= 0; place--) {
      const found = held[place] ?? 0
      if (found === 0) continue
      const whole = found === words
      const base = (scores[place] ?? 0) * (share[found] ?? 0)
      const more = whole ? WHOLE : 0
      // Most of a common word's articles are left here, before the dearer part.
      if (base * FRESHEST + more <= best.bar()) continue
      const day = days.readUInt16BE(place * 2)
      if (day === GONE) continue
      const score = base * freshness(today - day) + more
      if (score > best.bar()) best.offer(score, { number: segment * SEGMENT + place, day, whole })
    }
  }
  return best.list().map(({ score, item }) => ({ ...item, score }))
}

/** A hundred thousand postings a word: by bytes, as reading numbers out of a buffer checks each of them. */
function addUp(list: Buffer, weight: number, scores: Float64Array, held: Uint8Array): void {
  for (let i = 0; i + 1 < list.length; i += POSTING_BYTES) {
    const low = list[i + 1] ?? 0
    const place = ((list[i] ?? 0) << 4) | (low >> 4)
    scores[place] = (scores[place] ?? 0) + weight * (low & 15)
    held[place] = (held[place] ?? 0) + 1
  }
}
