/** Nobody stands where the author's name would. The outlet's own name is no author's. */
import { plainWords } from '../words.ts'
import { type Recogniser, remark } from './kind.ts'

export const noByline: Recogniser = ({ article }) => {
  const publisher = plainWords(article.publisher ?? '')
  const people = article.byline.filter((name) => plainWords(name) !== publisher && plainWords(name) !== '')
  return people.length === 0 ? [remark('no byline')] : []
}
