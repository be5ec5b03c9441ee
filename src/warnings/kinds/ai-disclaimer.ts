/** The page says of itself that a machine wrote it or helped. */
import { bodyQuote } from '../words.ts'
import { type Recogniser, remark } from './kind.ts'

export const aiDisclaimer: Recogniser = ({ article }) => {
  const note = article.notes.find(({ kind }) => kind === 'ai-disclaimer')
  if (note === undefined) return []
  return [remark(`says of itself: “${note.text}”`, bodyQuote(article.articleBody, note.text))]
}
