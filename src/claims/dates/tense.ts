/** Whether the clause around a mention tells of what happened or of what is to come. */
import type { Sentence, Token } from '../../text/analyse.ts'
import type { Tense } from './mention.ts'
import {
  AUXILIARIES,
  BEFORE_A_PLAN,
  BOUNDARY,
  PLANS,
  SAYING_VERBS,
  SKIPPED,
  SUBORDINATORS,
  TIMETABLE,
} from './tense-words.ts'
import { tokensBefore } from './token-at.ts'

const isPast = (token: Token): boolean =>
  (token.pos === 'VERB' || token.pos === 'AUX') &&
  (/ed$/.test(token.lower) ||
    /^(?:was|were|had|did|been)$/.test(token.lower) ||
    (token.lower !== token.lemma &&
      !/(?:s|ing|'m|'re|’re)$/.test(token.lower) &&
      !/^(?:am|are|is)$/.test(token.lower)))

const hadBefore = (tokens: readonly Token[], index: number): boolean =>
  tokens.slice(Math.max(0, index - 3), index).some(({ lower }) => lower === 'had')

/** How many words away a verb of the timetable still governs its day. */
const CLOSE = 4

function leaning(tokens: readonly Token[], index: number, distance: number): Tense | null {
  const token = tokens[index]
  if (token === undefined) return null
  if (AUXILIARIES.has(token.lower)) return 'future'
  // "Had been due on Monday" is over.
  if (PLANS.has(token.lower)) return hadBefore(tokens, index) ? 'past' : 'future'
  if (distance <= CLOSE && (token.pos === 'VERB' || token.pos === 'ADJ') && TIMETABLE.has(token.lower))
    return 'future'
  if (
    token.lower === 'to' &&
    tokens[index + 1]?.pos === 'VERB' &&
    BEFORE_A_PLAN.has(tokens[index - 1]?.lower ?? '')
  ) {
    return 'future'
  }
  if (!isPast(token)) return null
  // "Will be released", "is to be tried", "expected to have finished": the auxiliary stands before.
  const before = tokens.slice(Math.max(0, index - 4), index)
  return before.some(({ lower }) => AUXILIARIES.has(lower)) ? 'future' : 'past'
}

/** No clause is longer: bounds the search, so that one endless sentence still takes linear time. */
const LONGEST_CLAUSE = 60

/** "Until Sunday", "by February": ahead, unless something plainly past governs them. */
const LOOKS_AHEAD = new Set(['until', 'till', 'by', 'through'])

/** "From 1 July", with no verb that leans either way. */
const BEGINS = new Set(['from', 'beginning', 'starting', 'effective'])

/** The parts of a time that stand between a day and what governs it: "until 9 a.m. Tuesday". */
const isSkipped = ({ lower }: Token): boolean =>
  SKIPPED.has(lower) || /^(?:\d[\d:.]*(?:[ap]\.?m\.?)?|[ap]\.?m\.?|e[sd]t)$/.test(lower)

/** Where to look back from: the nearest word before a mention that is no part of a time. */
function governor(tokens: readonly Token[], before: number): number {
  let index = before - 1
  while (index >= 0 && index > before - 8 && isSkipped(tokens[index] ?? NO_TOKEN)) index--
  return index
}

const NO_TOKEN: Token = { text: '', lower: '', lemma: '', pos: 'X', start: 0, end: 0 }

/** "Officials said on Tuesday": the day of the statement, not of what it tells. */
export function datesSaying(sentence: Sentence | undefined, start: number): boolean {
  if (sentence === undefined) return false
  const token = sentence.tokens[governor(sentence.tokens, tokensBefore(sentence.tokens, start))]
  return token !== undefined && SAYING_VERBS.has(token.lower)
}

/**
 * The nearest verb that leans either way: before the mention within its clause, else after it. A mention that
 * opens its clause is governed by what follows. Unknown where nothing leans.
 */
export function tenseAt(sentence: Sentence | undefined, start: number, end: number): Tense {
  if (sentence === undefined) return 'unknown'
  const { tokens } = sentence
  const before = tokensBefore(tokens, start)
  const next = tokensBefore(tokens, end)
  // "Friday's ruling" has been given.
  if (/^['’]s$/.test(tokens[next]?.text ?? '')) return 'past'
  // "As early as Tuesday".
  const lead = tokens.slice(Math.max(0, before - 3), before).map(({ lower }) => lower)
  if (/^as (?:soon|early|late) as$/.test(lead.join(' '))) return 'future'
  const first = governor(tokens, before)
  const ahead = tokens.slice(first + 1, before).some(({ lower }) => LOOKS_AHEAD.has(lower))
  let infinitive = false
  for (let index = first; index >= Math.max(0, before - LONGEST_CLAUSE); index--) {
    const { lower } = tokens[index] ?? NO_TOKEN
    // "Shot while sitting in a car Tuesday is expected to recover": what follows is another clause's.
    if (SUBORDINATORS.has(lower) && index < first) return 'unknown'
    if (BOUNDARY.has(lower)) break
    const found = leaning(tokens, index, first - index)
    if (found === 'past' && ahead && !/^(?:was|were|had|did)$/.test(tokens[index]?.lower ?? '')) continue
    if (found !== null) return found
    infinitive ||= lower === 'to' && tokens[index + 1]?.pos === 'VERB'
  }
  for (let index = next; index < Math.min(tokens.length, next + LONGEST_CLAUSE); index++) {
    const lower = tokens[index]?.lower ?? ''
    if (index > next && lower !== 'and' && BOUNDARY.has(lower)) break
    const found = leaning(tokens, index, index - next)
    if (found !== null) return found
  }
  const begins = tokens.slice(first + 1, before).some(({ lower }) => BEGINS.has(lower))
  // "PM to visit Paris on Friday": a headline's future.
  return ahead || begins || infinitive ? 'future' : 'unknown'
}
