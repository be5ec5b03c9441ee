/**
 * What matters of the difference between two versions of an article: a figure, a date, a name, the headline or a
 * correction. Sentences that stand in both versions, wherever, cannot have changed; of the others only the claims
 * count, by their values. All else is furniture, or wording. A language model's claims are left out: another answer
 * is no change of the article.
 */
import type { Claim, ReadArticle } from '../domain.ts'
import type { ArticleChange } from '../memory/event.ts'
import { analyse } from '../text/analyse.ts'

const KINDS: Partial<Record<Claim['kind'], ArticleChange['kind']>> = {
  quantity: 'figure',
  date: 'date',
  place: 'name',
  person: 'name',
}

/** Two sentences of which fewer words than this share are the same say different things. */
const ALIKE = 0.4
/** A body that shrank to less than this share is cut short, behind a wall or read wrongly: no article is edited so. */
const SHRUNK = 0.5

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%$€£.,:]+/gu, ' ')
    .replace(/[.,:](?=\s|$)/g, '')
    .trim()

type Told = {
  readonly claim: Claim
  readonly kind: ArticleChange['kind']
  readonly words: ReadonlySet<string>
}

/** Claims that are part of the story, in sentences that do not stand in the other version. */
function claimsIn({ article, claims }: ReadArticle, other: ReadonlySet<string>): readonly Told[] {
  return analyse(article.articleBody).sentences.flatMap((sentence) => {
    const text = plain(sentence.text)
    // A line without a verb states nothing: a counter of visitors or comments, a teaser.
    if (other.has(text) || !sentence.tokens.some(({ pos }) => pos === 'VERB' || pos === 'AUX')) return []
    const words = new Set(text.split(' '))
    return claims
      .filter(({ surface }) => surface.start >= sentence.start && surface.end <= sentence.end)
      .flatMap((claim): readonly Told[] => {
        const kind = KINDS[claim.kind]
        return kind === undefined || claim.aside !== null || claim.by === 'model'
          ? []
          : [{ claim, kind, words }]
      })
  })
}

const sentencesOf = ({ article }: ReadArticle): ReadonlySet<string> =>
  new Set(analyse(article.articleBody).sentences.map(({ text }) => plain(text)))

/** How a value is told apart from another: the bound belongs to it, the name of its measure does not. */
function valueKey({ kind, bound, value, surface }: Claim): string {
  if (kind === 'quantity') return JSON.stringify([kind, bound, value])
  if (kind === 'date') return JSON.stringify([kind, value.from, value.to])
  return `${kind} ${plain(kind === 'statement' ? surface.exact : value.name)}`
}

/** A claim that stands in the other version too, on its measure, was at most reworded. */
function newTo(told: readonly Told[], other: ReadArticle): readonly Told[] {
  const stated = new Set(other.claims.map((claim) => `${claim.measure.label} ${valueKey(claim)}`))
  return told.filter(({ claim }) => !stated.has(`${claim.measure.label} ${valueKey(claim)}`))
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length
  return shared / Math.max(1, a.size + b.size - shared)
}

type Pair = { readonly was: Told; readonly now: Told }
type Paired = {
  readonly pairs: readonly Pair[]
  readonly was: readonly Told[]
  readonly now: readonly Told[]
}

/** Pairs each earlier claim with the later one that fits it and stands in the most similar sentence. */
function pairUp({ pairs, was, now }: Paired, fits: (a: Told, b: Told) => boolean): Paired {
  const found = [...pairs]
  const left = [...now]
  const alone = was.filter((one) => {
    const [best] = left
      .filter((other) => other.kind === one.kind && fits(one, other))
      .toSorted((a, b) => likeness(one.words, b.words) - likeness(one.words, a.words))
    if (best === undefined) return true
    left.splice(left.indexOf(best), 1)
    found.push({ was: one, now: best })
    return false
  })
  return { pairs: found, was: alone, now: left }
}

const sameMeasure = (a: Told, b: Told): boolean => a.claim.measure.label === b.claim.measure.label
const sameValue = (a: Told, b: Told): boolean => valueKey(a.claim) === valueKey(b.claim)
const sameSentence = (a: Told, b: Told): boolean => likeness(a.words, b.words) >= ALIKE

function claimChanges(before: ReadArticle, after: ReadArticle): readonly ArticleChange[] {
  const was = newTo(claimsIn(before, sentencesOf(after)), after)
  const now = newTo(claimsIn(after, sentencesOf(before)), before)
  // What is counted is named otherwise at times: then the value tells, and at last the rest of the sentence.
  const paired = [sameMeasure, sameValue, sameSentence].reduce(pairUp, { pairs: [], was, now })
  const changed = paired.pairs.filter((pair) => !sameValue(pair.was, pair.now))
  const taken = paired.was.filter(
    // A figure that went without another in its place was taken back; a name or a date may just have been cut.
    (one) => one.kind === 'figure' && !after.claims.some(({ measure }) => measure.label === labelOf(one)),
  )
  return [
    ...changed.map((pair) => ({
      kind: pair.was.kind,
      measure: labelOf(pair.was),
      was: pair.was.claim.quote.exact,
      now: pair.now.claim.quote.exact,
    })),
    ...taken.map((one) => ({
      kind: one.kind,
      measure: labelOf(one),
      was: one.claim.quote.exact,
      now: null,
    })),
  ]
}

const labelOf = ({ claim }: Told): string => claim.measure.label

function headlineChange(before: ReadArticle, after: ReadArticle): readonly ArticleChange[] {
  const [was, now] = [before.article.headline ?? '', after.article.headline ?? '']
  const [old, fresh] = [plain(was), plain(now)]
  // A site's name behind the headline comes and goes.
  if (old === '' || fresh === '' || old.startsWith(fresh) || fresh.startsWith(old)) return []
  return [{ kind: 'headline', measure: 'headline', was, now }]
}

function corrections(before: ReadArticle, after: ReadArticle): readonly ArticleChange[] {
  const notes = ({ article }: ReadArticle) => article.notes.filter(({ kind }) => kind === 'correction')
  const known = new Set(notes(before).map(({ text }) => plain(text)))
  return notes(after)
    .filter(({ text }) => !known.has(plain(text)))
    .map(({ text }) => ({ kind: 'correction', measure: 'correction', was: null, now: text }))
}

const isCut = (before: ReadArticle, after: ReadArticle): boolean =>
  after.article.articleBody.length < before.article.articleBody.length * SHRUNK

/** The same words twice say one change. */
function once(changes: readonly ArticleChange[]): readonly ArticleChange[] {
  return [...new Map(changes.map((one) => [`${one.kind} ${one.was} ${one.now}`, one])).values()]
}

/** Corrections first, then the headline, then what the body states; empty when nothing that matters changed. */
export function changesBetween(before: ReadArticle, after: ReadArticle): readonly ArticleChange[] {
  const body = isCut(before, after) ? [] : claimChanges(before, after)
  return once([...corrections(before, after), ...headlineChange(before, after), ...body])
}
