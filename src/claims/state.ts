/** States what an article claims: figures, dates, places, people and statements, each with its words. */
import type { Article, Claim } from '../domain.ts'
import { issuedBy, issuerOf } from './attribution/issuer.ts'
import { type Draft, numbered } from './draft.ts'
import { STATERS } from './kinds/all.ts'
import { keepTrueQuotes, type LawReport } from './law.ts'
import { isReadable, NOT_READABLE } from './readable.ts'
import { sceneOf } from './scene.ts'

export type Stated = {
  readonly claims: readonly Claim[]
  readonly law: LawReport
  /** Why nothing could be stated, or null. */
  readonly note: string | null
}

/** What nobody else is cited for, the issuer of a press release says. */
export const issued = (draft: Draft, issuer: string | null): Draft =>
  issuer === null || draft.attribution !== null || draft.kind === 'person'
    ? draft
    : { ...draft, attribution: issuedBy(issuer) }

/**
 * Claims in the order of the text, with the count of what the law dropped. Pure and deterministic; time is
 * linear in the length of the text.
 */
export function stateClaimsWithReport(article: Article): Stated {
  if (!isReadable(article)) return { claims: [], law: { kept: 0, dropped: 0 }, note: NOT_READABLE }
  const scene = sceneOf(article)
  const issuer = issuerOf(
    article,
    scene.sentences.flatMap(({ names }) => names),
  )
  const drafts = Object.values(STATERS)
    .flatMap((state) => state(scene))
    .map((draft) => issued(draft, issuer))
  const ordered = drafts.toSorted(
    (a, b) => a.surface.start - b.surface.start || a.surface.end - b.surface.end,
  )
  const claims = ordered.map((draft, index) => numbered(draft, `${article.id}#${index + 1}`))
  return { ...keepTrueQuotes(article, claims), note: null }
}

/** What the article claims, in the order of the text; every quote is verbatim in `articleBody`. */
export function stateClaims(article: Article): readonly Claim[] {
  return stateClaimsWithReport(article).claims
}
