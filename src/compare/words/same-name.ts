/** Spellings and short forms of one name. */

const MARKS = /\p{M}/gu
/** The words of a name, lower case, without accents. */
export const nameWords = (name: string): readonly string[] =>
  name
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(/[’']s\b/g, '')
    .match(/[\p{L}\p{N}]+/gu) ?? []

/** Whether both can be one name: accents aside, one holding the other (`Guaidó` in `Juan Guaidó`). */
export function sameName(a: string, b: string): boolean {
  const [one, two] = [nameWords(a), nameWords(b)]
  if (one.length === 0 || two.length === 0) return false
  const [short, long] = one.length <= two.length ? [one, two] : [two, one]
  return short.every((word) => long.includes(word))
}

/** A country's name and its adjective share their beginning: `Norway`, `Norwegian`. */
const SHARED_BEGINNING = 4

/** As {@link sameName}, or of one beginning. */
export function sameNameLoosely(a: string, b: string): boolean {
  if (sameName(a, b)) return true
  const [one = '', two = ''] = [nameWords(a)[0], nameWords(b)[0]]
  return (
    Math.min(one.length, two.length) >= SHARED_BEGINNING &&
    one.slice(0, SHARED_BEGINNING) === two.slice(0, SHARED_BEGINNING)
  )
}
