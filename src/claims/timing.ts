/** As of when a figure holds, and over which days it counts, by the times that its sentence names. */
import type { DatePart, Day, Window } from '../domain.ts'
import type { AttributedSpan } from './attribution/span.ts'
import type { DateMention } from './dates/mention.ts'
import type { SceneSentence } from './scene.ts'

export type Timing = {
  readonly asOf: Day | null
  readonly window: Window | null
  /** Parts of the window's dates that the text does not state. */
  readonly inferred: readonly DatePart[]
}

/** How far after its cue the time of saying stands: `said in a statement on Thursday`. */
const NEAR_CUE = 45

const dayOf = ({ value }: DateMention): Day | null =>
  value !== null && value.from !== null && value.from === value.to ? value.from : null

/** Whether a time belongs to the saying (`said on Thursday`, `its report of 24 October`), not to what is said. */
export function isTimeOfSaying({ quote }: DateMention, spans: readonly AttributedSpan[]): boolean {
  return spans.some((span) => {
    const inside = (part: { readonly start: number; readonly end: number }): boolean =>
      part.start <= quote.start && part.end >= quote.end
    if (span.content.some(inside)) return false
    if (span.source.some(inside) || span.cue.some(inside)) return true
    const cue = span.cue.at(-1)
    const source = span.source.at(-1)
    // `its report, issued on 24 October, states that`
    if (source !== undefined && cue !== undefined && quote.start >= source.end && quote.end <= cue.start)
      return true
    const after = Math.max(
      cue?.end ?? 0,
      source !== undefined && source.start > (cue?.start ?? 0) ? source.end : 0,
    )
    return quote.start >= after && quote.start - after <= NEAR_CUE
  })
}

/** The time of a figure at `start`–`end` of its sentence. */
export function timingOf(
  place: SceneSentence,
  figure: { readonly start: number; readonly end: number },
): Timing {
  const { dates, paragraph, sentence } = place
  const spans = paragraph.spans.filter((span) =>
    span.cue.some((cue) => cue.start >= sentence.start && cue.end <= sentence.end),
  )
  const whole = dates.filter((date) => date.value !== null)
  const stated = whole.find((date) => date.asOf)
  const said = whole.find((date) => isTimeOfSaying(date, spans))
  const asOf = stated !== undefined ? (stated.value?.to ?? null) : said === undefined ? null : dayOf(said)
  const own = whole.filter(
    (date) =>
      date !== stated &&
      date !== said &&
      date.by !== 'century' &&
      (date.type === 'DATE' || date.type === 'TIME'),
  )
  return { asOf, ...windowOf(own, figure) }
}

/** The nearest time to a figure; the two ends of a range are one. */
function windowOf(
  dates: readonly DateMention[],
  figure: { readonly start: number; readonly end: number },
): Pick<Timing, 'window' | 'inferred'> {
  const distance = ({ quote }: DateMention): number =>
    quote.start >= figure.end ? quote.start - figure.end : Math.max(0, figure.start - quote.end) * 1.5
  const nearest = dates.toSorted((a, b) => distance(a) - distance(b))[0]
  if (nearest === undefined || nearest.value === null) return { window: null, inferred: [] }
  const from = dates.find((date) => date.range === 'from')
  const to = dates.find((date) => date.range === 'to')
  if (nearest.range !== undefined && from?.value != null && to?.value != null)
    return { window: { from: from.value.from, to: to.value.to }, inferred: from.value.inferred }
  return { window: { from: nearest.value.from, to: nearest.value.to }, inferred: nearest.value.inferred }
}
