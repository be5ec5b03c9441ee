/**
 * What a model's answers add to the rules, and what of them does not hold: recorded answers (`--answers DIR`, a folder
 * a story) against hand-labelled stories. The answers are as good as whoever wrote them; what is measured is what the
 * checks make of them.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AskPorts } from '../../jobs/asking.ts'
import { askAboutArticle } from '../../jobs/asking.ts'
import { withModelsWord } from '../../jobs/asking-story.ts'
import { stateClaims } from '../../src/claims/state.ts'
import type { ReadArticle } from '../../src/domain.ts'
import type { LanguageModel } from '../../src/ports.ts'
import { checkArticleAnswer } from '../../src/proposals/article/check.ts'
import { layOut } from '../../src/proposals/article/prompt.ts'
import { costOf } from '../../src/proposals/cost.ts'
import { estimateTokens } from '../../src/proposals/question.ts'
import { composeReport } from '../../src/report/compose.ts'
import { examine } from '../../src/report/examine.ts'
import type { Report } from '../../src/report/schema.ts'
import { answerFile, recordedModel, type Sent } from './model/recorded.ts'
import { type Told, toldStories } from './model/told.ts'
import type { BenchOptions } from './options.ts'
import { countStory, noCounts, plain, type StoryCounts } from './score/stories.ts'
import { fromUser, readSet } from './sets.ts'
import { spreadOf } from './spread.ts'

const now = '2026-07-01T00:00:00Z'
const thread = { platform: 'bench', newsroom: 'desk', channel: 'c', thread: 't' }
const request = {
  key: 'bench',
  thread,
  message: 'm',
  sources: [],
  memory: { write: 'desk', read: ['desk'] },
}

/** The report on a story as the jobs would make it; a null model is the rules alone. */
async function reportOn(told: Told, model: LanguageModel | null): Promise<Report> {
  const asking: AskPorts = {
    model,
    settings: { load: async () => new Map(), write: async () => undefined },
    patience: 60_000,
    again: 0,
    terminalFiles: false,
    pairs: { load: async () => new Map(), keep: async () => undefined },
    log: {
      info: () => undefined,
      warn: () => undefined,
      error: (data) => console.error(data),
    },
  }
  const asked: ReadArticle[] = []
  for (const article of told.articles) {
    const read = { article, claims: stateClaims(article) }
    asked.push((await askAboutArticle(read, { thread, memory: 'desk', upload: false }, asking)).read)
  }
  const input = { asked, earlier: [], failures: [], notChecked: [], now }
  return composeReport((await withModelsWord(examine(input), input, request, { asking })).findings)
}

const middle = (sample: readonly number[], digits: number): string => {
  const { median, p95 } = spreadOf(sample)
  return `${median.toFixed(digits)}, ${p95.toFixed(digits)}`
}

const ratio = (part: number, whole: number): string => (whole === 0 ? '–' : (part / whole).toFixed(3))

function printCounts(name: string, counts: StoryCounts): void {
  const { facts, found, foundWhole, claims, quotesTrue, relations, related } = counts
  console.log(
    `${name.padEnd(12)} claim recall ${ratio(found, facts)}  whole ${ratio(foundWhole, facts)}  quotes true ${ratio(quotesTrue, claims)} of ${claims}  ` +
      `conflicts P ${ratio(counts.conflictsRight, counts.conflictsReported)} (${counts.conflictsReported}) R ${ratio(counts.conflictsFound, counts.conflicts)}  pairs related ${ratio(related, relations)} of ${relations}`,
  )
}

/** Figures and capitalised words of the summaries that stand nowhere in their articles; counted apart from the checks. */
function strangers(report: Report): readonly string[] {
  const strange = (text: string, sources: string): readonly string[] => {
    const known = new Set(plain(sources).match(/[\p{L}\p{N}]+(?:[.,]\p{N}+)*/gu))
    const words = text.match(/[\p{L}\p{N}]+(?:[.,]\p{N}+)*/gu) ?? []
    return words.filter((word) => /^[\p{Lu}\p{N}]/u.test(word) && !known.has(plain(word)))
  }
  const bodies = report.articles.map(({ articleBody, headline }) => `${headline} ${articleBody}`)
  const own = report.articles.flatMap(({ summary }, at) => strange(summary.join(' '), bodies[at] ?? ''))
  return [...own, ...report.stories.flatMap(({ summary }) => strange(summary, bodies.join(' ')))]
}

/** What a model adds to our own work on an article: laying it out, and holding an answer against it. */
function timeOwnCode(reads: readonly { read: ReadArticle; answer: unknown }[]): readonly number[] {
  const rounds = 5
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1)
    for (const { read, answer } of reads) {
      const begun = process.cpuUsage()
      checkArticleAnswer(answer, read, layOut(read))
      // Processor time: the machine may be busy with other things.
      if (round > 0) times.push(process.cpuUsage(begun).user / 1000)
    }
  return times
}

type NewsText = { readonly gold: { readonly articleBody: string; readonly datePublished: string | null } }

/** Prompt and answer of an article of ordinary length, on a set of real pages. */
function promptSizes(data: string): void {
  const rows = readSet<NewsText>(data, 'body-naeb') ?? readSet<NewsText>(join(data, 'dev'), 'body-naeb')
  if (rows === null) return
  const sizes = rows
    .filter(({ gold }) => gold.articleBody.length > 500)
    .map(({ gold: { articleBody, datePublished } }, index) => {
      const base = { id: String(index), link: '', url: null, publisher: null, headline: null, byline: [] }
      const rest = { dateline: null, dateModified: null, section: null, tags: [], inLanguage: 'en' }
      const article = { ...base, ...rest, articleBody, datePublished, links: [], original: null, notes: [] }
      const { question } = layOut({ article, claims: stateClaims(article) })
      const sent = Math.min(articleBody.length, 24_000)
      return {
        own: question.text.length / sent,
        whole: (question.text.length + question.instructions.length) / sent,
        tokens: estimateTokens(`${question.instructions}${JSON.stringify(question.schema)}${question.text}`),
      }
    })
  console.log(
    `real pages (${sizes.length}): prompt over article, median, p95 ${middle(
      sizes.map(({ own }) => own),
      2,
    )}; with the instructions ${middle(
      sizes.map(({ whole }) => whole),
      2,
    )}`,
  )
  const mean = sizes.reduce((sum, { tokens }) => sum + tokens, 0) / sizes.length
  console.log(`real pages: prompt tokens an article, schema included, mean ${Math.round(mean)}`)
}

function printCost(sent: readonly Sent[], articles: number): void {
  for (const purpose of ['article', 'story'] as const) {
    const own = sent.filter((one) => one.purpose === purpose)
    const mean = (of: (one: Sent) => number): number =>
      Math.round(own.reduce((sum, one) => sum + of(one), 0) / Math.max(1, own.length))
    console.log(
      `${purpose}: ${own.length} calls, tokens in mean ${mean(({ prompt }) => prompt)}, out ${mean(({ answer }) => answer)}`,
    )
  }
  const total = { prompt: 0, answer: 0 }
  for (const one of sent) {
    total.prompt += one.prompt
    total.answer += one.answer
  }
  const per = { prompt: (total.prompt / articles) * 1000, answer: (total.answer / articles) * 1000 }
  const price = { prompt: 1, answer: 4 }
  console.log(
    `1,000 articles with their stories: ${Math.round(per.prompt)} tokens in, ${Math.round(per.answer)} out; ` +
      `at ${price.prompt} and ${price.answer} a million: ${(costOf(per, price) / 1e6).toFixed(2)}`,
  )
}

export async function run({ data, answers, predictions, verbose }: BenchOptions): Promise<void> {
  if (data === undefined) return
  promptSizes(data)
  const stories = toldStories(data)
  if (answers === undefined || stories === null) return
  const folder = fromUser(answers)
  const [rules, model] = [noCounts(), noCounts()]
  const sent: Sent[] = []
  const strange: string[] = []
  const held: { read: ReadArticle; answer: unknown }[] = []
  let proposed = 0
  for (const told of stories) {
    const recorded = recordedModel(
      ({ purpose }, article) =>
        answerFile(folder, told.slug, purpose === 'story' ? 'story' : (article ?? '').replace(/\.html$/, '')),
      sent,
    )
    const before = sent.length
    const withModel = await reportOn(told, recorded)
    // Stories without recorded answers say nothing of a model.
    if (sent.length === before) continue
    const letterOf = (report: Report) => (article: string) =>
      (report.articles.find(({ id }) => id === article)?.link ?? '').replace(/\.html$/, '')
    const alone = await reportOn(told, null)
    countStory(rules, told.gold, alone, letterOf(alone))
    countStory(model, told.gold, withModel, letterOf(withModel))
    strange.push(...strangers(withModel))
    for (const article of told.articles) {
      const read = { article, claims: stateClaims(article) }
      const answer = await recorded.ask(
        layOut(read).question,
        { newsroom: '', memory: '', article: article.id, articles: [] },
        AbortSignal.abort(),
      )
      sent.pop()
      if (!answer.ok) continue
      held.push({ read, answer: answer.value })
      const { claims = [], corrections = [], summary = [] } = answer.value as Record<string, unknown[]>
      proposed += claims.length + corrections.length + summary.length
    }
    if (predictions !== undefined) {
      mkdirSync(join(fromUser(predictions), 'rules'), { recursive: true })
      mkdirSync(join(fromUser(predictions), 'model'), { recursive: true })
      writeFileSync(join(fromUser(predictions), 'rules', `${told.slug}.json`), JSON.stringify(alone))
      writeFileSync(join(fromUser(predictions), 'model', `${told.slug}.json`), JSON.stringify(withModel))
    }
  }
  printCounts('rules alone', rules)
  printCounts('with answers', model)
  const dropped = held.flatMap(
    ({ read, answer }) => checkArticleAnswer(answer, read, layOut(read))?.dropped ?? [],
  )
  const reasons = [...Map.groupBy(dropped, ({ why }) => why.replace(/“.*?”|.*’s$/g, '…'))]
  console.log(
    `dropped ${dropped.length} of ${proposed} proposed for articles: ` +
      reasons
        .toSorted(([, a], [, b]) => b.length - a.length)
        .map(([why, { length }]) => `${length} ${why}`)
        .join('; '),
  )
  if (verbose) for (const one of dropped) console.log(one)
  console.log(
    `figures and names in printed summaries that stand in no article: ${strange.length} ${strange.join(' ')}`,
  )
  console.log(`our own code an article, ms, median, p95: ${middle(timeOwnCode(held), 1)}`)
  printCost(sent, held.length)
}
