/** An article laid out for stating its claims: sentences with the names, times and attributions in them. */
import type { Article, Quote } from '../domain.ts'
import { type Analysis, analyse, type Sentence } from '../text/analyse.ts'
import { attributeSpans } from './attribution/attribute.ts'
import type { AttributedSpan } from './attribution/span.ts'
import { readsDayFirst } from './dates/day-order.ts'
import type { DateMention } from './dates/mention.ts'
import { recogniseDates } from './dates/recognise.ts'
import { type Cue, cuesIn } from './measures/cues.ts'
import type { NameMention } from './names/mention.ts'
import { recogniseNames } from './names/recognise.ts'
import type { QuantityMention } from './quantities/mention.ts'
import { recogniseQuantities } from './quantities/recognise.ts'

export type SceneSentence = {
  readonly sentence: Sentence
  readonly quantities: readonly QuantityMention[]
  readonly dates: readonly DateMention[]
  readonly names: readonly NameMention[]
  readonly cues: readonly Cue[]
  /** The paragraph around it, for attributions that stand a sentence away. */
  readonly paragraph: Paragraph
}

export type Paragraph = { readonly analysis: Analysis; readonly spans: readonly AttributedSpan[] }

export type Scene = {
  readonly article: Article
  readonly sentences: readonly SceneSentence[]
  readonly spans: readonly AttributedSpan[]
}

/** Puts each item under the sentence that it begins in; both in order of the text. */
function bySentence<T>(
  items: readonly T[],
  startOf: (item: T) => number,
  sentences: readonly Sentence[],
): T[][] {
  const groups: T[][] = sentences.map(() => [])
  let at = 0
  for (const item of items) {
    while (
      at < sentences.length - 1 &&
      (sentences[at + 1]?.start ?? Number.POSITIVE_INFINITY) <= startOf(item)
    )
      at += 1
    groups[at]?.push(item)
  }
  return groups
}

const quoteStart = ({ quote }: { readonly quote: Quote }): number => quote.start

/** For as long as somebody holds the article: whoever looks at it after the rules need not lay it out again. */
const scenes = new WeakMap<Article, Scene>()

export function sceneOf(article: Article): Scene {
  const scene = scenes.get(article) ?? layOutScene(article)
  scenes.set(article, scene)
  return scene
}

function layOutScene(article: Article): Scene {
  const analysis = analyse(article.articleBody)
  const { sentences } = analysis
  const names = recogniseNames(analysis)
  const spans = attributeSpans(analysis, names)
  const dates = recogniseDates(analysis, {
    documentCreationTime: article.datePublished,
    dateline: article.dateline,
    dayFirst: readsDayFirst(article),
  })
  const sentencesOf = Map.groupBy(sentences, (sentence) => sentence.paragraph)
  const spansOf = Map.groupBy(spans, (span) => span.paragraph)
  const paragraphs = new Map(
    [...sentencesOf].map(([paragraph, own]): [number, Paragraph] => [
      paragraph,
      { analysis: { text: analysis.text, sentences: own }, spans: spansOf.get(paragraph) ?? [] },
    ]),
  )
  const datesIn = bySentence(dates, quoteStart, sentences)
  const namesIn = bySentence(names, quoteStart, sentences)
  const quantitiesIn = bySentence(recogniseQuantities(analysis), (mention) => mention.start, sentences)
  const laidOut = sentences.map(
    (sentence, index): SceneSentence => ({
      sentence,
      quantities: quantitiesIn[index] ?? [],
      dates: datesIn[index] ?? [],
      names: namesIn[index] ?? [],
      cues: cuesIn(sentence.tokens),
      paragraph: paragraphs.get(sentence.paragraph) ?? { analysis, spans: [] },
    }),
  )
  return { article, sentences: laidOut, spans }
}
