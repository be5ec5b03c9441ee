/** What a rewrite added, dropped or changed against its original: figures first, then dates, then names. */
import { recogniseDates } from '../claims/dates/recognise.ts'
import { recogniseNames } from '../claims/names/recognise.ts'
import { spellingKey } from '../claims/names/spelling.ts'
import { recogniseQuantities } from '../claims/quantities/recognise.ts'
import type { Article, Quote, Rewriting } from '../domain.ts'
import { type Analysis, analyse, type Sentence } from '../text/analyse.ts'
import { align } from './align.ts'

const KINDS = ['figure', 'date', 'name'] as const
type Kind = (typeof KINDS)[number]

/** A figure, date or name, in a form in which two wordings of it are the same. */
type Telling = { readonly kind: Kind; readonly key: string; readonly quote: Quote }

const asQuote = (text: string, { start, end }: Pick<Quote, 'start' | 'end'>): Quote => ({
  exact: text.slice(start, end),
  start,
  end,
})

const within = ({ start, end }: Pick<Quote, 'start' | 'end'>, stretch: Sentence): boolean =>
  start >= stretch.start && end <= stretch.end

function tellings(analysis: Analysis, article: Article): readonly Telling[] {
  const { text } = analysis
  const { datePublished: documentCreationTime, dateline } = article
  const dates = recogniseDates(analysis, { documentCreationTime, dateline })
  const isDate = (stretch: Pick<Quote, 'start' | 'end'>): boolean =>
    dates.some(({ quote }) => stretch.start < quote.end && quote.start < stretch.end)
  const figures = recogniseQuantities(analysis).filter((mention) => !isDate(mention))
  return [
    ...figures.map((mention): Telling => {
      const { low, high, unit } = mention.value
      return { kind: 'figure', key: `${low} ${high} ${unit}`, quote: asQuote(text, mention) }
    }),
    ...dates.map(({ quote, timex }): Telling => ({ kind: 'date', key: timex, quote })),
    ...recogniseNames(analysis).map(
      ({ quote, canonical }): Telling => ({ kind: 'name', key: spellingKey(canonical), quote }),
    ),
  ]
}

type Change = Rewriting['changed'][number]

/** One for one where as many went as came; what only came or only went changes nothing that was there. */
function changesIn(
  was: readonly Telling[],
  now: readonly Telling[],
  sentences: { readonly was: Quote; readonly now: Quote },
): readonly Change[] {
  return KINDS.flatMap((kind) => {
    const [before, after] = [was.filter((one) => one.kind === kind), now.filter((one) => one.kind === kind)]
    const gone = before.filter(({ key }) => !after.some((one) => one.key === key))
    const come = after.filter(({ key }) => !before.some((one) => one.key === key))
    return gone.flatMap(({ quote }, i): Change[] => {
      const instead = come[i]
      if (instead === undefined) return []
      return [{ kind, from: quote.exact, to: instead.quote.exact, was: sentences.was, now: sentences.now }]
    })
  })
}

/** What the page says of itself is said elsewhere; here it is neither added nor dropped. */
const isNews =
  ({ notes }: Article) =>
  ({ text }: Sentence): boolean =>
    !notes.some((note) => note.text.includes(text) || text.includes(note.text))

/** Null when the rewrite says what its original says, whatever the words. */
export function rewritingOf(original: Article, rewrite: Article): Rewriting | null {
  const [before, after] = [analyse(original.articleBody), analyse(rewrite.articleBody)]
  const { pairs, ...alone } = align(before.sentences, after.sentences)
  const [added, dropped] = [alone.added.filter(isNews(rewrite)), alone.dropped.filter(isNews(original))]
  const [told, retold] = [tellings(before, original), tellings(after, rewrite)]
  const quoted = ({ text, start, end }: Sentence): Quote => ({ exact: text, start, end })
  const changed = pairs
    .filter(({ was, now }) => was.text !== now.text)
    .flatMap(({ was, now }) =>
      changesIn(
        told.filter(({ quote }) => within(quote, was)),
        retold.filter(({ quote }) => within(quote, now)),
        { was: quoted(was), now: quoted(now) },
      ),
    )
    .toSorted((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind))
  if (changed.length + added.length + dropped.length === 0) return null
  /** What tells most first: a sentence with a figure before one with a name, and that before one with neither. */
  const inOrder = (sentences: readonly Sentence[], those: readonly Telling[]): readonly Quote[] => {
    const rank = (sentence: Sentence): number => {
      const found = KINDS.findIndex((kind) =>
        those.some((one) => one.kind === kind && within(one.quote, sentence)),
      )
      return found === -1 ? KINDS.length : found
    }
    return sentences.toSorted((a, b) => rank(a) - rank(b) || a.start - b.start).map(quoted)
  }
  return { of: original.id, added: inOrder(added, retold), dropped: inOrder(dropped, told), changed }
}
