/**
 * The paragraph on a story: its figures and names must be held by claims, and where it says that sources agree or
 * differ, by a relation that the rules decided between claims that the sentence names.
 */

import { recogniseQuantities } from '../../claims/quantities/recognise.ts'
import { textFigures } from '../../compare/text-figures.ts'
import type { Article, Claim, ReadArticle, Relation, RelationKind } from '../../domain.ts'
import { analyse } from '../../text/analyse.ts'
import type { Dropped } from '../question.ts'
import { heldSentences } from '../summary/held-sentences.ts'

const DIFFERS =
  /\b(?:differ\w*|disagree\w*|conflict\w*|contradict\w*|at odds|disput\w+|discrepan\w+|inconsisten\w+)\b/i
const AGREES =
  /\b(?:agree\w*|all (?:the )?(?:sources|reports)|both (?:sources|reports)|confirm each other|consisten\w+|same (?:figure|number|day|place))\b/i
const REPORT_LETTER = /\b(?:[Rr]eports?|[Aa]rticles?|[Ss]ources?) [A-Z]\b/

const APART: ReadonlySet<RelationKind> = new Set(['conflict', 'authority', 'update', 'scope'])
const TOGETHER: ReadonlySet<RelationKind> = new Set(['agree', 'compatible'])

/** Claims whose value the sentence gives, in figures or by name. */
function named(sentence: string, claims: readonly Claim[]): ReadonlySet<string> {
  const figures = textFigures(sentence, recogniseQuantities(analyse(sentence)))
  const plain = sentence.toLowerCase()
  const has = (claim: Claim): boolean => {
    if (claim.kind === 'quantity')
      return figures.some(({ low, high }) => low === claim.value.low || high === claim.value.high)
    if (claim.kind === 'place' || claim.kind === 'person')
      return plain.includes(claim.value.name.toLowerCase())
    return plain.includes(claim.surface.exact.toLowerCase())
  }
  return new Set(claims.filter(has).map(({ id }) => id))
}

function relationFault(
  sentence: string,
  claims: readonly Claim[],
  relations: readonly Relation[],
): string | null {
  if (REPORT_LETTER.test(sentence)) return 'it calls reports by letters'
  const [apart, together] = [DIFFERS.test(sentence), AGREES.test(sentence)]
  if (!apart && !together) return null
  const ids = named(sentence, claims)
  const holds = (kinds: ReadonlySet<RelationKind>, least: number): boolean =>
    relations.some(
      (relation) =>
        kinds.has(relation.relation) && relation.claims.filter((id) => ids.has(id)).length >= least,
    )
  if (apart && !holds(APART, 2)) return 'no relation that was found says that these differ'
  if (together && !holds(TOGETHER, 1)) return 'no relation that was found says that these agree'
  return null
}

/** The newest article's day resolves the paragraph's own: it is written as of now. */
function newest(articles: readonly Article[]): Article | undefined {
  return articles.toSorted((a, b) => (b.datePublished ?? '').localeCompare(a.datePublished ?? ''))[0]
}

export function heldParagraph(
  sentences: readonly string[],
  reads: readonly ReadArticle[],
  relations: readonly Relation[],
): { readonly held: readonly string[]; readonly dropped: readonly Dropped[] } {
  const article = newest(reads.map((read) => read.article))
  if (article === undefined) return { held: [], dropped: [] }
  const claims = reads.flatMap((read) => read.claims)
  const texts = [
    ...claims.map(({ quote }) => quote.exact),
    ...reads.map((read) => read.article.headline ?? ''),
    // Words in which relations are told.
    'reports report sources source agree agrees differ differs counts figures figure give gives say says one other another both first later',
  ]
  const { held, dropped } = heldSentences(sentences, { claims, texts, article })
  const judged = held.map((sentence) => ({ sentence, why: relationFault(sentence, claims, relations) }))
  return {
    held: judged.flatMap(({ sentence, why }) => (why === null ? [sentence] : [])),
    dropped: [
      ...dropped,
      ...judged.flatMap(({ sentence, why }) =>
        why === null ? [] : [{ what: `summary “${sentence.slice(0, 100)}”`, why }],
      ),
    ],
  }
}
