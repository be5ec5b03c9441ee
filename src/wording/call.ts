/** Who could settle a mismatch, and what to ask them: the sources that the texts name, else the outlets. */

import { bodyOf, sourceName, withArticle } from './source-name.ts'
import { answerWords } from './values.ts'
import type { Voice } from './voice.ts'

export type Call = {
  /** Whom to call. */
  readonly whom: string
  readonly question: string
}

const QUESTIONS: Readonly<Record<Voice['claim']['kind'], (measure: string) => string>> = {
  quantity: () => 'Does your figure still stand, up to which day, and what exactly does it count?',
  date: () => 'On which day was it?',
  place: () => 'Where exactly was it?',
  person: (measure) => `Who is it (${measure}), by full name and title?`,
  statement: () => 'Is that your position today?',
}

/** What the other voices have, two of them at most: a question is heard over the telephone. */
function against(one: Voice, all: readonly Voice[]): string {
  const own = answerWords(one)
  const other = all
    .filter((another) => answerWords(another) !== own)
    .map((another) => `${answerWords(another)} (${sourceName(another)})`)
  const said = [...new Set(other)].slice(0, 2)
  return said.length === 0 ? '' : ` Others have ${said.join(' and ')}.`
}

function callFor(measure: string, one: Voice, all: readonly Voice[]): Call {
  const about = `${measure}: ${answerWords(one)}`
  const desk = `the news desk of ${one.outlet}`
  if (one.source === null)
    return { whom: desk, question: `You have ${about}. Where is that from?${against(one, all)}` }
  if (!one.named) {
    const cited = withArticle(one.source)
    return { whom: desk, question: `You cite ${cited} for ${about}. Who are they?${against(one, all)}` }
  }
  return {
    whom: withArticle(bodyOf(one.source)),
    question: `${one.outlet} cites you for ${about}.${against(one, all)} ${QUESTIONS[one.claim.kind](measure)}`,
  }
}

/** Named sources first: they can settle it; the outlets can only say where they have it from. */
export function callsFor(measure: string, voices: readonly Voice[]): readonly Call[] {
  const named = voices.filter((one) => one.source !== null && one.named)
  const rest = voices.filter((one) => !named.includes(one))
  const calls = [...named, ...rest].map((one) => callFor(measure, one, voices))
  return [...Map.groupBy(calls, ({ whom }) => whom).values()].flatMap((same) => same.slice(0, 1))
}
