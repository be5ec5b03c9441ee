/** Verbs that the tagger takes for nouns by their form: `the group claims data on 40 clients`, `…, warning that`. */
import type { Token } from '../text/analyse.ts'

/** Third persons that are plural nouns as well. */
const NOUNLIKE = /^(claims|estimates|counts|lists|reports|cites|states|notes|reckons)$/
/** Participles that are nouns as well. */
const NOUNLIKE_PARTICIPLE = /^(warning|ruling|finding|reading|reporting|counting|saying)$/
const OBJECT = /^(NUM|DET|NOUN|ADV|ADJ|PRON)$/

/** `The group’s entry, which went up today, claims …`: a comma closes what a relative opened. */
function closesRelative(tokens: readonly Token[], comma: number): boolean {
  if (tokens[comma]?.text !== ',') return false
  const opening = tokens.slice(0, comma).findLastIndex(({ text }) => text === ',')
  return opening > 0 && /^(which|who|whose)$/.test(tokens[opening + 1]?.lower ?? '')
}

function verbOf(tokens: readonly Token[], at: number): string | null {
  const token = tokens[at]
  const next = tokens[at + 1]
  if (token === undefined || next === undefined || token.pos !== 'NOUN') return null
  const before = tokens[at - 1]
  // `the panel split five to two`
  if (token.lower === 'split' && next.pos === 'NUM') return 'split'
  if (NOUNLIKE_PARTICIPLE.test(token.lower))
    return before?.text === ',' && next.lower === 'that' ? token.lower.replace(/ing$/, '') : null
  if (!NOUNLIKE.test(token.lower) || !OBJECT.test(next.pos)) return null
  const verbless = !tokens.some(({ pos }) => pos === 'VERB' || pos === 'AUX')
  const named = /^(PROPN|NOUN)$/.test(before?.pos ?? '') && verbless
  return named || closesRelative(tokens, at - 1) ? token.lemma : null
}

/** The same tokens, with such verbs tagged as verbs. */
export function retagged(tokens: readonly Token[]): readonly Token[] {
  return tokens.map((token, at) => {
    const lemma = verbOf(tokens, at)
    return lemma === null ? token : { ...token, pos: 'VERB', lemma }
  })
}
