/** What the source says is so, said not to be so, or the other way round. */
import type { Token } from '../../text/analyse.ts'
import { groundTerm } from '../words/word-classes.ts'
import { isContent, type SourceCheck } from './reading.ts'

const DENIES = /^(not|n['’]t|never|no|none|nobody|nothing|neither|without|nor|cannot|hardly|instead)$/
/** How many words a denial reaches: `has not yet been shown`. */
const REACH = 4
/** Words of denial that change nothing: `not only`, `no longer` is a change in time. */
const NOT_REALLY = /^(only|just|merely|least|more|less|matter|doubt)$/

/** `failed to land`: it did not. */
const failsTo = (tokens: readonly Token[], at: number): boolean =>
  /^(fail|refuse|decline)$/.test(tokens[at]?.lemma ?? '') && tokens[at + 1]?.lower === 'to'

/** A denial of its own, not a part of `never-before-seen`. */
const isDenial = (tokens: readonly Token[], at: number): boolean =>
  (DENIES.test(tokens[at]?.lower ?? '') || failsTo(tokens, at)) &&
  !NOT_REALLY.test(tokens[at + 1]?.lower ?? '') &&
  tokens[at + 1]?.text !== '-' &&
  tokens[at - 1]?.text !== '-'

const termsOf = (tokens: readonly Token[]): readonly string[] =>
  tokens.filter((one) => isContent(one) && one.pos !== 'ADV').map(({ lower }) => groundTerm(lower))

/** Classes of the words that a sentence denies: the first after each denial, or all that it reaches. */
function denied(tokens: readonly Token[], reach: 'first' | 'all'): ReadonlySet<string> {
  const found = new Set<string>()
  for (const at of tokens.keys()) {
    if (!isDenial(tokens, at)) continue
    const terms = termsOf(tokens.slice(at + 1, at + 1 + REACH))
    for (const term of reach === 'all' ? terms : terms.slice(0, 1)) found.add(term)
  }
  return found
}

const denies = ({ tokens }: { readonly tokens: readonly Token[] }): boolean =>
  tokens.some((_, at) => isDenial(tokens, at))

export const negationTurned: SourceCheck = ({ sentence, beside }, source) => {
  const own = [...denied(sentence.tokens, 'first')]
  const inSource = new Set(source.sentences.flatMap(({ tokens }) => [...denied(tokens, 'all')]))
  if (own.length > 0 && !own.some((term) => inSource.has(term))) {
    if (!beside.some(denies) || own.some((term) => source.terms.has(term)))
      return 'The source does not deny it.'
  }
  const [best] = beside
  if (denies(sentence) || best === undefined) return null
  const turned = [...denied(best.tokens, 'first')].find((term) => sentence.terms.has(term))
  return turned === undefined ? null : 'The source denies it.'
}
