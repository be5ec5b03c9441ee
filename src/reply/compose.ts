/** From a report to the reply that a thread gets. What stands first is what a reporter must not print. */
import type { Report, ReportClaim, ReportRelation, ReportStory } from '../report/schema.ts'
import { listed } from '../text/writing.ts'
import { type Context, claimsOf, mismatchOf } from './mismatch.ts'
import { itemsOnlyIn } from './only-in.ts'
import type { Agreement, ArticleCard, Letter, Reply, StoryReply } from './reply.ts'
import { sayClaim, sayValue, shortDay } from './values.ts'

/** `A` … `Z`, `AA` …: short enough for a phone, in the order of the links. */
export function letterOf(index: number): Letter {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last
}

const severities = ['high', 'medium', 'low']
/** What a reporter is shown as a mismatch, in the order of its weight within one severity. */
const shown: readonly ReportRelation['relation'][] = ['conflict', 'authority', 'update']

/** How many independent articles stand behind a relation: a copy lends its original no support. */
function voicesOf(relation: ReportRelation, context: Context): number {
  const origins = claimsOf(relation, context).map(
    ({ article }) => originOf(article, context.report) ?? article,
  )
  return new Set(origins).size
}

/** How exact a claim is: a closed narrow range before an open one. */
function width(claim: ReportClaim): number {
  if (claim.kind === 'quantity') {
    const { low, high } = claim.value
    return low === null || high === null ? Number.POSITIVE_INFINITY : high - low
  }
  if (claim.kind === 'date') {
    const { from, to } = claim.value
    return from === null || to === null ? Number.POSITIVE_INFINITY : Date.parse(to) - Date.parse(from)
  }
  return 0
}

function agreementOf(relation: ReportRelation, context: Context): Agreement {
  const claims = claimsOf(relation, context)
  const exact = claims.toSorted((a, b) => width(a) - width(b))[0]
  const loose = claims.toSorted((a, b) => width(b) - width(a))[0]
  const articles = [
    ...new Set(claims.flatMap(({ article }) => context.letters.get(article) ?? [])),
  ].toSorted()
  if (exact === undefined || loose === undefined) return { text: relation.measure, exact: null, articles }
  const text = loose.kind === 'person' ? `${relation.measure}: ${sayValue(loose)}` : sayClaim(loose)
  if (sayValue(exact) === sayValue(loose) || loose.kind === 'statement')
    return { text, exact: null, articles }
  const who = exact.attribution?.source
  const asOf = exact.asOf === null ? '' : `, as of ${shortDay(exact.asOf, true)}`
  return { text, exact: `${sayValue(exact)}${who === undefined ? '' : `, ${who}`}${asOf}`, articles }
}

/** Scope notes are for what is easily confused; more than a few are noise. */
const mostNotes = 3

/** Whether two relations are on one matter: by its name, or by a claim that stands in both. */
const onOneMatter = (a: ReportRelation, b: ReportRelation): boolean =>
  a.measure.toLowerCase() === b.measure.toLowerCase() || a.claims.some((id) => b.claims.includes(id))

/**
 * One line a measure; of several the one that has an exact figure to offer. On what a mismatch is about nobody is
 * said to agree: who gives the same value stands beside that value there.
 */
function agreementsOf(
  relations: readonly ReportRelation[],
  mismatches: readonly ReportRelation[],
  context: Context,
): readonly Agreement[] {
  const all = relations
    .filter((relation) => !mismatches.some((mismatch) => onOneMatter(relation, mismatch)))
    .filter((relation) => voicesOf(relation, context) > 1)
    .map((relation) => ({ measure: relation.measure, agreement: agreementOf(relation, context) }))
    .toSorted((a, b) => Number(b.agreement.exact !== null) - Number(a.agreement.exact !== null))
  return [...Map.groupBy(all, ({ measure }) => measure).values()].flatMap(([first]) => first?.agreement ?? [])
}

const byWeight = (a: ReportRelation, b: ReportRelation): number =>
  severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
  shown.indexOf(a.relation) - shown.indexOf(b.relation)

/** What was announced for a day, and came on that day: nothing has moved. */
const hasComeAbout = (relation: ReportRelation, context: Context): boolean =>
  relation.relation === 'update' &&
  new Set(claimsOf(relation, context).map(({ value }) => JSON.stringify(value))).size === 1

function storyReply(story: ReportStory, context: Context): StoryReply {
  const of = (...kinds: ReportRelation['relation'][]) =>
    story.relations.filter(({ relation }) => kinds.includes(relation))
  const mismatches = of(...shown)
    .filter((relation) => !hasComeAbout(relation, context))
    .toSorted(byWeight)
  return {
    headline: story.headline,
    mismatches: mismatches.map((relation) => mismatchOf(relation, context)),
    agreements: agreementsOf(
      story.relations.filter(
        (relation) => ['agree', 'compatible'].includes(relation.relation) || hasComeAbout(relation, context),
      ),
      mismatches,
      context,
    ),
    onlyIn: story.onlyIn
      .map((only) => ({
        article: context.letters.get(only.article) ?? '?',
        items: itemsOnlyIn(
          only.claims.flatMap((id) => context.claims.get(id) ?? []),
          context.report.claims,
          new Set(story.relations.flatMap(({ claims }) => claims)),
          context.report.articles
            .filter(({ id }) => id !== only.article && story.articles.includes(id))
            .map(({ articleBody }) => articleBody),
        ),
      }))
      .filter(({ items }) => items.length > 0 && story.articles.length > 1),
    notes: [...new Set(of('scope').map(({ why }) => why))]
      .slice(0, mostNotes)
      .concat(story === context.report.stories[0] ? staleNote(context.report) : []),
  }
}

/** The article that this one repeats, or null. */
function originOf(article: string, report: Report): string | null {
  const warnings = report.articles.find(({ id }) => id === article)?.warnings ?? []
  return warnings.find(({ kind }) => kind === 'near-copy')?.of ?? null
}

function copiesOf(context: Context): readonly string[] {
  const repeaters = new Map<Letter, Letter[]>()
  for (const { id } of context.report.articles) {
    const origin = context.letters.get(originOf(id, context.report) ?? '')
    const own = context.letters.get(id)
    if (origin === undefined || own === undefined) continue
    repeaters.set(origin, [...(repeaters.get(origin) ?? []), own])
  }
  return [...repeaters].map(
    ([origin, copies]) => `${listed(copies)} ${copies.length > 1 ? 'repeat' : 'repeats'} ${origin}`,
  )
}

/** One line for all beats the same line on every card. */
const allStale = ({ articles }: Report): boolean =>
  articles.length > 1 && articles.every(({ warnings }) => warnings.some(({ kind }) => kind === 'stale'))

function staleNote(report: Report): readonly string[] {
  if (!allStale(report)) return []
  const newest = report.articles
    .map(({ datePublished }) => datePublished?.slice(0, 10) ?? '')
    .toSorted()
    .at(-1)
  return newest === undefined || newest === ''
    ? []
    : [`None of these is recent: the newest is of ${shortDay(newest, true)}.`]
}

function cardsOf(context: Context): readonly ArticleCard[] {
  return context.report.articles.map((article) => ({
    letter: context.letters.get(article.id) ?? '?',
    link: article.link,
    url: article.url,
    publisher: article.publisher,
    headline: article.headline,
    byline: article.byline,
    date: article.datePublished,
    summary: article.summary,
    warnings: article.warnings
      .filter(({ kind }) => kind !== 'stale' || !allStale(context.report))
      .map(({ message }) => message),
  }))
}

function contextOf(report: Report): Context {
  return {
    claims: new Map(report.claims.map((claim) => [claim.id, claim])),
    letters: new Map(report.articles.map(({ id }, index) => [id, letterOf(index)])),
    report,
  }
}

/** The relation that a mismatch of this key was made from; null when the report holds none. */
export function relationOf(report: Report, key: string): ReportRelation | null {
  const context = contextOf(report)
  const relations = report.stories.flatMap((story) => story.relations)
  return relations.find((relation) => mismatchOf(relation, context).key === key) ?? null
}

export function composeReply(report: Report): Reply {
  const context = contextOf(report)
  const stories = report.stories.map((story) => storyReply(story, context))
  const repeats = report.articles.filter(({ id }) => originOf(id, report) !== null)
  const compared = new Set(
    report.stories.flatMap(({ relations }) => relations.flatMap(({ claims }) => claims)),
  )
  return {
    sources: report.articles.length,
    independent: report.articles.length - repeats.length,
    mismatches: stories.reduce((sum, { mismatches }) => sum + mismatches.length, 0),
    copies: copiesOf(context),
    compared: compared.size,
    notCompared: report.notChecked.length,
    stories,
    cards: cardsOf(context),
    failed: report.failures.map(({ link, message }) => ({ link, message })),
    notChecked: report.notChecked.map(({ what, why }) => `${what}: ${why}`),
  }
}
