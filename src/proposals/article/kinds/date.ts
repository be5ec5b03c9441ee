/** Days: what the rules resolve the quoted words to, against the article's own dateline. */
import { earlierEvent } from '../../../claims/kinds/earlier-event.ts'
import { measureOfEvent } from '../../../claims/measures/event.ts'
import { overlaps } from '../place.ts'
import { draftBase, dropped, type Maker } from './kind.ts'

export const makeDate: Maker = (_addition, place, common, ground, known) => {
  const { within, surface } = place
  const mention = within.dates.find(({ quote, value }) => value !== null && overlaps(quote, surface))
  if (mention?.value == null) return dropped('the rules read no day in its words')
  const same = known.find((claim) => claim.kind === 'date' && overlaps(claim.surface, mention.quote))
  if (same !== undefined) return { ok: false, known: same }
  const { value } = mention
  const parts = measureOfEvent(within.sentence.tokens, within.cues, mention.quote, 'date of')
  const window = { from: value.from, to: value.to }
  return {
    ok: true,
    draft: {
      ...draftBase(ground, place, { ...common, time: null }),
      kind: 'date',
      measure: { ...parts, label: common.label ?? parts.label },
      value,
      bound: value.from === value.to ? 'exact' : 'range',
      surface: mention.quote,
      aside: earlierEvent(window, value.inferred, ground.scene.article.datePublished)
        ? 'earlier-event'
        : null,
    },
  }
}
