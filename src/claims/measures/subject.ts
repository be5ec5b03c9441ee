/** Figures that a verb of level gives to its subject: `the death toll has risen to 51`, `turnout stood at 57.3%`. */
import type { Token } from '../../text/analyse.ts'

/** Verbs whose subject is what the figure measures. */
const LEVEL =
  /^(rise|fall|climb|reach|stand|remain|be|hit|pass|exceed|total|grow|drop|jump|increase|decrease|decline|put|swell|surge|soar|number|amount|come|drift|top|edge|slip|tumble|plunge|shrink|double|triple|stay|run|average|equal|approach|near|surpass|climbed|give|revise|raise|lower|report)$/

const LINK =
  /^(to|at|from|by|as|a|an|the|total|of|up|down|just|now|some|about|around|further|record|high|low|low|already|currently|stand)$/

/** Furthest that the verb stands before its figure: `has risen sharply, officials said, to 51` is beyond it. */
const REACH = 6

/**
 * The token after the subject whose level the figure is, or null. A verb before the figure must lead to it
 * by `to`, `at`, `from`, or stand right before it.
 */
export function subjectEnd(tokens: readonly Token[], first: number): number | null {
  const put = objectOfPut(tokens, first)
  if (put !== null) return put
  for (let at = first - 1; at >= Math.max(0, first - REACH); at -= 1) {
    const token = tokens[at]
    if (token === undefined) return null
    if ((token.pos === 'VERB' || token.pos === 'AUX') && LEVEL.test(token.lemma)) {
      let start = at
      while (start > 0 && /^(AUX|ADV|PART)$/.test(tokens[start - 1]?.pos ?? '')) start -= 1
      return start
    }
    const change = token.pos === 'NUM' || token.text === '%' || token.pos === 'NOUN'
    if (!LINK.test(token.lower) && token.pos !== 'ADV' && token.pos !== 'PART' && !change) return null
  }
  return null
}

/** `put the number of homes flooded at 300`: what is put at the figure stands between verb and `at`. */
function objectOfPut(tokens: readonly Token[], first: number): number | null {
  const from = Math.max(0, first - 18)
  const at = tokens.findLastIndex(({ lower }, index) => index >= from && index < first && lower === 'at')
  if (at === -1 || first - at > 4) return null
  const put = tokens.findLastIndex(
    ({ lower }, index) =>
      index >= from && index < at && /^(put|puts|putting|estimated|estimates)$/.test(lower),
  )
  return put === -1 || put + 1 === at ? null : at
}

/** How far before its verb a subject may say that it is a number of something. */
const NUMBER_REACH = 20

/** The token after `the number of` in the subject that ends here, or null. */
export function countedFrom(tokens: readonly Token[], end: number): number | null {
  const from = Math.max(0, end - NUMBER_REACH)
  const at = tokens.findIndex(
    ({ lower }, index) =>
      index >= from &&
      index < end &&
      /^(number|tally|count|total)$/.test(lower) &&
      tokens[index + 1]?.lower === 'of',
  )
  return at === -1 ? null : at + 2
}
