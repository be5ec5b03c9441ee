/** Figures: the number is what the rules read at the quoted words. */
import { quoteOf } from '../../../claims/draft.ts'
import type { QuantityMention } from '../../../claims/quantities/mention.ts'
import { recogniseQuantities } from '../../../claims/quantities/recognise.ts'
import { analyse } from '../../../text/analyse.ts'
import { measureOfQuantity } from '../measure.ts'
import { overlaps } from '../place.ts'
import { draftBase, dropped, type Maker } from './kind.ts'

/** Whether the value's words, read alone, are another number than the text's at that place. */
function misread(value: string, { stated: { low, high } }: QuantityMention): boolean {
  const figures = recogniseQuantities(analyse(value))
  return (
    figures.length > 0 &&
    !figures.some(({ stated }) => [stated.low, stated.high].some((n) => n === low || n === high))
  )
}

export const makeQuantity: Maker = (addition, place, common, ground, known) => {
  const mention = place.within.quantities.find((one) => overlaps(one, place.surface))
  if (mention === undefined) return dropped('the rules read no figure in its words')
  if (misread(addition.value, mention)) return dropped('its words are part of another figure')
  const same = known.find(({ kind, surface }) => kind === 'quantity' && overlaps(surface, mention))
  if (same !== undefined) return { ok: false, known: same }
  const body = ground.scene.article.articleBody
  const measure = measureOfQuantity(common.label, mention, place.within, ground, null)
  if (measure === null) return dropped('the rules know its measure for another')
  return {
    ok: true,
    draft: {
      ...draftBase(ground, place, common),
      kind: 'quantity',
      measure,
      value: mention.value,
      bound: mention.bound,
      surface: quoteOf(body, mention.start, mention.end),
      aside: mention.aside,
    },
  }
}
