/** Whether the clause around a mention tells of what happened or of what is to come. */
import type { Sentence, Token } from '../../text/analyse.ts'
import type { Tense } from './mention.ts'

/** Words that place what they govern after publication (modals, and the verbs and nouns of plans). */
const AHEAD = new Set([
  'will',
  "'ll",
  '’ll',
  'shall',
  'wo',
  'may',
  'might',
  'can',
  'could',
  'should',
  'would',
  'must',
  'scheduled',
  'expected',
  'due',
  'slated',
  'set',
  'planned',
  'plans',
  'plan',
  'planning',
  'upcoming',
  'intends',
  'intend',
  'hopes',
  'tentatively',
  'deadline',
  'expects',
  'expect',
  'begins',
  'starts',
  'opens',
  'meets',
  'runs',
  'takes',
  'is',
  'are',
  'returns',
  'arrives',
  'leaves',
  'votes',
  'goes',
])

const BOUNDARY = new Set([
  ';',
  ':',
  '"',
  '“',
  '”',
  '``',
  "''",
  '(',
  ')',
  '—',
  'but',
  'while',
  'although',
  'after',
  'before',
  'when',
  'who',
  'which',
  'because',
])

/** Verbs of saying stand beside the clause that they report: "will close Friday, she said". */
const SAYING = new Set(['say', 'tell', 'add', 'report', 'announce', 'accord'])

function leaning(token: Token): Tense | null {
  if (AHEAD.has(token.lower)) return 'future'
  if (token.pos !== 'VERB' && token.pos !== 'AUX') return null
  if (SAYING.has(token.lemma)) return null
  if (/(?:ed|en)$/.test(token.lower) || /^(?:was|were|had|did|been)$/.test(token.lower)) return 'past'
  if (token.lower !== token.lemma && !/(?:s|ing)$/.test(token.lower)) return 'past'
  return null
}

/** The nearest verb that leans either way, before the mention and then after it, within its clause. */
export function tenseAt(sentence: Sentence | undefined, start: number, end: number): Tense {
  if (sentence === undefined) return 'past'
  const { tokens } = sentence
  for (let index = tokens.findLastIndex((token) => token.end <= start); index >= 0; index--) {
    const token = tokens[index]
    if (token === undefined || BOUNDARY.has(token.lower)) break
    const found = leaning(token)
    if (found === 'past' && tokens.slice(Math.max(0, index - 3), index).some(({ lower }) => AHEAD.has(lower)))
      return 'future'
    if (found !== null) return found
  }
  for (
    let index = tokens.findIndex((token) => token.start >= end);
    index >= 0 && index < tokens.length;
    index++
  ) {
    const token = tokens[index]
    if (token === undefined || BOUNDARY.has(token.lower)) break
    const found = leaning(token)
    if (found !== null) return found
  }
  return 'past'
}
