/** States what an article claims: every figure with its words, what it is of, and who is cited for it. */
import type { Article, Claim, Measure, QuantityClaim, Quote } from '../domain.ts'
import { type Analysis, analyse, type Sentence } from '../text/analyse.ts'
import { keepTrueQuotes, type LawReport } from './law.ts'
import { cuesIn } from './measures/cues.ts'
import { measureOf } from './measures/measure.ts'
import type { QuantityMention } from './quantities/mention.ts'
import { recogniseQuantities } from './quantities/recognise.ts'
import { quoteAround } from './quote.ts'

export type Stated = { readonly claims: readonly Claim[]; readonly law: LawReport }

type Draft = Omit<QuantityClaim, 'id'>

const slice = (text: string, start: number, end: number): Quote => ({
  exact: text.slice(start, end),
  start,
  end,
})

function quantityDrafts(article: Article, analysis: Analysis): Draft[] {
  const bySentence = Map.groupBy(recogniseQuantities(analysis), (mention) => mention.sentence)
  return [...bySentence].flatMap(([index, mentions]) => {
    const sentence = analysis.sentences[index]
    return sentence === undefined ? [] : draftsIn(article, sentence, mentions)
  })
}

function draftsIn(article: Article, sentence: Sentence, mentions: readonly QuantityMention[]): Draft[] {
  const cues = cuesIn(sentence.tokens)
  const text = article.articleBody
  let previous: Measure | null = null
  const drafts: Draft[] = []
  for (const mention of mentions) {
    const { measure } = measureOf(sentence.tokens, cues, mention, previous)
    if (mention.form === 'count') previous = measure
    const [start, end] = quoteAround(sentence, mention)
    drafts.push({
      kind: 'quantity',
      article: article.id,
      measure,
      value: mention.value,
      bound: mention.bound,
      attribution: null,
      asOf: null,
      window: null,
      quote: slice(text, start, end),
      surface: slice(text, mention.start, mention.end),
      aside: mention.aside,
      by: 'rules',
    })
  }
  return drafts
}

/** Claims in the order of the text, with the count of what the law dropped. Pure and deterministic. */
export function stateClaimsWithReport(article: Article): Stated {
  const analysis = analyse(article.articleBody)
  const drafts = quantityDrafts(article, analysis)
  const ordered = drafts.sort((a, b) => a.surface.start - b.surface.start || a.surface.end - b.surface.end)
  const claims = ordered.map((draft, index): Claim => ({ id: `${article.id}#${index + 1}`, ...draft }))
  return keepTrueQuotes(article, claims)
}

/** What the article claims, in the order of the text; every quote is verbatim in `articleBody`. */
export function stateClaims(article: Article): readonly Claim[] {
  return stateClaimsWithReport(article).claims
}
