/** `twosource claims --explain`: what a model proposed for an article, what holds of it, and why the rest does not. */
import type { ReadArticle } from '../../src/domain.ts'
import { checkArticleAnswer } from '../../src/proposals/article/check.ts'
import { layOut } from '../../src/proposals/article/prompt.ts'
import type { Question } from '../../src/proposals/question.ts'
import { visibleLine } from '../chat/visible.ts'
import type { ModelPlace } from '../model/config.ts'
import type { Examined } from '../model/examine-server.ts'

export type Explained = { readonly read: ReadArticle; readonly lines: readonly string[] }

export type ExplainPorts = {
  /** Where the model is, or why it is not asked, as a sentence. */
  readonly place: ModelPlace | string
  readonly ask: (place: ModelPlace, question: Question) => Promise<Examined>
}

export async function explainClaims(read: ReadArticle, { place, ask }: ExplainPorts): Promise<Explained> {
  if (typeof place === 'string') return { read, lines: [place] }
  const laid = layOut(read)
  const found = await ask(place, laid.question)
  if (!found.ok) return { read, lines: [`The model gave no answer: ${found.trouble.message}.`] }
  const checked = checkArticleAnswer(found.value, read, laid)
  if (checked === null) return { read, lines: ['The model’s answer was not of the form asked for.'] }
  const { claims, summary, added, corrected, dropped } = checked
  const cut = laid.cut ? [`Only the first ${laid.sentences.length} sentences were sent.`] : []
  return {
    read: { ...read, claims, summary },
    lines: [
      ...cut,
      `The model ${place.model} at ${found.host} added ${added} claims and corrected ${corrected}; ${dropped.length} of its proposals do not hold.`,
      ...dropped.map(({ what, why }) => `dropped: ${what}: ${why}`),
      ...summary.map((sentence) => `summary: ${sentence}`),
    ].map(visibleLine),
  }
}
