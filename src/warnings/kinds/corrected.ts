/** The page says that it was corrected, or it was changed since it was first read here. */
import { bodyQuote } from '../words.ts'
import { type Recogniser, remark } from './kind.ts'

export const corrected: Recogniser = ({ article, changed }) => [
  ...article.notes
    .filter(({ kind }) => kind === 'correction')
    .map(({ text }) => remark(`carries a correction: “${text}”`, bodyQuote(article.articleBody, text))),
  ...(changed === null ? [] : [remark(changed)]),
]
