/** "from … to …", "between … and …", "as of …": what the words around a mention make of it. */
import type { DateMention } from './mention.ts'

const AS_OF = /\b(?:as of|as at)\s(?:about\s|the\s)?$/i
const OPENS = /\b(?:from|between)\s(?:about\s|the\s)?$/i
const JOINS_FROM = /^\s?(?:to|through|until|till|-|–|—)\s?(?:the\s)?$/i
const JOINS_BETWEEN = /^\sand\s(?:the\s)?$/i

/** Whether a mention dates the state of things: "as of Monday morning". */
export function standsAsOf(text: string, start: number): boolean {
  return AS_OF.test(text.slice(Math.max(0, start - 20), start))
}

/** Marks neighbours that are the two ends of one stretch. */
export function rangeEnds(text: string, mentions: readonly DateMention[]): readonly DateMention[] {
  const marked = [...mentions]
  for (let index = 0; index + 1 < marked.length; index++) {
    const [first, second] = [marked[index], marked[index + 1]]
    if (first === undefined || second === undefined || second.quote.start - first.quote.end > 12) continue
    const opens = text.slice(Math.max(0, first.quote.start - 16), first.quote.start)
    const between = text.slice(first.quote.end, second.quote.start)
    const joined = JOINS_FROM.test(between) || (OPENS.test(opens) && JOINS_BETWEEN.test(between))
    // "The three months to 31 December" is a length and its end, not two days.
    if (!joined || first.value === null || second.value === null) continue
    marked[index] = { ...first, range: 'from' }
    marked[index + 1] = { ...second, range: 'to' }
  }
  return marked
}
