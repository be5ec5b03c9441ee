/** The article against itself: two figures for one measure, a total against its parts. */
import { withinArticle } from '../../compare/within.ts'
import { type Recogniser, remark } from './kind.ts'

export const selfInconsistent: Recogniser = ({ article, claims }) =>
  withinArticle({ article, claims }).map(({ why, quotes }) => remark(why, quotes))
