import { isCity } from './cities.ts'
import { stateOf } from './places.ts'
import { beginsNoTown } from './town-names.ts'

/** Known cities of the headline: they count, though only the body's words can be quoted. */
export function headlineCities(headline: string): string[] {
  const words = headline.match(/[\p{L}.]+/gu) ?? []
  const found: string[] = []
  for (let i = 0; i < words.length; i += 1)
    for (const length of [3, 2, 1]) {
      const name = words.slice(i, i + length).join(' ')
      if (words[i + length - 1] === undefined || !/^\p{Lu}/u.test(name)) continue
      if (!isCity(name) || stateOf(name) !== null || beginsNoTown(name)) continue
      found.push(name)
      i += length - 1
      break
    }
  return found
}
