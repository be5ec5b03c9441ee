/** The page says of itself that a machine wrote it or helped. */
import { bodyQuote } from '../words.ts'
import { type Recogniser, remark } from './kind.ts'

const namesMachine =
  /\b(?:artificial intelligence|AI|A\.I\.|machine|automat\w+|generat\w+|language model|bot)\b/i

/** Of a long disclaimer the sentence that matters, without the word that heads it. */
function heart(text: string): string {
  const sentences = text.split(/(?<=[.!?])\s+(?=\p{Lu})/u)
  const sentence = sentences.find((one) => namesMachine.test(one)) ?? text
  return sentence.replace(/^(?:disclaimer|note|editor[’']s note)\s*:\s*/i, '')
}

export const aiDisclaimer: Recogniser = ({ article }) => {
  const note = article.notes.find(({ kind }) => kind === 'ai-disclaimer')
  if (note === undefined) return []
  const words = heart(note.text)
  return [remark(`says of itself: “${words}”`, bodyQuote(article.articleBody, words))]
}
