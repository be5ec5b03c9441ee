/** Which dollar a bare `$` is on a page: what the text says of its sums, else the country that it is printed in. */
import type { Article } from '../../../domain.ts'
import type { QuantityMention } from '../mention.ts'
import { currencyNamed } from './currencies.ts'

/** Country domains (IANA) whose papers print their own currency with a bare `$` (CLDR: narrow symbol). */
const BY_DOMAIN: Readonly<Record<string, string>> = {
  au: 'AUD',
  ca: 'CAD',
  nz: 'NZD',
  sg: 'SGD',
  hk: 'HKD',
  tw: 'TWD',
  jm: 'JMD',
  tt: 'TTD',
  bb: 'BBD',
  bs: 'BSD',
  fj: 'FJD',
  na: 'NAD',
  mx: 'MXN',
  ar: 'ARS',
  cl: 'CLP',
}

/** Places in the names of papers, and what their readers pay in. */
const BY_NAME: readonly (readonly [RegExp, string])[] = [
  [/\b(?:Austral(?:ia|ian)|Sydney|Melbourne|Brisbane|Adelaide|Canberra|Queensland)\b/, 'AUD'],
  [/\b(?:Canad(?:a|ian)|Toronto|Ottawa|Calgary|Montreal|Winnipeg|Edmonton)\b/, 'CAD'],
  [/\b(?:New Zealand|Auckland|Otago|Waikato)\b/, 'NZD'],
  [/\b(?:Singapore|Straits Times)\b/, 'SGD'],
  [/\b(?:Hong Kong|South China)\b/, 'HKD'],
  [/\b(?:Jamaica|Gleaner)\b/, 'JMD'],
  [/\bTrinidad\b/, 'TTD'],
]

/** `Prices are in … dollars`, `Figures in … dollars unless stated`. */
const SAID =
  /\b(?:[Ss]ums|[Ff]igures|[Aa]mounts|[Pp]rices|[Vv]alues|[Mm]oney|[Dd]ollars?)\b[^.;()]{0,40}?\b(?:in|are)\s+(?<name>(?:\p{Lu}[\p{L}.]*\s+){1,3}dollars)\b/u

/** A page that marks its own currency (`A$`) means another by the bare sign. */
const MARKED: Readonly<Record<string, RegExp>> = {
  AUD: /\bA(?:U|UD)?\s?\$|\$A\b/,
  CAD: /\bC(?:A|AD|DN)?\s?\$/,
  NZD: /\bNZ\s?\$|\$NZ\b/,
  SGD: /\bS\s?\$/,
  HKD: /\bHK\s?\$/,
}

function byCountry({ url, publisher }: Article): string | null {
  const domain = url === null ? undefined : /^https?:\/\/[^/:]+\.([a-z]{2})(?:[:/]|$)/i.exec(url)?.[1]
  const own = domain === undefined ? undefined : BY_DOMAIN[domain.toLowerCase()]
  if (own !== undefined) return own
  return BY_NAME.find(([name]) => publisher !== null && name.test(publisher))?.[1] ?? null
}

/** ISO 4217 code of the page's own dollar (or peso), or null where a bare `$` stays the American one. */
export function homeDollar(article: Article): string | null {
  const said = SAID.exec(article.articleBody)?.groups?.name
  const named = said === undefined ? null : currencyNamed(said)
  if (named !== null) return named
  const own = byCountry(article)
  return own === null || MARKED[own]?.test(article.articleBody) === true ? null : own
}

/** `US$5`, `five American dollars`: said to be American. */
const AMERICAN = /US|U\.S\.|American/i

/** The mention in the page's own dollars where its words leave the country open. */
export function atHome(text: string, mention: QuantityMention, home: string | null): QuantityMention {
  if (home === null || mention.value.unit !== 'USD') return mention
  if (AMERICAN.test(text.slice(mention.start, mention.end))) return mention
  return { ...mention, value: { ...mention.value, unit: home } }
}
