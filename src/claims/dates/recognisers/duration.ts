/** "two years", "a four-day strike", "the past three months", "several weeks", "5 1/2 hours". */
import type { Recogniser, Resolved, Scene } from '../mention.ts'
import { LENGTH_WORDS, lengthMod } from '../modifiers.ts'
import { COUNT, countOf } from '../numerals.ts'
import { type PeriodUnit, periodOf, shift } from '../period.ts'
import { ALL_PARTS, resolvedAs, resolvedPeriod } from '../resolved.ts'
import { pattern } from '../words.ts'

/** TIMEX3 letters of the units, with how many of the letter one unit is (a decade is ten years). */
const LETTERS: Readonly<Record<string, readonly [string, number]>> = {
  second: ['TS', 1],
  minute: ['TM', 1],
  hour: ['TH', 1],
  day: ['D', 1],
  night: ['D', 1],
  week: ['W', 1],
  fortnight: ['W', 2],
  weekend: ['WE', 1],
  month: ['M', 1],
  quarter: ['Q', 1],
  year: ['Y', 1],
  decade: ['Y', 10],
  centurie: ['Y', 100],
  century: ['Y', 100],
}

/** The smaller unit that takes a half: 2½ years are P2Y6M, 5½ hours PT5H30M. */
const HALVES: Readonly<Record<string, string>> = { TH: '30M', TM: '30S', Y: '6M', D: 'T12H' }

/** `P3D`, `PT5H30M`, `PXY` for an unknown number of years. */
export function durationTimex(count: number | null, unit: string): string {
  const [letter, times] = LETTERS[unit] ?? ['D', 1]
  const time = letter.startsWith('T') ? 'T' : ''
  const bare = letter.replace('T', '')
  if (count === null) return `P${time}X${bare}`
  const total = count * times
  const whole = Math.floor(total)
  if (total - whole === 0.5) {
    const half = HALVES[letter]
    if (half !== undefined) return `P${time}${whole > 0 ? `${whole}${bare}` : ''}${half}`
  }
  return `P${time}${Number(total.toFixed(2))}${bare}`
}

const UNIT = 'second|minute|hour|day|night|week|fortnight|weekend|month|quarter|year|decade|centurie|century'
const LEAD =
  '(?:the |its |his |her |their |these |those )?(?:past|last|next|first|final|previous|coming|latest|full|entire|preceding|following|opening|initial|intervening|other|additional|recent|extra)'

export const duration: Recogniser = {
  name: 'duration',
  pattern: pattern(
    `(?<about>${LENGTH_WORDS})?(?:(?:${LEAD}|the|an additional|every|each of (?:the )?(?:past|last)) )?(?<count>${COUNT})(?:(?: (?:to|or|and) |-)(?<upto>${COUNT}))? (?:(?:more|other|full|whole|long|short|straight|consecutive|successive|additional|further|business|working|trading|calendar|fiscal|solid|extra|such|entire|of the) )?(?<unit>${UNIT})(?<plural>s)?(?<half> and (?:a|one) half)?\\b(?: or (?:so|more|longer|less)\\b)?`,
  ),
  read: ({ about, count = '', unit = '', plural, half }, match, text) => {
    const number = countOf(count)
    const end = match.index + match[0].length
    // "A quarter of voters", "a second man", "the second day": no lengths of time.
    if ((unit === 'second' || unit === 'quarter') && plural === undefined) return null
    if (/^(?:these|those|some|few)$/.test(count) && plural === undefined) return null
    if (plural === undefined && number !== null && number > 1) return null
    if (number !== null && number > 1 && unit === 'night' && plural === undefined) return null
    // Ages are lengths of time too, but "35 years old" says how old somebody is.
    const old = /^\s?-?old\b| of age\b/i.test(text.slice(end, end + 8))
    if (old) return null
    const total = half === undefined ? number : number === null ? null : number + 0.5
    // "Over the past three months" is during them, not more than three.
    const mod = /^(?:over|around|within|under)\s+the\b/i.test(match[0]) ? undefined : lengthMod(about)
    const timex = durationTimex(total, unit)
    const before = text.slice(Math.max(0, match.index - 48), match.index)
    // "The worst in 30 years" looks back.
    const record = /\b(?:first|last|only|best|worst|most|least|\w{3,}est)\b[^.;:\n]{0,36}\bin\s$/i.test(
      before,
    )
    const ahead = total !== null && Number.isInteger(total) && /\bin\s$/i.test(before) && !record
    return {
      type: 'DURATION',
      // "Will open in two weeks" is a date; "fell 10% in two weeks" is a length.
      resolve: (scene) =>
        (ahead && /^(?:day|week|month|year)$/.test(unit)
          ? fromNow(total, unit as PeriodUnit, scene)
          : null) ?? resolvedAs(timex, mod),
    }
  },
}

function fromNow(count: number, unit: PeriodUnit, scene: Scene): Resolved | null {
  if (scene.anchor === null || scene.tense() !== 'future') return null
  const period = shift(periodOf(unit, scene.anchor), count)
  return { ...resolvedPeriod(period, { inferred: ALL_PARTS }), type: 'DATE' }
}

/** "a two-year sentence", "the 16-hour standoff", "a six year term". */
export const compoundDuration: Recogniser = {
  name: 'compound-duration',
  pattern: pattern(
    `(?<about>${LENGTH_WORDS})?(?:an? |the )?(?<count>${COUNT}|multi)(?<dash>-| )(?<unit>second|minute|hour|day|week|month|year|decade|quarter)\\b(?! (?:ago|earlier|later|before|after))(?:-(?:long|plus)\\b)?`,
  ),
  read: ({ about, count = '', dash, unit = '' }, match, text) => {
    const end = match.index + match[0].length
    if (/^-old|^ old\b/i.test(text.slice(end, end + 5))) return null
    const number = count === 'multi' ? null : countOf(count)
    if (dash === ' ' && (number === null || number <= 1)) return null
    if (number === 1 && !/^one|^1/.test(count)) return null
    return { type: 'DURATION', resolve: () => resolvedAs(durationTimex(number, unit), lengthMod(about)) }
  },
}

/** "weeks of protest", "for years": an unknown number of them. */
export const bareDuration: Recogniser = {
  name: 'bare-duration',
  pattern: pattern(
    '(?<=\\b(?:for|in|just|within|over|take|takes|took|taken|last|lasted|spent|follows|many|only|of) )(?<unit>second|minute|hour|day|week|month|year|decade|centurie)s\\b',
  ),
  read: ({ unit = '' }) => ({ type: 'DURATION', resolve: () => resolvedAs(durationTimex(null, unit)) }),
}
