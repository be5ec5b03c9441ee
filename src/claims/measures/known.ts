import { PREDICATES } from './vocabulary/all.ts'

const known: ReadonlySet<string> = new Set(PREDICATES.map(({ predicate }) => predicate))

/** Whether a predicate is a class of the vocabulary rather than the dictionary form of an unknown word. */
export const isKnown = (predicate: string | null): boolean => predicate !== null && known.has(predicate)
