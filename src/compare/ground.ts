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

/** Cosine of the two surroundings, 0 to 1. */
export function commonGround(a: Sighting, b: Sighting, rarity: Rarity): number {
  const length = ({ words }: Sighting): number => {
    let squares = 0
    for (const [term, weight] of words) squares += (weight * rarity(term)) ** 2
    return Math.sqrt(squares)
  }
  let sum = 0
  for (const [term, weight] of a.words) sum += weight * (b.words.get(term) ?? 0) * rarity(term) ** 2
  const scale = length(a) * length(b)
  return scale === 0 ? 0 : sum / scale
}
