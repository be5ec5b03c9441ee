/** Which articles are one story: B-cubed and pair figures, and what one more article costs. */
import type { Article } from '../../../src/domain.ts'
import { groupStories } from '../../../src/stories/group.ts'
import { storyIndexInMemory } from '../../../src/stories/memory.ts'
import { lookupOf, placeArticles } from '../../../src/stories/place.ts'
import { profileOf } from '../../../src/stories/terms.ts'
import type { BenchOptions } from '../options.ts'
import { scoreClusters } from '../score/clusters.ts'
import { readSet, writePredictions } from '../sets.ts'
import { plainArticle } from './plain-article.ts'

type Document = {
  readonly id: string
  readonly url?: string
  readonly title?: string
  readonly datePublished?: string
  readonly text: string
  readonly gold?: { readonly event?: string; readonly incident?: string }
}

/** Floors measured on the same halves: TF-IDF, mean cosine to the cluster. */
const TARGETS: Readonly<Record<string, string>> = {
  'story-ecbplus': 'TF-IDF B3 .890 pair .844; to reach B3 .93',
  'story-gva': 'TF-IDF B3 .913 pair .818; to reach B3 .955 pair .90',
}

const articleOf = ({ id, url, title, datePublished, text }: Document): Article =>
  plainArticle({
    id,
    url: url ?? null,
    headline: title ?? null,
    datePublished: datePublished ?? null,
    articleBody: text,
  })

/** All at once, as the articles of one request are. */
function groupAll(documents: readonly Document[]): Map<string, string> {
  const stories = groupStories(documents.map((document) => ({ article: articleOf(document), claims: [] })))
  return new Map(stories.flatMap(({ id, articles }) => articles.map((article) => [article, id] as const)))
}

/** Streaming: each document is placed when it comes, in order of publication; stories that it shows to be one are joined. */
export async function placeOneByOne(articles: readonly Article[]): Promise<Map<string, string>> {
  const index = storyIndexInMemory()
  for (const article of articles.toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))) {
    const profile = profileOf(article)
    const near = await index.near('desk', [lookupOf(profile)])
    await index.place('desk', near.version, placeArticles([profile], near).placement)
  }
  const ids = articles.map(({ id }) => id)
  return new Map(await index.storiesOf('desk', ids))
}

const orderOf = ({ datePublished, id }: Article): string => `${datePublished ?? ''} ${id}`

const figure = (value: number): string => value.toFixed(3).replace(/^0/, '')

export async function benchGrouping({ data, predictions, set }: BenchOptions): Promise<void> {
  for (const name of Object.keys(TARGETS)) {
    if (data === undefined || (set.length > 0 && !set.includes(name))) continue
    const documents = readSet<Document>(data, name)
    if (documents === null) continue
    for (const [way, place] of [
      ['together', groupAll],
      ['streaming', (all: readonly Document[]) => placeOneByOne(all.map(articleOf))],
    ] as const) {
      const started = performance.now()
      const placed = await place(documents)
      const each = (performance.now() - started) / documents.length
      const labels = documents.map(({ id }) => placed.get(id) ?? id)
      if (predictions !== undefined && way === 'together') {
        writePredictions(
          predictions,
          name,
          documents.map(({ id }, i) => ({ id, pred: labels[i] })),
        )
      }
      const truth = documents.map(({ gold }) => gold?.event ?? gold?.incident)
      if (truth.some((label) => label === undefined)) continue
      const { bcubed, pairs, stories, predicted } = scoreClusters(truth.map(String), labels)
      const show = ({ precision, recall, f1 }: typeof bcubed): string =>
        [precision, recall, f1].map(figure).join(' ')
      console.log(
        `${name.padEnd(14)} ${way.padEnd(9)} B3 P R F1 ${show(bcubed)}  pairs P R F1 ${show(pairs)}  stories ${stories}, found ${predicted}  ${each.toFixed(2)} ms an article  (${TARGETS[name]})`,
      )
    }
  }
}
