/** A draft against the articles of its story: each of its figures with what the sources say of the same. */

import { standsAgainst } from '../compare/against.ts'
import { compareStory } from '../compare/compare.ts'
import type { Claim, ReadArticle, Relation, Story } from '../domain.ts'
import { given, voice } from '../wording/voice.ts'
import type { DraftCheck, Finding, Said } from './finding.ts'

/** Statements are talk of a draft's own; what is counted, dated, placed and named is what must hold. */
const CHECKED: ReadonlySet<Claim['kind']> = new Set(['quantity', 'date', 'place', 'person'])
/** Reading a sentence against a whole text takes some milliseconds for each. */
const MOST_TEXTS = 10

type Sources = {
  readonly byClaim: ReadonlyMap<string, { readonly claim: Claim; readonly read: ReadArticle }>
  /** Those that the draft takes part in, and those of the sources among themselves: a draft is no witness of either. */
  readonly withDraft: readonly Relation[]
  readonly amongSources: readonly Relation[]
  readonly draft: string
}

type Which = (relation: Relation) => boolean

const calm: Which = ({ relation }) => relation === 'agree' || relation === 'compatible'
const moved: Which = ({ relation }) => relation === 'update'
const apart: Which = ({ relation }) => relation === 'conflict' || relation === 'authority'

/** Claims of the sources that share such a relation with one of these. */
function related(ids: readonly string[], which: Which, { withDraft, amongSources, byClaim, draft }: Sources) {
  const relations = ids.some((id) => byClaim.get(id)?.claim.article === draft) ? withDraft : amongSources
  const sharing = relations.filter((one) => which(one) && one.claims.some((id) => ids.includes(id)))
  return [...new Set(sharing.flatMap(({ claims }) => claims))].flatMap((id) => {
    const found = byClaim.get(id)
    return found === undefined || found.claim.article === draft ? [] : [found]
  })
}

type Sourced = ReturnType<typeof related>[number]

function saidBy({ claim, read: { article } }: Sourced): Said {
  const outlet = article.publisher ?? article.headline ?? article.link
  return { voice: voice(given(claim), outlet, article.datePublished), words: claim.quote.exact }
}

/** Each outlet's word once. */
const once = (said: readonly Said[]): readonly Said[] => [
  ...new Map(said.map((one) => [`${one.voice.outlet} ${one.words}`, one])).values(),
]

const newestDay = (sourced: readonly Sourced[]): string =>
  sourced
    .map((one) => saidBy(one).voice.day ?? '')
    .toSorted()
    .at(-1) ?? ''

const sameValue = (a: Claim, b: Claim): boolean => JSON.stringify(a.value) === JSON.stringify(b.value)

type Ends = readonly [low: number, high: number]

function endsOf(claim: Claim): Ends | null {
  if (claim.kind === 'quantity')
    return [claim.value.low ?? Number.NEGATIVE_INFINITY, claim.value.high ?? Number.POSITIVE_INFINITY]
  if (claim.kind !== 'date') return null
  const { from, to } = claim.value
  return [
    from === null ? Number.NEGATIVE_INFINITY : Date.parse(from),
    to === null ? Number.POSITIVE_INFINITY : Date.parse(to),
  ]
}

/** "At least two" is in harmony with nine, and yet says nothing of nine: the source must be the more exact. */
function bearsOut(source: Claim, claim: Claim): boolean {
  const [own, theirs] = [endsOf(claim), endsOf(source)]
  return own === null || theirs === null || (theirs[0] >= own[0] && theirs[1] <= own[1])
}

/**
 * Those that give the draft's value, and those that give another: one relation holds all values of a measure.
 */
function sidesOf(claim: Claim, sources: Sources) {
  const all = (which: Which) => related([claim.id], which, sources)
  const twins = [...all(moved), ...all(apart)].filter((one) => sameValue(one.claim, claim))
  const agreeing = [...new Set([...all(calm), ...twins])].filter((one) => bearsOut(one.claim, claim))
  // How a value stands to the others is the sources' matter: the day of the draft says nothing of its figures.
  const ids = agreeing.length > 0 ? agreeing.map((one) => one.claim.id) : [claim.id]
  const others = (which: Which) =>
    related(ids, which, sources).filter((one) => !ids.includes(one.claim.id) && !sameValue(one.claim, claim))
  const vaguer = all(calm).filter((one) => !agreeing.includes(one))
  return { agreeing, vaguer, moved: others(moved), apart: others(apart) }
}

function judge(claim: Claim, sources: Sources, texts: readonly string[]): Finding | 'borne-out' | 'unknown' {
  const sides = sidesOf(claim, sources)
  const { agreeing } = sides
  const finding = (kind: Finding['kind'], said: readonly Sourced[]): Finding => ({
    kind,
    claim,
    said: once(said.map(saidBy)),
  })
  if (agreeing.length === 0) {
    const others = [...sides.apart, ...sides.moved, ...sides.vaguer].toSorted((a, b) =>
      newestDay([b]).localeCompare(newestDay([a])),
    )
    if (others.length > 0) return finding('unsupported', others)
    // What the rules state of one text and not of the other may yet stand in it.
    if (texts.some((text) => standsAgainst(claim.quote.exact, text) === 'borne-out')) return 'borne-out'
    return claim.kind === 'quantity' ? finding('unsupported', []) : 'unknown'
  }
  const later = sides.moved.filter((one) => newestDay([one]) > newestDay(agreeing))
  if (later.length > 0) return finding('superseded', later)
  if (sides.apart.length > 0) return finding('disputed', sides.apart)
  const cited = agreeing.filter((one) => one.claim.attribution !== null)
  const lacks = claim.kind === 'quantity' && claim.attribution === null && cited.length === agreeing.length
  return lacks ? finding('unattributed', cited) : 'borne-out'
}

const ORDER: readonly Finding['kind'][] = ['unsupported', 'superseded', 'disputed', 'unattributed']

/** A figure that a draft repeats is one finding; the worst first, in the order of the text. */
function sorted(findings: readonly Finding[]): readonly Finding[] {
  const key = ({ kind, claim }: Finding) => JSON.stringify([kind, claim.measure.label, claim.value])
  const unique = [...new Map(findings.toReversed().map((one) => [key(one), one])).values()].toReversed()
  return unique.toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind))
}

/** @param sources - the articles of the story; the draft is none of them */
export function checkDraft(draft: ReadArticle, sources: readonly ReadArticle[]): DraftCheck {
  const reads = [draft, ...sources]
  const relationsOf = (those: readonly ReadArticle[]): readonly Relation[] => {
    const story: Story = { id: 'draft', articles: those.map(({ article }) => article.id), because: [] }
    return compareStory(story, those, [], null).relations
  }
  const known: Sources = {
    withDraft: relationsOf(reads),
    amongSources: relationsOf(sources),
    draft: draft.article.id,
    byClaim: new Map(
      reads.flatMap((read) => read.claims.map((claim) => [claim.id, { claim, read }] as const)),
    ),
  }
  const texts = sources.slice(-MOST_TEXTS).map(({ article }) => article.articleBody)
  const claims = draft.claims.filter(({ kind, aside }) => aside === null && CHECKED.has(kind))
  const judged = claims.map((claim) => judge(claim, known, texts))
  const findings = judged.flatMap((one) => (typeof one === 'string' ? [] : [one]))
  return {
    findings: sorted(findings),
    borneOut: judged.filter(
      (one) => one === 'borne-out' || (typeof one !== 'string' && one.kind === 'unattributed'),
    ).length,
    checked: judged.filter((one) => one !== 'unknown').length,
  }
}
