/** The page says that it was corrected. */
import { bodyQuote } from '../words.ts'
import { type Recogniser, remark } from './kind.ts'

export const corrected: Recogniser = ({ article }) =>
  article.notes
    .filter(({ kind }) => kind === 'correction')
    .map(({ text }) => remark(`carries a correction: “${text}”`, bodyQuote(article.articleBody, text)))
