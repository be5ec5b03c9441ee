/** What one source alone has, in a few words each: what a reporter might want to follow up, not all of it. */
import type { ReportClaim } from '../report/schema.ts'
import { sayClaim } from './values.ts'

const most = 4
/** A statement longer than this is no item of a list; it stands among the evidence. */
const longest = 90

/** The comma before `she said` goes with those words; in a list it would part a quotation from nothing. */
const closed = (text: string): string => text.replace(/,(["”’']?)$/, '$1')

/** `one of its engineers` points at somebody and counts nobody. */
const isOneOfThem = ({ value, quote }: Extract<ReportClaim, { kind: 'quantity' }>): boolean =>
  value.low === 1 && value.high === 1 && /\bone of\b/i.test(quote.exact)

function itemOf(claim: ReportClaim): string | null {
  switch (claim.kind) {
    case 'statement': {
      const text = closed(claim.value.text.trim())
      return text.length > longest ? null : text
    }
    // A day or a place beside a verb that names no event is no news in a few words.
    case 'date':
    case 'place':
      return /^(?:date|place) of the /.test(claim.measure) ? sayClaim(claim) : null
    case 'quantity':
      return isOneOfThem(claim) ? null : sayClaim(claim)
    default:
      return sayClaim(claim)
  }
}

const overlap = (a: ReportClaim, b: ReportClaim): boolean =>
  a.article === b.article && a.quote.start < b.quote.end && b.quote.start < a.quote.end

/** Of two items of which one holds the other, the shorter one, at the place of the first. */
function withoutRepeats(items: readonly string[]): readonly string[] {
  const kept: string[] = []
  for (const item of items) {
    const plain = item.toLowerCase()
    if (kept.some((one) => plain.includes(one.toLowerCase()))) continue
    const longer = kept.findIndex((one) => one.toLowerCase().includes(plain))
    if (longer === -1) kept.push(item)
    else kept[longer] = item
  }
  return kept
}

/**
 * @param claims of one article, those that met no claim of another, what matters most first
 * @param all claims of the report
 * @param related ids of the claims that stand in a relation: what they say is said already
 * @param elsewhere bodies of the story's other articles: words that stand there too are not this one's alone
 * @returns items in the order given, the count of the rest as the last of them
 */
export function itemsOnlyIn(
  claims: readonly ReportClaim[],
  all: readonly ReportClaim[],
  related: ReadonlySet<string>,
  elsewhere: readonly string[],
): readonly string[] {
  const figures = all.filter(({ kind }) => kind === 'quantity')
  // A statement that carries a figure is said by the figure.
  const said = (claim: ReportClaim): boolean =>
    claim.kind === 'statement' && figures.some((figure) => overlap(figure, claim))
  const told = new Set(all.filter(({ id }) => related.has(id)).map((claim) => itemOf(claim)))
  const items = claims
    .filter(({ aside }) => aside === undefined)
    .filter((claim) => !said(claim) && !elsewhere.some((body) => body.includes(claim.quote.exact)))
    .flatMap((claim) => itemOf(claim) ?? [])
    .filter((item) => !told.has(item))
  const distinct = withoutRepeats(items)
  const rest = distinct.length - most
  return rest > 1 ? [...distinct.slice(0, most), `and ${rest} more`] : distinct
}
