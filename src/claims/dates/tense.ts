/** Whether the clause around a mention tells of what happened or of what is to come. */
import type { Sentence, Token } from '../../text/analyse.ts'
import type { Tense } from './mention.ts'

/** Words that put what they govern after publication: the future's auxiliaries. */
const AUXILIARIES = new Set([
  'will',
  "'ll",
  '’ll',
  'shall',
  'wo',
  'wont',
  "won't",
  'won’t',
  'would',
  'going',
  'gonna',
])

/** Participles and adjectives of plans: "is scheduled for Friday", "is due on Monday". */
const PLANS = new Set([
  ...[
    'scheduled',
    'expected',
    'due',
    'slated',
    'planned',
    'upcoming',
    'deadline',
    'payable',
    'effective',
    'plans',
  ],
  ...[
    'plan',
    'planning',
    'intends',
    'intend',
    'hopes',
    'expects',
    'expect',
    'tentatively',
    'postponed',
    'starting',
  ],
])

/** Verbs whose present tense speaks of a timetable, close to their day: "the trial opens Monday". */
const TIMETABLE = new Set([
  ...[
    'begins',
    'begin',
    'starts',
    'start',
    'opens',
    'open',
    'meets',
    'meet',
    'runs',
    'ends',
    'expires',
    'returns',
  ],
  ...['arrives', 'leaves', 'votes', 'resumes', 'closes', 'faces', 'takes', 'goes', 'visits'],
])

const BOUNDARY = new Set([
  ...[
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
    '--',
    '_',
    ',',
    'and',
    'but',
    'while',
    'although',
    'after',
  ],
  ...['before', 'when', 'who', 'which', 'because', 'where', 'since', 'as', 'if'],
])

const SKIPPED = new Set([
  'on',
  'late',
  'early',
  'last',
  'this',
  'the',
  'of',
  'morning',
  'afternoon',
  'evening',
  'night',
  ',',
])

const isPast = (token: Token): boolean =>
  (token.pos === 'VERB' || token.pos === 'AUX') &&
  (/(?:ed|en)$/.test(token.lower) ||
    /^(?:was|were|had|did|been)$/.test(token.lower) ||
    (token.lower !== token.lemma &&
      !/(?:s|ing|'m|'re|’re)$/.test(token.lower) &&
      !/^(?:am|are|is)$/.test(token.lower)))

/** How many words away a verb of the timetable still governs its day. */
const CLOSE = 4

function leaning(tokens: readonly Token[], index: number, distance: number): Tense | null {
  const token = tokens[index]
  if (token === undefined) return null
  if (AUXILIARIES.has(token.lower) || PLANS.has(token.lower)) return 'future'
  if (distance <= CLOSE && token.pos === 'VERB' && TIMETABLE.has(token.lower)) return 'future'
  if (!isPast(token)) return null
  // "Will be released", "is to be tried", "expected to have finished": the auxiliary stands before.
  const before = tokens.slice(Math.max(0, index - 4), index)
  return before.some(({ lower }) => AUXILIARIES.has(lower)) ? 'future' : 'past'
}

/**
 * The nearest verb that leans either way: before the mention within its clause, else after it. A mention that
 * opens its clause is governed by what follows. Past where nothing leans: news tells what happened.
 */
export function tenseAt(sentence: Sentence | undefined, start: number, end: number): Tense {
  if (sentence === undefined) return 'past'
  const { tokens } = sentence
  let first = tokens.findLastIndex((token) => token.end <= start)
  const next = tokens.findIndex((token) => token.start >= end)
  // "Friday's ruling" has been given.
  if (next >= 0 && /^['’]s$/.test(tokens[next]?.text ?? '')) return 'past'
  while (first >= 0 && SKIPPED.has(tokens[first]?.lower ?? '')) first--
  for (let index = first; index >= 0; index--) {
    if (BOUNDARY.has(tokens[index]?.lower ?? '')) break
    const found = leaning(tokens, index, first - index)
    if (found !== null) return found
  }
  for (let index = next; index >= 0 && index < tokens.length; index++) {
    const lower = tokens[index]?.lower ?? ''
    if (index > next && BOUNDARY.has(lower)) break
    const found = leaning(tokens, index, index - next)
    if (found !== null) return found
  }
  return 'past'
}
