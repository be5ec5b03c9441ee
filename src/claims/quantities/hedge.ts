/** Finds the hedge beside a number, and the range that the table gives it. */
import type { Atom } from './atoms.ts'
import { type Edge, HEDGES, type HedgeRow } from './hedge-table.ts'

type Phrase = { readonly words: readonly string[]; readonly row: HedgeRow }

const wordsOf = (phrase: string): string[] => phrase.match(/[\p{L}]+|[^\p{L}\s]/gu) ?? []

/** Longest first, so that "more than" does not hide "no more than". */
const phrasesOf = (pick: (row: HedgeRow) => readonly string[]): readonly Phrase[] =>
  HEDGES.flatMap((row) => pick(row).map((phrase) => ({ words: wordsOf(phrase), row }))).sort(
    (a, b) => b.words.length - a.words.length,
  )

/** By the word next to the number, which is how they are looked up. */
const groupBy = (
  phrases: readonly Phrase[],
  key: (phrase: Phrase) => string,
): ReadonlyMap<string, readonly Phrase[]> => Map.groupBy(phrases, key)

const BEFORE = groupBy(
  phrasesOf((row) => row.phrases),
  (phrase) => phrase.words.at(-1) ?? '',
)
const AFTER = groupBy(
  phrasesOf((row) => row.after ?? []),
  (phrase) => phrase.words[0] ?? '',
)

export type HedgeFound = {
  readonly row: HedgeRow
  readonly phrase: string
  readonly first: number
  readonly next: number
}

/** Words that may stand between hedge and number: `nearly the 30`, `about another 20`, `at least a further 10`. */
const BETWEEN =
  /^(a|an|the|another|further|additional|other|total|of|estimated|combined|whopping|staggering)$/

export function hedgeBefore(atoms: readonly Atom[], first: number): HedgeFound | null {
  for (let at = first - 1, gap = 0; at >= 0 && gap <= 3; at -= 1, gap += 1) {
    const atom = atoms[at]
    if (atom === undefined) return null
    for (const { words, row } of BEFORE.get(atom.lower) ?? []) {
      const start = at - words.length + 1
      if (start >= 0 && words.every((word, index) => atoms[start + index]?.lower === word)) {
        if (gap > 0 && row.bound === 'exact') continue
        // `above the 15 per cent threshold`: compared with a figure that is known, and exact.
        const known = gap > 0 && atoms[start + words.length]?.lower === 'the'
        if (known && /^(more-than|less-than)$/.test(row.bound) && row.low !== 'near') continue
        if (misread(atoms, start, at + 1, words)) continue
        return { row, phrase: words.join(' '), first: start, next: at + 1 }
      }
    }
    if (!BETWEEN.test(atom.lower)) return null
  }
  return null
}

/** `over the past two years`, `all over 18`: a preposition of time or place, not a hedge. */
function misread(atoms: readonly Atom[], start: number, next: number, words: readonly string[]): boolean {
  const phrase = words.join(' ')
  const after = atoms[next]?.lower ?? ''
  const before = atoms[start - 1]?.lower ?? ''
  if (phrase === 'over' || phrase === 'within' || phrase === 'around' || phrase === 'under')
    return (
      /^(the|a|an)$/.test(after) &&
      !/^(hundred|thousand|million|billion|dozen|third|quarter|half|estimated)$/.test(
        atoms[next + 1]?.lower ?? '',
      )
    )
  if (phrase === 'some') return /^(in|of|the)$/.test(before) && before !== 'in' && before !== 'of'
  if (phrase === 'all') return true
  return false
}

export function hedgeAfter(atoms: readonly Atom[], next: number): HedgeFound | null {
  for (const { words, row } of AFTER.get(atoms[next]?.lower ?? '') ?? []) {
    if (words[0] === '+' && atoms[next]?.joined !== true) continue
    if (words[0] === 'plus' && !(atoms[next - 1]?.text === '-' || atoms[next + 1]?.kind === 'word')) continue
    if (words[0] === '-' && atoms[next]?.joined !== true) continue
    if (words.every((word, index) => atoms[next + index]?.lower === word))
      return { row, phrase: words.join(' '), first: next, next: next + words.length }
  }
  return null
}

/** `share`: a part in words (`three in five`), whose digits carry no rounding. */
export type Scale = 'whole' | 'measured' | 'percent' | 'share'

/** One digit carries the number: 60, 400,000, 9. */
const oneDigit = (n: number): boolean => /^\d0*$/.test(String(Math.abs(n)))

function edge(rule: Edge, n: number, side: -1 | 1, scale: Scale): number | null {
  if (rule === 'itself') return n
  if (rule === 'open') return null
  if (rule === 'below') return scale === 'whole' ? n - 1 : n
  if (rule === 'above') return scale === 'whole' ? n + 1 : n
  if (rule === 'near') {
    const margin =
      Math.abs(n) * (oneDigit(n) && scale === 'whole' ? 0.1 : oneDigit(n) && n >= 10 ? 0.1 : 0.05)
    // A count is whole: nine or so is eight to ten.
    const whole = scale === 'whole' ? Math.max(margin, Math.abs(n) < 20 ? 1 : 0) : margin
    return n + side * whole
  }
  if ('points' in rule && (scale === 'percent' || scale === 'share')) return n + rule.points
  return n * rule.times
}

/** The noise of doubles is not the writer's. */
const clean = (n: number): number => Number(n.toPrecision(12))

/** The closed range that a hedge makes of the numbers as printed. */
export function rangeOf(
  row: HedgeRow,
  stated: { readonly low: number; readonly high: number },
  scale: Scale,
): { low: number | null; high: number | null } {
  const low = edge(row.low, stated.low, -1, scale)
  const high = edge(row.high, stated.high, 1, scale)
  const whole = scale === 'whole' && Number.isInteger(stated.low) && Number.isInteger(stated.high)
  const range = {
    low: low === null ? null : whole ? Math.ceil(clean(low)) : clean(low),
    high:
      high === null
        ? null
        : whole
          ? Math.floor(clean(high))
          : (scale === 'percent' || scale === 'share') && stated.high <= 100
            ? Math.min(100, clean(high))
            : clean(high),
  }
  // "Nearly 0" leaves nothing between: the number itself stands.
  const empty = range.low !== null && range.high !== null && range.low > range.high
  return empty ? { low: stated.low, high: stated.high } : range
}
