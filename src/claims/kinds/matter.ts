/** Statement claims on yes/no matters, said by whoever: `no shots were fired`. */
import { attributionAt } from '../attribution/attribution-at.ts'
import type { Draft, Stater } from '../draft.ts'
import { statedMatters } from '../statements/stated-matters.ts'

export const stateMatters: Stater = ({ article, sentences, spans }) => {
  const analysis = { text: article.articleBody, sentences: sentences.map(({ sentence }) => sentence) }
  return statedMatters(analysis, spans).flatMap(({ measure, value, quote, surface, sentence }): Draft[] => {
    const paragraph = sentences[sentence]?.paragraph
    if (paragraph === undefined) return []
    return [
      {
        kind: 'statement',
        article: article.id,
        measure,
        value,
        bound: 'exact',
        attribution: attributionAt(paragraph.spans, surface, paragraph.analysis),
        asOf: null,
        window: null,
        quote,
        surface,
        aside: null,
        by: 'rules',
      },
    ]
  })
}
