/** Quantity claims: each figure with what it is of, who counts it, and when. */
import type { Aside } from '../../domain.ts'
import { attributionAt } from '../attribution/attribution-at.ts'
import { type Draft, quoteOf, type Stater } from '../draft.ts'
import { kindOf } from '../measures/kinds-of-unit.ts'
import { type Carried, measureOf } from '../measures/measure.ts'
import { quoteAround } from '../quote.ts'
import type { Scene, SceneSentence } from '../scene.ts'
import { timingOf } from '../timing.ts'
import { earlierEvent } from './earlier-event.ts'

function draftsIn(scene: Scene, place: SceneSentence, carried: Carried): { drafts: Draft[]; last: Carried } {
  const { sentence, quantities, cues, paragraph } = place
  const text = scene.article.articleBody
  let previous = carried
  const drafts: Draft[] = []
  for (const mention of quantities) {
    const measure = measureOf(sentence.tokens, cues, mention, previous)
    if (mention.aside === null && mention.form !== 'score' && measure.predicate !== null)
      previous = { measure, kind: kindOf(mention) }
    const [start, end] = quoteAround(sentence, mention)
    const surface = quoteOf(text, mention.start, mention.end)
    const timing = timingOf(place, mention)
    const aside: Aside | null =
      mention.aside ??
      (earlierEvent(timing.window, timing.inferred, scene.article.datePublished) ? 'earlier-event' : null)
    drafts.push({
      kind: 'quantity',
      article: scene.article.id,
      measure,
      value: mention.value,
      bound: mention.bound,
      attribution: attributionAt(paragraph.spans, surface, paragraph.analysis),
      asOf: timing.asOf,
      window: timing.window,
      quote: quoteOf(text, start, end),
      surface,
      aside,
      by: 'rules',
    })
  }
  return { drafts, last: previous }
}

export const stateQuantities: Stater = (scene) => {
  let carried: Carried = null
  return scene.sentences.flatMap((place) => {
    const { drafts, last } = draftsIn(scene, place, carried)
    carried = last
    return drafts
  })
}
