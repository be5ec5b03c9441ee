/**
 * Holds a model's answer on an article against the article. What stands in the text becomes a claim, with the
 * text's own words and the value that the rules read in them; the rest is dropped, and why is kept.
 */
import { numbered } from '../../claims/draft.ts'
import { keepTrueQuotes } from '../../claims/law.ts'
import { sceneOf } from '../../claims/scene.ts'
import { issued } from '../../claims/state.ts'
import type { Claim, ReadArticle } from '../../domain.ts'
import type { Dropped } from '../question.ts'
import { heldSentences } from '../summary/held-sentences.ts'
import { type Addition, type ArticleAnswer, readArticleAnswer } from './answer.ts'
import { MAKERS } from './kinds/all.ts'
import type { Common } from './kinds/kind.ts'
import { heldLabel } from './measure.ts'
import { type Ground, groundOf, type Place, placeOf } from './place.ts'
import type { Laid } from './prompt.ts'
import { revise } from './revise.ts'
import { attributionTo } from './source.ts'
import { timeOf } from './time.ts'

export type CheckedAnswer = {
  /** The rules' claims, corrected where a correction holds, and the additions, in the order of the text. */
  readonly claims: readonly Claim[]
  /** Sentences of the summary in which every figure and name holds. */
  readonly summary: readonly string[]
  readonly added: number
  readonly corrected: number
  readonly dropped: readonly Dropped[]
}

const MOST_SHOWN = 120
const shown = (text: string): string =>
  text.length <= MOST_SHOWN ? text : `${text.slice(0, MOST_SHOWN - 1)}…`

/** Claims by number, so that corrections and additions to a known one fall on what stands now. */
class Standing {
  readonly #claims: Map<string, Claim>
  readonly dropped: Dropped[] = []
  #added = 0
  readonly #corrected = new Set<string>()
  readonly #ground: Ground

  constructor(claims: readonly Claim[], ground: Ground) {
    this.#claims = new Map(claims.map((claim) => [claim.id, claim]))
    this.#ground = ground
  }

  get claims(): readonly Claim[] {
    return [...this.#claims.values()].toSorted(
      (a, b) => a.surface.start - b.surface.start || a.surface.end - b.surface.end,
    )
  }
  get added(): number {
    return this.#added
  }
  get corrected(): number {
    return this.#corrected.size
  }

  drop(what: string, why: string): void {
    this.dropped.push({ what: shown(what), why })
  }

  correct(id: string, proposed: Parameters<typeof revise>[1]): void {
    const claim = this.#claims.get(id)
    if (claim === undefined) return
    const { claim: revised, changed, refused } = revise(claim, proposed, this.#ground)
    for (const why of refused) this.drop(`correction of “${claim.surface.exact}”`, why)
    if (!changed) return
    this.#claims.set(id, revised)
    this.#corrected.add(id)
  }

  add(addition: Addition): void {
    const what = `${addition.kind} “${addition.value}” in “${addition.quote}”`
    const placed = placeOf(addition, this.#ground)
    if (!placed.ok) {
      this.drop(what, placed.why)
      return
    }
    const common = this.#commonOf(addition, placed.place, what)
    const made = MAKERS[addition.kind](addition, placed.place, common, this.#ground, this.claims)
    if (made.ok) {
      this.#added += 1
      const { issuer } = this.#ground
      const id = `${this.#ground.scene.article.id}#m${this.#added}`
      this.#claims.set(id, numbered(issued(made.draft, issuer), id))
    } else if (made.known === null) this.drop(what, made.why)
    else if (made.known.by === 'rules') this.correct(made.known.id, { ...addition, measure: common.label })
  }

  #commonOf({ measure, source, time }: Addition, place: Place, what: string): Common {
    const label = heldLabel(measure, this.#ground)
    if (label === null) this.drop(`measure “${measure}” of ${what}`, 'its measure is not in the text’s words')
    const cited = source === null || source.trim() === '' ? null : source
    const attribution = cited === null ? null : attributionTo(cited, place.surface, this.#ground)
    if (cited !== null && attribution === null)
      this.drop(`source “${cited}” of ${what}`, 'nobody of that name is cited beside it')
    return { label, attribution, time: time === null ? null : timeOf(time, place.surface, this.#ground) }
  }
}

function applied(answer: ArticleAnswer, read: ReadArticle, laid: Laid): Omit<CheckedAnswer, 'summary'> {
  const standing = new Standing(read.claims, groundOf(sceneOf(read.article), laid.sentences))
  for (const { finding, ...proposed } of answer.corrections) {
    const claim = laid.findings[finding - 1]
    if (claim === undefined) standing.drop(`correction of finding ${finding}`, 'there is no such finding')
    else standing.correct(claim.id, proposed)
  }
  for (const addition of answer.claims) standing.add(addition)
  if (answer.malformed > 0) standing.drop(`${answer.malformed} items`, 'not of the form asked for')
  const { claims, law } = keepTrueQuotes(read.article, standing.claims)
  if (law.dropped > 0) standing.drop(`${law.dropped} claims`, 'their words are not in the text')
  return { claims, added: standing.added, corrected: standing.corrected, dropped: standing.dropped }
}

/** Null when the answer is not of the form asked for. Deterministic. */
export function checkArticleAnswer(value: unknown, read: ReadArticle, laid: Laid): CheckedAnswer | null {
  const answer = readArticleAnswer(value)
  if (answer === null) return null
  const found = applied(answer, read, laid)
  const { held, dropped } = heldSentences(answer.summary, {
    claims: found.claims,
    texts: [read.article.articleBody],
    article: read.article,
  })
  return { ...found, summary: held, dropped: [...found.dropped, ...dropped] }
}
