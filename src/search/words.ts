/** The words by which articles are searched: in one form, whatever their case, accents and number. */

const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu
const MARKS = /\p{M}/gu

/** What is longer is no word that anybody types; it is found by its beginning. */
export const LONGEST = 24

/**
 * Too common to tell articles apart: the commonest closed-class words of English (Quirk et al., A Comprehensive
 * Grammar, ch. 2). Kept short: negations and numerals may be what somebody looks for.
 */
const UNHEARD = new Set(
  `a an the this that these those and or but of to in on at by with from into for as than if so it its he him his she
  her they them their we us our you your i my me is are was were be been being am has have had do does did will would
  there which who whom whose what when where how also`.split(/\s+/),
)

/** The S-stemmer: Harman, How effective is suffixing? (JASIS 42, 1991), table 1. */
function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s')) return word
  if (/[^ea]ies$/.test(word)) return `${word.slice(0, -3)}y`
  if (/[^aeo]es$/.test(word) || /[^us]s$/.test(word)) return word.slice(0, -1)
  return word
}

const plain = (word: string): string =>
  word
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(/['’]s$/, '')
    .replace(/['’]/g, '')

/** In the form in which an article's and a query's words meet. */
export const searchForm = (word: string): string => singular(plain(word)).slice(0, LONGEST)

/** In order, unheard ones left out. */
export function wordsOf(text: string): readonly string[] {
  const words: string[] = []
  for (const [word] of text.matchAll(WORD)) {
    const lower = plain(word)
    if (lower !== '' && !UNHEARD.has(lower)) words.push(singular(lower).slice(0, LONGEST))
  }
  return words
}

/** As somebody types it: lower case, without accents, blanks run together. */
export const typedForm = (text: string): string =>
  text.normalize('NFKD').replace(MARKS, '').toLowerCase().replace(/\s+/g, ' ').trimStart()
