/** Clauses of a sentence, as far as negation reaches: cut at strong punctuation and before a conjunction with its own verb. */
import type { Sentence, Token } from '../../text/analyse.ts'
import { retagged } from '../mistagged.ts'

export type Clause = { readonly tokens: readonly Token[]; readonly start: number; readonly end: number }

const CUTS = /^[;:—–,]$/
const CONJUNCTIONS =
  /^(but|and|while|although|though|whereas|because|after|before|until|when|if|unless|that|which|who)$/

const isVerb = (token: Token): boolean => token.pos === 'VERB' || token.pos === 'AUX'

export function clausesOf(sentence: Sentence): Clause[] {
  const clauses: Clause[] = []
  let open: Token[] = []
  let verbal = false
  const close = (): void => {
    const first = open[0]
    const last = open.at(-1)
    if (first !== undefined && last !== undefined && verbal)
      clauses.push({ tokens: open, start: first.start, end: last.end })
    open = []
    verbal = false
  }
  for (const token of retagged(sentence.tokens)) {
    if (verbal && (CUTS.test(token.text) || CONJUNCTIONS.test(token.lower))) close()
    if (open.length > 0 || token.pos !== 'PUNCT') open.push(token)
    verbal ||= isVerb(token)
  }
  close()
  return clauses
}
