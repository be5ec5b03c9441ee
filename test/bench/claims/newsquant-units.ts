/**
 * The one name table between this product's units and the names that NewsQuant gives: it is published with
 * the figure that depends on it. A count's unit there is the noun counted, with the words before it.
 */
import { nounPhraseAfter } from '../../../src/claims/measures/noun-phrase.ts'
import type { QuantityMention } from '../../../src/claims/quantities/mention.ts'
import type { Analysis } from '../../../src/text/analyse.ts'

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
    percent: 'percentage',
    'percentage points': 'percentage point',
    'basis points': 'basis point',
    'degree Celsius': 'celsius',
    'degree Fahrenheit': 'fahrenheit',
    'revolution per minute': 'revolutions per minute',
    'pound-foot': 'pound-foot',
  }),
)

export function newsquantUnit(mention: QuantityMention, analysis: Analysis): string {
  if (mention.aside === 'age') return 'year of age'
  const tokens = analysis.sentences[mention.sentence]?.tokens ?? []
  const next = tokens.findIndex((token) => token.end > mention.end)
  const phrase = nounPhraseAfter(tokens, next === -1 ? tokens.length : next)
  const nouns =
    phrase.head === null
      ? '-'
      : tokens
          .slice(phrase.first, phrase.next)
          .filter((token) => /^(NOUN|PROPN|ADJ)$/.test(token.pos))
          .map((token, index, all) => (index === all.length - 1 ? token.lemma : token.lower))
          .join(' ')
  if (mention.form === 'share') return `% ${nouns}`
  const unit = mention.value.unit
  if (unit === null) return nouns === 'time' ? 'count' : nouns === '' ? '-' : nouns
  const name = NAMES.get(unit) ?? unit.toLowerCase()
  return mention.per === null ? name : `${name} per ${mention.per}`
}
