/** The wording that all sources bear out, and the one that names each. */
import type { RelationKind } from '../domain.ts'
import { printedDay, safestDay, sayYears } from './days.ts'
import { figureOf, safestFigure } from './quantity.ts'
import { sourceName } from './source-name.ts'
import { valueWords } from './values.ts'
import type { DateVoice, QuantityVoice, Voice } from './voice.ts'

const isQuantity = (one: Voice): one is QuantityVoice => one.claim.kind === 'quantity'
const isDate = (one: Voice): one is DateVoice => one.claim.kind === 'date'

const inTime = (voices: readonly Voice[]): readonly Voice[] =>
  voices.toSorted((a, b) => (a.day ?? '').localeCompare(b.day ?? ''))

const either = (values: readonly string[]): string =>
  values.length < 2 ? values.join('') : `either ${values.slice(0, -1).join(', ')} or ${values.at(-1)}`

/** A later state replaces the earlier: it is printed with its day, and where it came from. */
function safestUpdate(voices: readonly QuantityVoice[]): string | null {
  const ordered = inTime(voices).filter(isQuantity)
  const [first, last] = [ordered[0], ordered.at(-1)]
  if (first === undefined || last === undefined) return null
  const [was, now] = [figureOf(first), figureOf(last)]
  const by = last.day === null ? '' : ` as of ${printedDay(last.day, false)}`
  const earlier = was === now ? '' : `; earlier reports had ${was}`
  return `${now}${by}, according to ${sourceName(last)}${earlier}`
}

function polarity(voices: readonly Voice[]): string {
  const by = (negated: boolean) =>
    voices
      .filter(({ claim }) => claim.kind === 'statement' && claim.value.negated === negated)
      .map(sourceName)
  const [yes, no] = [[...new Set(by(false))], [...new Set(by(true))]]
  return yes.length > 0 && no.length > 0
    ? `: ${yes.join(' and ')} on one side, ${no.join(' and ')} on the other`
    : ''
}

/** Null where no one wording holds of all sources. */
export function safest(voices: readonly Voice[], relation: RelationKind): string | null {
  const [first] = voices
  if (first === undefined) return null
  if (voices.every(isQuantity)) return relation === 'update' ? safestUpdate(voices) : safestFigure(voices)
  if (voices.every(isDate)) return safestDay(voices)
  if (first.claim.kind === 'statement') return `accounts differ on ${first.claim.measure}${polarity(voices)}`
  return either([...new Set(voices.map((one) => valueWords(one, sayYears(voices.filter(isDate)))))])
}

/** `18 by 24 October, according to Harbour Watch; 27 to 29, according to the government`. */
export function bySource(voices: readonly Voice[]): string {
  const days = new Set(voices.map(({ day }) => day))
  const said = inTime(voices).map((one) => {
    // A day that all share, or that only says when something was printed on a date, tells nothing.
    const by = isDate(one) || one.day === null || days.size < 2 ? '' : ` by ${printedDay(one.day, false)}`
    return `${valueWords(one, sayYears(voices.filter(isDate)))}${by}, according to ${sourceName(one)}`
  })
  return [...new Set(said)].join('; ')
}
