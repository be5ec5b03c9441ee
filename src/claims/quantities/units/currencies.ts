/**
 * Currencies by the names and signs that print uses. Names come from CLDR by way of `Intl`; the rows below
 * add what CLDR does not hold: bare nouns, signs and the short forms of news agencies.
 */
import type { Atom } from '../atoms.ts'

export type UnitFound = { readonly unit: string; readonly next: number }

/** CLDR's English plural and singular of every current ISO 4217 code: `danish kroner`, `us dollar`. */
const CLDR_NAMES: ReadonlyMap<string, string> = new Map(
  Intl.supportedValuesOf('currency').flatMap((code) => {
    const format = new Intl.NumberFormat('en', { style: 'currency', currency: code, currencyDisplay: 'name' })
    const name = (n: number) =>
      format
        .formatToParts(n)
        .find((part) => part.type === 'currency')
        ?.value.toLowerCase() ?? code.toLowerCase()
    return [
      [name(1), code],
      [name(2), code],
    ] as [string, string][]
  }),
)

/**
 * Bare nouns. Where one noun serves many countries and no adjective says which, the currency keeps its
 * noun as its unit: a wrong code would make figures comparable that are not.
 */
const BARE: ReadonlyMap<string, string> = new Map(
  Object.entries({
    dollar: 'USD',
    buck: 'USD',
    greenback: 'USD',
    euro: 'EUR',
    sterling: 'GBP',
    yen: 'JPY',
    yuan: 'CNY',
    renminbi: 'CNY',
    rmb: 'CNY',
    rupee: 'INR',
    rouble: 'RUB',
    ruble: 'RUB',
    franc: 'franc',
    peso: 'peso',
    dinar: 'dinar',
    crown: 'krone',
    krone: 'krone',
    kroner: 'krone',
    krona: 'SEK',
    kronor: 'SEK',
    shilling: 'shilling',
    shekel: 'ILS',
    rand: 'ZAR',
    lira: 'TRY',
    real: 'BRL',
    reais: 'BRL',
    baht: 'THB',
    ringgit: 'MYR',
    riyal: 'SAR',
    rial: 'IRR',
    dirham: 'AED',
    naira: 'NGN',
    cedi: 'GHS',
    taka: 'BDT',
    dong: 'VND',
    zloty: 'PLN',
    zlotys: 'PLN',
    forint: 'HUF',
    hryvnia: 'UAH',
    rupiah: 'IDR',
    koruna: 'CZK',
    leu: 'RON',
    lei: 'RON',
    tenge: 'KZT',
    bolivar: 'VES',
    bitcoin: 'BTC',
  }),
)

/** Adjectives that CLDR words otherwise: newsrooms say "Danish crowns", "British pounds", "Swiss francs". */
const ADJECTIVES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'danish crown': 'DKK',
    'swedish crown': 'SEK',
    'norwegian crown': 'NOK',
    'czech crown': 'CZK',
    'pound sterling': 'GBP',
    'american dollar': 'USD',
    'u.s. dollar': 'USD',
    'israeli shekel': 'ILS',
    'russian rouble': 'RUB',
    'indonesian rupiah': 'IDR',
    'kenya shilling': 'KES',
    'chinese yuan': 'CNY',
    'turkish lira': 'TRY',
  }),
)

/** Signs, and abbreviations that stand before the number. */
const BEFORE: ReadonlyMap<string, string> = new Map(
  Object.entries({
    $: 'USD',
    us$: 'USD',
    a$: 'AUD',
    au$: 'AUD',
    c$: 'CAD',
    ca$: 'CAD',
    cad$: 'CAD',
    hk$: 'HKD',
    nz$: 'NZD',
    s$: 'SGD',
    sg$: 'SGD',
    ec$: 'XCD',
    nt$: 'TWD',
    tt$: 'TTD',
    j$: 'JMD',
    mx$: 'MXN',
    r$: 'BRL',
    z$: 'ZWL',
    '£': 'GBP',
    'gb£': 'GBP',
    // What remains of a pound sign after a passage through a plain-ASCII system.
    ps: 'GBP',
    'gb#': 'GBP',
    '€': 'EUR',
    '¥': 'JPY',
    '₹': 'INR',
    '₽': 'RUB',
    '₩': 'KRW',
    '₪': 'ILS',
    '₦': 'NGN',
    '₱': 'PHP',
    '₫': 'VND',
    '₺': 'TRY',
    '₴': 'UAH',
    '฿': 'THB',
    '₵': 'GHS',
    '৳': 'BDT',
    rs: 'INR',
    inr: 'INR',
    sfr: 'CHF',
    rm: 'MYR',
    rp: 'IDR',
  }),
)

const CODES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'))

const SIGNS = /^\p{Sc}$|^#$/u

/** The currency sign, code or abbreviation that ends just before `first`, and where it begins. */
export function currencyBefore(
  atoms: readonly Atom[],
  first: number,
): { unit: string; first: number } | null {
  const last = atoms[first - 1]
  if (last === undefined) return null
  if (SIGNS.test(last.text)) {
    const country = atoms[first - 2]
    const unit = country?.kind === 'word' ? BEFORE.get(`${country.lower}${last.text}`) : undefined
    if (
      unit !== undefined &&
      country !== undefined &&
      (last.joined || country.text === country.text.toUpperCase())
    )
      return { unit, first: first - 2 }
    // `U.S. $5m`
    if (
      last.text === '$' &&
      country?.text === '.' &&
      atoms[first - 3]?.text === 'S' &&
      atoms[first - 5]?.text === 'U'
    )
      return { unit: 'USD', first: first - 5 }
    const own = BEFORE.get(last.text)
    return own === undefined ? null : { unit: own, first: first - 1 }
  }
  // Australian and Asian papers: `$US160 million`.
  const sign = atoms[first - 2]
  if (sign?.text === '$' && last.joined && /^(us|a|nz|c|hk|s)$/.test(last.lower))
    return { unit: BEFORE.get(`${last.lower}$`) ?? 'USD', first: first - 2 }
  if (last.kind === 'word' && CODES.has(last.text)) return { unit: last.text, first: first - 1 }
  const dot = last.text === '.' ? 1 : 0
  const word = atoms[first - 1 - dot]
  const unit = word?.kind === 'word' ? BEFORE.get(word.lower) : undefined
  if (unit === undefined || word === undefined) return null
  // `ps` and `rm` are words elsewhere: the number must follow at once, in capitals.
  if (/^(ps|rm|rp)$/.test(word.lower) && !(word.text === word.text.toUpperCase() && atoms[first]?.joined))
    return null
  return { unit, first: first - 1 - dot }
}

const singular = (word: string): string => word.replace(/([^s])s$/, '$1')

/** The code of a currency given by its full name: `East Caribbean dollars`. */
export function currencyNamed(name: string): string | null {
  const lower = name.toLowerCase().trim()
  return CLDR_NAMES.get(lower) ?? CLDR_NAMES.get(singular(lower)) ?? ADJECTIVES.get(singular(lower)) ?? null
}

/** The currency named at `at`: `dollars`, `Swiss francs`, `million US dollars` (after the number). */
export function currencyAfter(atoms: readonly Atom[], at: number, large: boolean): UnitFound | null {
  const one = atoms[at]
  const two = atoms[at + 1]
  const three = atoms[at + 2]
  if (one === undefined) return null
  const dotted = one.text === 'U' && two?.text === '.' && three?.text === 'S'
  if (dotted) {
    const noun = atoms[at + 3]?.text === '.' ? at + 4 : at + 3
    return singular(atoms[noun]?.lower ?? '') === 'dollar' ? { unit: 'USD', next: noun + 1 } : null
  }
  for (const length of [3, 2]) {
    const words = atoms.slice(at, at + length)
    if (words.length < length || words.some((word) => word.kind !== 'word')) continue
    const name = words.map((word) => word.lower).join(' ')
    const unit = CLDR_NAMES.get(name) ?? CLDR_NAMES.get(singular(name)) ?? ADJECTIVES.get(singular(name))
    if (unit !== undefined) return { unit, next: at + length }
  }
  if (one.kind === 'mark' && one.text !== '$' && /\p{Sc}/u.test(one.text) && one.joined) {
    const unit = BEFORE.get(one.text)
    return unit === undefined ? null : { unit, next: at + 1 }
  }
  if (one.kind !== 'word') return null
  if (CODES.has(one.text)) return { unit: one.text, next: at + 1 }
  // "200 pounds" is a weight in American copy; "2 million pounds" and "pounds sterling" are money.
  if (/^pounds?$/.test(one.lower)) return large ? { unit: 'GBP', next: at + 1 } : null
  if (one.lower === 'won') return large ? { unit: 'KRW', next: at + 1 } : null
  const unit = BARE.get(one.lower) ?? BARE.get(singular(one.lower))
  if (unit === undefined || (/^(real|rand|lei)$/.test(one.lower) && !large)) return null
  return { unit, next: at + 1 }
}

/** Hundredth parts: `50p`, `99 cents`, `20 pence`. */
export function smallChange(
  atoms: readonly Atom[],
  at: number,
): (UnitFound & { readonly factor: number }) | null {
  const word = atoms[at]
  if (word === undefined) return null
  if (/^cents?$/.test(word.lower) || word.text === '¢') return { unit: 'USD', factor: 0.01, next: at + 1 }
  if (/^(pence|penny)$/.test(word.lower) || (word.text === 'p' && word.joined))
    return { unit: 'GBP', factor: 0.01, next: at + 1 }
  return null
}
