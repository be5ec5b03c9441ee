/** The text is not all there: a paywall, or an end in mid-sentence. */
import { type Recogniser, remark } from './kind.ts'

export const cutShort: Recogniser = ({ article }) => {
  const paywall = article.notes.find(({ kind }) => kind === 'paywall')
  if (paywall !== undefined) return [remark(`behind a paywall: “${paywall.text}”; claims may be missing`)]
  const cut = article.notes.find(({ kind }) => kind === 'cut-short')
  return cut === undefined ? [] : [remark(`cut short: “${cut.text}”; claims may be missing`)]
}
