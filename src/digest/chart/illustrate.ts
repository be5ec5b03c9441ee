/** The picture that goes with a digest: the figure that moved most, by source over time. */
import type { ReadArticle } from '../../domain.ts'
import type { KeptStory } from '../../memory/kept-story.ts'
import type { ArticleStore, Painter } from '../../ports.ts'
import type { Attachment } from '../../reply/notice.ts'
import { type Material, storyOf } from '../material.ts'
import { altText } from './alt.ts'
import { drawFigure } from './draw.ts'
import { figureOverTime } from './series.ts'

type Moving = { readonly story: KeptStory; readonly measure: string }

/** Each costs the reading of its story's articles; most have something to draw. */
const MOST_TRIED = 5

function movingMost(material: Material): readonly Moving[] {
  const moves = material.events.flatMap((event) => (event.kind === 'moved' ? [event] : []))
  const byFigure = Map.groupBy(moves, ({ story, measure }) => JSON.stringify([story, measure]))
  return [...byFigure.values()]
    .toSorted((a, b) => b.length - a.length)
    .flatMap(([first]) => {
      const story = storyOf(material, first?.story ?? null)
      return story === null || first === undefined ? [] : [{ story, measure: first.measure }]
    })
    .slice(0, MOST_TRIED)
}

async function articlesOf(
  { articles }: KeptStory,
  memories: readonly string[],
  store: Pick<ArticleStore, 'load'>,
): Promise<readonly ReadArticle[]> {
  const reads = await Promise.all(memories.map((memory) => store.load(memory, articles)))
  return [...new Map(reads.flat().map((read) => [read.article.id, read])).values()]
}

/** Null where no figure moved, or none has two days to draw. */
export async function illustrate(
  material: Material,
  memories: readonly string[],
  ports: { readonly store: Pick<ArticleStore, 'load'>; readonly painter: Painter },
): Promise<Attachment | null> {
  for (const { story, measure } of movingMost(material)) {
    const figure = figureOverTime(measure, await articlesOf(story, memories, ports.store))
    if (figure === null) continue
    const bytes = await ports.painter.png(drawFigure(figure, story.headline))
    return { name: 'figure-over-time.png', mediaType: 'image/png', bytes, alt: altText(figure) }
  }
  return null
}
