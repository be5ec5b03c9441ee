/**
 * The one name table between this product's units and the names that NewsQuant gives: it is published with
 * the figure that depends on it. A count's unit there is the noun counted, with the words before it.
 */
import { nounPhraseAfter } from '../../../src/claims/measures/noun-phrase.ts'
import { singularOf } from '../../../src/claims/measures/nouns.ts'
import type { QuantityMention } from '../../../src/claims/quantities/mention.ts'
import type { Analysis, Token } from '../../../src/text/analyse.ts'

const NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    USD: 'dollar',
    GBP: 'pound sterling',
    EUR: 'euro',
    CAD: 'canadian dollar',
    AUD: 'australian dollar',
    HKD: 'hong kong dollar',
    DKK: 'danish krone',
    ILS: 'shekel',
    INR: 'indian rupee',
    JPY: 'japanese yen',
    CNY: 'chinese yuan',
    SGD: 'singaporean dollar',
    franc: 'swiss franc',
    tonne: 'metric ton',
    pound: 'pound-mass',
    gigatonne: 'gigaton',
    percent: 'percentage',
    'percentage points': 'percentage point',
    'basis points': 'basis point',
    'degree Celsius': 'celsius',
    'degree Fahrenheit': 'fahrenheit',
    'revolution per minute': 'revolutions per minute',
    'pound-foot': 'pound-foot',
  }),
)

/** Currencies that the table does not rename go by their CLDR name. */
const currencyName = (code: string): string =>
  new Intl.DisplayNames('en', { type: 'currency', fallback: 'code' }).of(code)?.toLowerCase() ?? code

/** The noun counted with the words before it; `9-page letter` counts pages. */
function nounsOf(tokens: readonly Token[], nameless: boolean): string {
  const words = tokens.filter((token) => /^(NOUN|PROPN|ADJ|VERB)$/.test(token.pos))
  const head = words.at(-1)
  if (nameless || head === undefined) return '-'
  const [first] = words
  const compound =
    words.length > 1 && first?.pos === 'NOUN' && first.lemma === first.lower && first.lower.length > 2
  if (compound && tokens[0] === first && head.lemma === head.lower) return first.lower
  const last = head.pos === 'PROPN' || head.pos === 'VERB' ? singularOf(head.lower) : head.lemma
  const before = words.slice(0, -1).map((token) => {
    const glued = tokens.some((other) => other.text === '-' && other.start === token.end)
    return `${token.pos === 'ADJ' ? token.lemma : token.lower}${glued ? '-' : ' '}`
  })
  return `${before.join('')}${last}`
}

/** `before`: the unit of the quantity before in the sentence, for one that names nothing (`and 187 by tender`). */
export function newsquantUnit(mention: QuantityMention, analysis: Analysis, before: string): string {
  if (mention.aside === 'age') return 'year of age'
  const tokens = analysis.sentences[mention.sentence]?.tokens ?? []
  const next = tokens.findIndex((token) => token.end > mention.end)
  const phrase = nounPhraseAfter(tokens, next === -1 ? tokens.length : next)
  const nouns = nounsOf(tokens.slice(phrase.first, phrase.next), phrase.head === null)
  if (mention.form === 'share') return `% ${nouns === '' ? '-' : nouns}`
  const unit = mention.value.unit
  if (unit === null)
    return /^times?( |$)/.test(nouns) ? 'count' : nouns === '' || nouns === '-' ? before : nouns
  const name = NAMES.get(unit) ?? (/^[A-Z]{3}$/.test(unit) ? currencyName(unit) : unit.toLowerCase())
  return mention.per === null ? name : `${name} per ${mention.per}`
}
