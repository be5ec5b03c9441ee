/** Figures of which later reports give another value: one line a measure, in the order of time. */
import type { NewsroomEvent } from '../../memory/event.ts'
import { item, type NoticeLine } from '../../reply/notice.ts'
import { capitalised } from '../../text/writing.ts'
import { type Material, storyOf } from '../material.ts'
import { clip, storySpan } from '../say.ts'
import { counted, type Part } from './part.ts'

type Moved = Extract<NewsroomEvent, { kind: 'moved' }>

/** Longer ways are told by their beginning and their end. */
const MOST_STEPS = 5

/** Stories that were parted and put together again are compared anew: the same move is noted twice. */
const onceEach = (moves: readonly Moved[]): readonly Moved[] =>
  moves.filter(
    ({ was, now, source }, index) =>
      moves.findIndex((one) => one.was === was && one.now === now && one.source.outlet === source.outlet) ===
      index,
  )

function steps(moves: readonly Moved[]): readonly string[] {
  const values = onceEach(moves)
    .flatMap(({ was, now }) => [was, now])
    .map((value) => clip(value, 60))
  const way = values.filter((value, index) => value !== values[index - 1])
  return way.length <= MOST_STEPS ? way : [...way.slice(0, 2), '…', ...way.slice(3 - MOST_STEPS)]
}

function lineOf(moves: readonly Moved[], material: Material): readonly NoticeLine[] {
  const last = moves.at(-1)
  if (last === undefined) return []
  return [
    item(
      { bold: clip(capitalised(last.measure), 80) },
      `: ${steps(moves).join(' → ')} (${clip(last.source.outlet, 60)})`,
      ...storySpan(storyOf(material, last.story)),
    ),
  ]
}

export const movedFigures: Part = {
  heading: 'Figures that moved',
  count: counted('figure moved', 'figures moved'),
  lines(material) {
    const moves = material.events.filter((event): event is Moved => event.kind === 'moved')
    const byFigure = Map.groupBy(moves, ({ story, measure }) =>
      JSON.stringify([story, measure.toLowerCase()]),
    )
    const last = (series: readonly Moved[]): string => series.at(-1)?.at ?? ''
    return [...byFigure.values()]
      .toSorted((a, b) => last(b).localeCompare(last(a)))
      .flatMap((series) => lineOf(series, material))
  },
}
