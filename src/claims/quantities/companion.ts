/** `The pilot and six other guests`: seven, for the one named is counted with the others. */
import type { QuantityMention } from './mention.ts'

/** A single person right before the figure, from the article to the `and`. */
const ONE = /(?:^|[\s(“"])((?:[Tt]he|[Aa]n?|[Hh]er|[Hh]is|[Tt]heir) (?:[\p{L}-]+ ){0,2}[\p{Ll}-]+),? and $/u
const OTHERS = /^ others?\b/

/** What befell the one is told of that one alone: `a guard dead and two others injured`. */
const BEFALLEN = /\b(?:dead|killed|injured|hurt|wounded|shot|missing|was|were|is|are|has|had|died)\b/

/** Furthest that the person's words reach back. */
const REACH = 60

/** The mention widened to the person before it, when the words after it say "other". */
export function withCompanion(
  text: string,
  sentence: { readonly start: number },
  mention: QuantityMention,
): QuantityMention {
  const { start, end, value, bound, form } = mention
  if (form !== 'count' || bound !== 'exact' || value.low === null || !OTHERS.test(text.slice(end, end + 8)))
    return mention
  const before = text.slice(Math.max(sentence.start, start - REACH), start)
  const one = ONE.exec(before)?.[1]
  if (one === undefined || BEFALLEN.test(one) || /\b(?:s|men|women|people|children)$|s$/.test(one))
    return mention
  const sum = value.low + 1
  return {
    ...mention,
    start: start - (before.length - before.lastIndexOf(one)),
    value: { ...value, low: sum, high: sum },
  }
}
