/** A figure that the source does not give. */
import { recogniseQuantities } from '../../claims/quantities/recognise.ts'
import { analyse, type Token } from '../../text/analyse.ts'
import { type TextFigure, textFigures } from '../text-figures.ts'
import type { Source, SourceCheck } from './reading.ts'

const figuresOf = (text: string): readonly TextFigure[] =>
  textFigures(text, recogniseQuantities(analyse(text)))

const known = new WeakMap<Source, readonly TextFigure[]>()

function given(source: Source): readonly TextFigure[] {
  const figures = known.get(source) ?? figuresOf(source.text)
  known.set(source, figures)
  return figures
}

/** Ones and twos are as often words of grammar. */
const SMALLEST = 3
const EXACT = 1e-6

const same = (a: number, b: number): boolean =>
  a === b || Math.abs(a - b) <= EXACT * Math.max(Math.abs(a), Math.abs(b))

/** A rounded or bounded figure that the exact one lies in. */
const holds = (claimed: TextFigure, one: TextFigure): boolean =>
  !same(claimed.low, claimed.high) && one.low <= claimed.high && one.high >= claimed.low

/** A shared word near both: the same number elsewhere is another thing's. */
function besideOneWord(a: TextFigure, b: TextFigure): boolean {
  for (const term of a.around.keys()) if (b.around.has(term)) return true
  return a.around.size === 0 || b.around.size === 0
}

/** Dates are said in many forms; of them only the years are looked for. */
const isDate = ({ dimension }: TextFigure): boolean => /^(?:date|day of the year)$/.test(dimension)

const YEAR = /\b(?:1[5-9]|20)\d\d\b/g

/** A year that the source never prints, though it prints others. */
function isOtherYear(text: string, source: Source): boolean {
  const printed = new Set(source.text.match(YEAR) ?? [])
  return printed.size > 0 && (text.match(YEAR) ?? []).some((year) => !printed.has(year))
}

const equal = (claimed: TextFigure, one: TextFigure): boolean =>
  one.dimension === claimed.dimension &&
  (same(one.low, claimed.low) || same(one.high, claimed.high) || holds(claimed, one) || holds(one, claimed))

const textOf = (tokens: readonly Token[]): string =>
  tokens
    .map((token, at) => (at > 0 && token.start > (tokens[at - 1]?.end ?? 0) ? ` ${token.text}` : token.text))
    .join('')

export const figureNotInSource: SourceCheck = ({ sentence, beside }, source) => {
  const text = textOf(sentence.tokens)
  if (isOtherYear(text, source)) return 'The source does not give that year.'
  const [near, all] = [beside.flatMap(({ tokens }) => figuresOf(textOf(tokens))), given(source)]
  const missing = figuresOf(text).some((claimed) => {
    const limit = Number.isFinite(claimed.low) ? claimed.low : claimed.high
    if (isDate(claimed) || !Number.isFinite(limit) || Math.abs(limit) < SMALLEST) return false
    if (near.some((one) => equal(claimed, one))) return false
    return !all.some((one) => equal(claimed, one) && besideOneWord(claimed, one))
  })
  return missing ? 'The source does not give that figure.' : null
}
