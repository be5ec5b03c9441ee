/** "from … to …", "between … and …", "as of …": what the words around a mention make of it. */
import { dayIn, isoDay } from './calendar.ts'
import type { DateMention } from './mention.ts'

const AS_OF = /\b(?:as of|as at)\s(?:about\s|the\s)?$/i
const OPENS = /\b(?:from|between)\s(?:about\s|the\s)?$/i
const JOINS_FROM = /^,?\s?(?:to|through|until|till|-|–|—)\s?(?:the\s)?$/i
const JOINS_BETWEEN = /^\sand\s(?:the\s)?$/i

/** Whether a mention dates the state of things: "as of Monday morning". */
export function standsAsOf(text: string, start: number): boolean {
  return AS_OF.test(text.slice(Math.max(0, start - 20), start))
}

const WEEK = 7

function moved(mention: DateMention, by: number): DateMention {
  const { value } = mention
  const day = value?.from == null ? null : dayIn(value.from)
  if (value === null || day === null) return mention
  const iso = isoDay(day + by)
  return { ...mention, timex: iso + mention.timex.slice(iso.length), value: { ...value, from: iso, to: iso } }
}

/** "From Monday to Friday" on a Wednesday: the weekdays were resolved one by one, and may lie the wrong way round. */
function inOrder(first: DateMention, second: DateMention, anchor: number | null): [DateMention, DateMention] {
  const [from, to] = [dayIn(first.value?.from ?? ''), dayIn(second.value?.to ?? '')]
  const weekdays = first.by === 'weekday' && second.by === 'weekday'
  if (!weekdays || from === null || to === null || anchor === null) return [first, second]
  if (from > to)
    return to <= anchor && from <= anchor ? [moved(first, -WEEK), second] : [first, moved(second, WEEK)]
  return to - from > WEEK ? [moved(first, WEEK), second] : [first, second]
}

/** Marks neighbours that are the two ends of one stretch. */
export function rangeEnds(
  text: string,
  mentions: readonly DateMention[],
  anchor: number | null,
): readonly DateMention[] {
  const marked = [...mentions]
  for (let index = 0; index + 1 < marked.length; index++) {
    const [first, second] = [marked[index], marked[index + 1]]
    if (first === undefined || second === undefined || second.quote.start - first.quote.end > 12) continue
    const opens = text.slice(Math.max(0, first.quote.start - 16), first.quote.start)
    const between = text.slice(first.quote.end, second.quote.start)
    const joined = JOINS_FROM.test(between) || (OPENS.test(opens) && JOINS_BETWEEN.test(between))
    // "The three months to 31 December" is a length and its end, not two days.
    if (!joined || first.value === null || second.value === null) continue
    const [from, to] = inOrder(first, second, anchor)
    marked[index] = { ...from, range: 'from' }
    marked[index + 1] = { ...to, range: 'to' }
  }
  return marked
}
