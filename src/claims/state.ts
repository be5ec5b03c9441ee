/** States what an article claims: figures, dates, places, people and statements, each with its words. */
import type { Article, Claim } from '../domain.ts'
import { numbered } from './draft.ts'
import { STATERS } from './kinds/all.ts'
import { keepTrueQuotes, type LawReport } from './law.ts'
import { sceneOf } from './scene.ts'

export type Stated = { readonly claims: readonly Claim[]; readonly law: LawReport }

/** The languages that the rules can read. */
const LANGUAGES = /^en\b/

/** Claims in the order of the text, with the count of what the law dropped. Pure and deterministic. */
export function stateClaimsWithReport(article: Article): Stated {
  if (!LANGUAGES.test(article.inLanguage)) return { claims: [], law: { kept: 0, dropped: 0 } }
  const scene = sceneOf(article)
  const drafts = Object.values(STATERS).flatMap((state) => state(scene))
  const ordered = drafts.toSorted(
    (a, b) => a.surface.start - b.surface.start || a.surface.end - b.surface.end,
  )
  return keepTrueQuotes(
    article,
    ordered.map((draft, index) => numbered(draft, `${article.id}#${index + 1}`)),
  )
}

/** What the article claims, in the order of the text; every quote is verbatim in `articleBody`. */
export function stateClaims(article: Article): readonly Claim[] {
  return stateClaimsWithReport(article).claims
}
