/**
 * The publication date is at odds with the article's own text: it tells as news what happened weeks before,
 * or as past what had not come yet. Menu dates, time zones and orders of day and month are no such thing.
 */
import type { Claim, Quote } from '../../domain.ts'
import { type Recogniser, remark, type Seen } from './kind.ts'

/** News may wait a month for its print date; "lately" may not mean more. */
const LATELY_DAYS = 45
/** A day ahead is a time zone. */
const AHEAD_DAYS = 2
const DAY = 86_400_000

/** Words by which a text says that it tells of the last days. */
const RECENCY =
  /\b(?:lately|recent(?:ly)?|newly|just (?:released|announced|days)|(?:a few|some) days (?:ago|prior|earlier|before)|latest)\b/gi
/** Words that tie the text to its week. */
const THIS_WEEK =
  /\b(?:today|tonight|yesterday|tomorrow|this (?:morning|afternoon|evening|week|month|year|weekend)|last (?:night|week|month|year)|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/i

type Dated = { readonly claim: Claim; readonly from: number; readonly to: number }

function datedClaims(claims: readonly Claim[]): readonly Dated[] {
  return claims.flatMap((claim) => {
    if (claim.kind !== 'date' || claim.aside !== null) return []
    const from = Date.parse(claim.value.from ?? claim.value.to ?? '')
    const to = Date.parse(claim.value.to ?? claim.value.from ?? '')
    if (Number.isNaN(from) || Number.isNaN(to) || to - from > LATELY_DAYS * DAY) return []
    return [{ claim, from, to }]
  })
}

/** The first words of recency in a sentence near the dates. */
function recency(body: string): Quote | null {
  const found = RECENCY.exec(body)
  RECENCY.lastIndex = 0
  return found === null ? null : { exact: found[0], start: found.index, end: found.index + found[0].length }
}

function oldNews({ article, claims }: Seen, published: number): readonly Quote[] {
  const statesDay = (claim: Claim): boolean => claim.kind === 'date' && /\d/.test(claim.surface.exact)
  const dated = datedClaims(claims)
  const yearStated = (claim: Claim): boolean =>
    claim.kind === 'date' && !claim.value.inferred.includes('year')
  const fresh = dated.filter(({ to }) => published - to <= LATELY_DAYS * DAY)
  const old = dated.filter(
    ({ claim, to }) => published - to > LATELY_DAYS * DAY && statesDay(claim) && !yearStated(claim),
  )
  const word = recency(article.articleBody)
  if (fresh.length > 0 || old.length === 0 || word === null || THIS_WEEK.test(article.articleBody)) return []
  return [word, ...old.map(({ claim }) => claim.quote)]
}

function toldTooEarly({ claims }: Seen, published: number): readonly Quote[] {
  return datedClaims(claims)
    .filter(({ claim, from }) => from - published > AHEAD_DAYS * DAY && isPast(claim))
    .map(({ claim }) => claim.quote)
}

/** A finite past form right beside the date and no word of plan or future. */
function isPast(claim: Claim): boolean {
  const words = claim.quote.exact
  return (
    claim.kind === 'date' &&
    !claim.value.inferred.includes('year') &&
    /\b(?:killed|died|was|were|happened|took place|struck|crashed|opened fire)\b/i.test(words) &&
    !/\b(?:will|would|to be|due|expected|scheduled|planned|set to|until|by|from|may|could|should|valid|deadline)\b/i.test(
      words,
    )
  )
}

const inWords = (day: number): string =>
  new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(day)

export const dateInconsistent: Recogniser = (seen) => {
  const published = Date.parse(seen.article.datePublished?.slice(0, 10) ?? '')
  if (Number.isNaN(published)) return []
  const old = oldNews(seen, published)
  if (old.length > 0) {
    const dates = datedClaims(seen.claims).map(({ to }) => to)
    const latest = inWords(Math.max(...dates))
    return [
      remark(
        `published ${inWords(published)}, yet its newest date is ${latest}, told as “${old[0]?.exact}”`,
        old,
      ),
    ]
  }
  const early = toldTooEarly(seen, published)
  if (early.length === 0) return []
  return [remark(`published ${inWords(published)}, yet it tells as past what its own dates put later`, early)]
}
