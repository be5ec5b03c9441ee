/** How much two claims' surroundings have in common, rare words counting more than the story's everyday ones. */
import type { Article } from '../domain.ts'
import type { Sighting } from './sighting.ts'
import { groundTerm } from './words/word-classes.ts'

export type Rarity = (term: string) => number

const WORD = /[\p{L}\p{N}]+(?:['’.][\p{L}\p{N}]+)*/gu

/** Rarity of words within one story: "fire" says little in the story of a fire. */
export function rarityIn(articles: readonly Article[]): Rarity {
  const holding = new Map<string, number>()
  let sentences = 0
  for (const { articleBody } of articles) {
    for (const sentence of articleBody.split(/(?<=[.!?]["”’]?)\s+|\n+/)) {
      sentences++
      const terms = new Set((sentence.match(WORD) ?? []).map(groundTerm))
      for (const term of terms) holding.set(term, (holding.get(term) ?? 0) + 1)
    }
  }
  return (term) => Math.log(1 + sentences / (holding.get(term) ?? 1))
}

/** The sighting with its words weighed by rarity and scaled to length one, so that {@link commonGround} is a sum. */
export function weighed(sighting: Sighting, rarity: Rarity): Sighting {
  const words = new Map([...sighting.words].map(([term, weight]) => [term, weight * rarity(term)]))
  const length = Math.hypot(...words.values()) || 1
  return { ...sighting, words: new Map([...words].map(([term, weight]) => [term, weight / length])) }
}

/** Cosine of the two weighed surroundings, 0 to 1. */
export function commonGround(a: Sighting, b: Sighting): number {
  const [small, large] = a.words.size <= b.words.size ? [a.words, b.words] : [b.words, a.words]
  let sum = 0
  for (const [term, weight] of small) sum += weight * (large.get(term) ?? 0)
  return sum
}
