/** A copy or close rewrite of another article that was given, and what it made of it. */
import type { Quote, Rewriting } from '../../domain.ts'
import { rewritingOf } from '../../stories/rewriting.ts'
import { type Recogniser, remark } from './kind.ts'

const CHANGES_SAID = 3
/** Of a sentence; the whole stands in the report. */
const CHARACTERS_SAID = 60

function beginning({ exact }: Quote): string {
  const line = exact.replace(/\s+/g, ' ')
  return line.length <= CHARACTERS_SAID ? line : `${line.slice(0, CHARACTERS_SAID).replace(/\s\S*$/, '')} …`
}

const some = (what: string, [first, ...more]: readonly Quote[]): readonly string[] =>
  first === undefined
    ? []
    : [`${what}: “${beginning(first)}”${more.length === 0 ? '' : ` and ${more.length} more`}`]

/** `changes 18 to 30; adds: “…”; drops: “…” and 2 more`: what a reporter must know before printing it comes first. */
function said({ changed, added, dropped }: Rewriting): string {
  const changes = [...new Set(changed.map(({ from, to }) => `${from} to ${to}`))]
  const more = changes.length > CHANGES_SAID ? ` and ${changes.length - CHANGES_SAID} more` : ''
  const first = changes.length === 0 ? [] : [`changes ${changes.slice(0, CHANGES_SAID).join(', ')}${more}`]
  return [...first, ...some('adds', added), ...some('drops', dropped)].map((part) => `; ${part}`).join('')
}

export const nearCopy: Recogniser = ({ article, copies, others }) =>
  copies
    .filter((copy) => copy.article === article.id)
    .map((copy) => {
      const original = others.find(({ id }) => id === copy.of)
      const name = original?.publisher ?? original?.headline ?? 'another article given'
      const rewriting = original === undefined ? null : rewritingOf(original, article)
      const message = `${Math.round(copy.share * 100)} % the same words as ${name}`
      if (rewriting === null) return remark(message, [], copy.of)
      return { ...remark(`${message}${said(rewriting)}`, [], copy.of), rewriting }
    })
