/** Whether a clause says that something is so, is not so, or leaves it open. */
import type { Token } from '../../text/analyse.ts'

export type Polarity = 'affirmed' | 'negated' | 'open'

const NEGATIONS =
  /^(not|n['’]t|never|no|none|nobody|nothing|neither|without|nor|hardly|failed|fails|fail|refused|refuses|refuse|declined|unable)$/

/** What may be, should be or is asked says nothing about what is. */
const OPEN =
  /^(if|whether|unless|would|could|may|might|should|must|can|hope|hopes|hoped|hoping|plan|plans|planned|want|wants|wanted|threaten|threatens|threatened|likely|expected|possible|consider|considering|needed|required|about|ask|asks|asked|urged|urges|ordered|\?)$/

/** "failed to pay" is said of what was not done; any other infinitive of what is yet to be. */
const UNDONE = /^(fail|refuse|decline|yet|forget|unable)$/

const FALLS = /^(fall|come|stop)$/

const isInfinitive = (token: Token, after: Token | undefined): boolean =>
  token.lower === 'to' &&
  token.pos === 'PART' &&
  after !== undefined &&
  (after.pos === 'VERB' || after.pos === 'AUX')

/** Negations cancel each other: "did not fail to". "had yet to" negates once. */
export function polarityOf(tokens: readonly Token[]): Polarity {
  // "Fell short of the half needed for it to pass": it did not.
  if (
    tokens.some(
      ({ lower }, at) =>
        lower === 'short' && tokens[at + 1]?.lower === 'of' && FALLS.test(tokens[at - 1]?.lemma ?? ''),
    )
  )
    return 'negated'
  let negations = 0
  for (const [index, token] of tokens.entries()) {
    const before = tokens[index - 1]
    if (OPEN.test(token.lower)) return 'open'
    if (NEGATIONS.test(token.lower)) negations += 1
    else if (token.lower === 'yet' && tokens[index + 1]?.lower === 'to') negations += 1
    if (isInfinitive(token, tokens[index + 1]) && !(before !== undefined && UNDONE.test(before.lemma)))
      return 'open'
  }
  return negations % 2 === 1 ? 'negated' : 'affirmed'
}
