/** Classes of what is counted, and which of them can be the same people or things. */
import { POPULATIONS, type PopulationRow } from './vocabulary/populations.ts'

const byWord: ReadonlyMap<string, PopulationRow> = new Map(
  POPULATIONS.flatMap((row) => row.words.map((word): [string, PopulationRow] => [word, row])),
)
const byName: ReadonlyMap<string, PopulationRow> = new Map(POPULATIONS.map((row) => [row.population, row]))

/** The class of a noun's dictionary form, or the noun itself. */
export const populationOf = (lemma: string): string => byWord.get(lemma)?.population ?? lemma

/** Nouns of matter, which have no plural: `two days of rain`. */
const MATTER =
  /^(rain|rainfall|snow|water|ice|sand|mud|debris|oil|gas|diesel|petrol|fuel|food|milk|rice|wheat|gold|silver|cash|money|cocaine|heroin|cannabis|equipment|damage|work|traffic|wood|coal|steel|concrete|electricity|power|land)$/

export const pluralOf = (population: string): string =>
  byName.get(population)?.plural ??
  (MATTER.test(population) ? population : null) ??
  (/[^aeiou]y$/.test(population)
    ? population.replace(/y$/, 'ies')
    : /(s|x|ch|sh)$/.test(population)
      ? `${population}es`
      : `${population}s`)

function wider(population: string): string[] {
  const chain: string[] = []
  for (
    let row = byName.get(population);
    row !== undefined;
    row = row.is === null ? undefined : byName.get(row.is)
  ) {
    if (chain.includes(row.population)) break
    chain.push(row.population)
  }
  return chain.length === 0 ? [population] : chain
}

/** Whether one class is the other or a kind of it: miners are workers, workers are people. */
export const isKindOf = (population: string, other: string): boolean => wider(population).includes(other)

export const isPerson = (population: string): boolean => isKindOf(population, 'person')

/** Whether two classes may name the same people or things: equal, or one a kind of the other. */
export function populationsMeet(a: string | null, b: string | null): boolean {
  if (a === null || b === null || a === b) return true
  return wider(a).includes(b) || wider(b).includes(a)
}
