/** Words of one class count as one word: `freed`, `released`, `let go`. The classes are those of the claims. */
import { PREDICATES } from '../../claims/measures/vocabulary/all.ts'
import { POPULATIONS } from '../../claims/measures/vocabulary/populations.ts'
import { normalTerm } from '../../stories/terms.ts'

const classes = new Map<string, string>()

/** A word of two classes says neither. */
function add(word: string, name: string): void {
  if (word.includes(' ')) return
  const term = normalTerm(word)
  const known = classes.get(term)
  classes.set(term, known === undefined || known === name ? name : '')
}

for (const { predicate, words } of PREDICATES) for (const word of words) add(word, `=${predicate}`)
for (const { population, words } of POPULATIONS) for (const word of words) add(word, `+${population}`)

/** Longer words meet by their beginning: `suspended`, `suspension`. */
const STEM = 6

/** The class of a word, else its normal form, cut to its stem. */
export function groundTerm(word: string): string {
  const term = normalTerm(word)
  return classes.get(term) || (term.length > STEM ? term.slice(0, STEM) : term)
}

const populations: ReadonlySet<string> = new Set(POPULATIONS.map(({ population }) => population))

/** Whether the vocabulary knows the class, so that another class is surely another thing. */
export const isKnownPopulation = (population: string): boolean => populations.has(population)
