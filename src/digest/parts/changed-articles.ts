/** Articles that say otherwise than when they were first read: corrected, changed without a word, or gone. */
import type { ArticleChange, Named, NewsroomEvent } from '../../memory/event.ts'
import { item, type NoticeLine, type Span } from '../../reply/notice.ts'
import { capitalised } from '../../text/writing.ts'
import { type Material, storyOf } from '../material.ts'
import { clip, storySpan } from '../say.ts'
import { counted, type Part } from './part.ts'

type Changed = Extract<NewsroomEvent, { kind: 'changed' | 'vanished' }>

const MOST_CHANGES = 2
const WORDS = 120

function outletSpan({ outlet, url }: Named): Span {
  const text = clip(outlet, 60)
  return url === null ? { bold: text } : { url, text }
}

const words = (text: string | null): readonly Span[] =>
  text === null ? ['nothing'] : [{ quote: clip(text, WORDS) }]

const told = ({ measure, was, now }: ArticleChange): readonly Span[] => [
  `${measure} `,
  ...words(was),
  ' → ',
  ...words(now),
]

/** The note in its own words, then what it is about. */
function changesOf(changes: readonly ArticleChange[]): readonly Span[] {
  const note = changes.find(({ kind, now }) => kind === 'correction' && now !== null)
  const others = changes.filter(({ kind }) => kind !== 'correction')
  const shown = others.slice(0, MOST_CHANGES)
  const left = others.length - shown.length
  const noted = note?.now ?? null
  return [
    noted === null ? ' changed without a note: ' : ' corrected: ',
    ...(noted === null ? [] : [{ quote: clip(noted, WORDS) }, ...(shown.length > 0 ? ['; '] : [])]),
    ...shown.flatMap((change, index) => [...(index === 0 ? [] : ['; ']), ...told(change)]),
    ...(left > 0 ? [` and ${left} more`] : []),
  ]
}

function lineOf(event: Changed, material: Material): NoticeLine {
  const said =
    event.kind === 'vanished' ? [': the article is not on its page any more'] : changesOf(event.changes)
  return item(outletSpan(event.source), ...said, ...storySpan(storyOf(material, event.story)))
}

/** Several changes of one article are one: from the words first read to the latest; what went back is left out. */
function asOne(events: readonly Changed[]): readonly Changed[] {
  const last = events.at(-1)
  if (last === undefined || last.kind === 'vanished') return last === undefined ? [] : [last]
  const changes = events.flatMap((event) => (event.kind === 'changed' ? event.changes : []))
  const byMeasure = Map.groupBy(changes, ({ kind, measure }) => `${kind} ${capitalised(measure)}`)
  const net = [...byMeasure.values()].flatMap((steps) => {
    const [first, end] = [steps[0], steps.at(-1)]
    return first === undefined || end === undefined || first.was === end.now
      ? []
      : [{ ...end, was: first.was }]
  })
  return net.length === 0 ? [] : [{ ...last, changes: net }]
}

export const changedArticles: Part = {
  heading: 'Corrections and silent edits',
  count: counted('article corrected, changed or gone', 'articles corrected, changed or gone'),
  lines(material) {
    const events = material.events.filter(
      (event): event is Changed => event.kind === 'changed' || event.kind === 'vanished',
    )
    return [...Map.groupBy(events, ({ source }) => source.article).values()]
      .flatMap(asOne)
      .toSorted((a, b) => b.at.localeCompare(a.at))
      .map((event) => lineOf(event, material))
  },
}
