/** A copy or close rewrite of another article that was given. */
import { type Recogniser, remark } from './kind.ts'

export const nearCopy: Recogniser = ({ article, copies, others }) =>
  copies
    .filter((copy) => copy.article === article.id)
    .map((copy) => {
      const original = others.find(({ id }) => id === copy.of)
      const name = original?.publisher ?? original?.headline ?? 'another article given'
      return remark(`${Math.round(copy.share * 100)} % the same words as ${name}`, [], copy.of)
    })
