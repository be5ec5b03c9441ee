/** What a comparison adds to a story that was known, in a few sentences for the thread. */
import type { ReportArticle } from '../report/schema.ts'
import { listed } from '../text/writing.ts'
import type { NewsroomEvent } from './event.ts'
import type { KeptMismatch, KeptStory } from './kept-story.ts'
import { articlesBehind, outletOf, valuesOf } from './named.ts'

/** One story before and after a comparison, and what happened between the two. */
export type Recorded = {
  readonly before: KeptStory | null
  /** What was known before of it, and of the stories that went into it. */
  readonly known: KeptStory | null
  readonly after: KeptStory
  readonly events: readonly NewsroomEvent[]
}

/** A block that is read in seconds; the mismatches themselves stand below it. */
const MOST = 4

const lowered = (title: string): string => title.charAt(0).toLowerCase() + title.slice(1)

/** Known mismatches in which an article that has just joined takes a side. */
function sidings(
  joining: ReadonlySet<string>,
  { known: before, after }: Recorded,
  names: (id: string) => string,
) {
  const known = new Set((before?.mismatches ?? []).map(({ measure }) => measure))
  const sided = (one: KeptMismatch) =>
    one.sides.flatMap((side) => {
      const who = [side.article, ...(side.alsoIn ?? [])].filter((id) => joining.has(id))
      return who.length === 0 ? [] : [`${listed(who.map(names))}: ${side.value}`]
    })
  return after.mismatches
    .filter(({ measure, relation }) => known.has(measure) && relation !== 'update')
    .flatMap((one) => {
      const said = sided(one)
      return said.length === 0 ? [] : [`On ${lowered(one.measure)}, ${said.join('; ')}.`]
    })
}

function ofStory(recorded: Recorded, articles: ReadonlyMap<string, ReportArticle>): readonly string[] {
  const { known: before, after, events } = recorded
  if (before === null) return []
  const names = (id: string): string => {
    const article = articles.get(id)
    return article === undefined ? id : outletOf(article)
  }
  const joining = events.flatMap((event) => (event.kind === 'joined' ? [event] : []))
  const known = new Set(before.mismatches.map(({ measure }) => measure))
  const joined = new Set(joining.map(({ source }) => source.article))
  const said = new Set<string>()
  const found = events.flatMap((event) => {
    if (event.kind !== 'mismatch-found') return []
    const mismatch = after.mismatches.find(({ key }) => key === event.mismatch)
    if (mismatch === undefined || !known.has(mismatch.measure))
      return [`New mismatch: ${lowered(event.title)}.`]
    // Which side a new article takes is said below.
    const sided = [...articlesBehind(mismatch)].some((id) => joined.has(id))
    // Two counters of one figure differ from a third by the same values: said once.
    const values = `${mismatch.measure} ${valuesOf(mismatch.sides).join(' ')}`
    if (sided || said.has(values)) return []
    said.add(values)
    return [`Differs otherwise now: ${lowered(event.title)}.`]
  })
  const moved = events.flatMap((event) =>
    event.kind === 'moved'
      ? [`${event.measure}: ${event.was} → ${event.now}, by ${event.source.outlet}.`]
      : [],
  )
  const gone = events.flatMap((event) =>
    event.kind === 'mismatch-gone' ? [`No longer differs: ${lowered(event.title)}.`] : [],
  )
  const copies = joining.flatMap(({ source, copyOf }) =>
    copyOf === null ? [] : [`${source.outlet} repeats ${names(copyOf)}: no further voice.`],
  )
  const voices = joining.filter(({ copyOf }) => copyOf === null)
  const told = [
    ...found,
    ...moved,
    ...sidings(new Set(voices.map(({ source }) => source.article)), recorded, names),
    ...gone,
    ...copies,
  ]
  if (told.length > 0 || voices.length === 0) return told
  return [`${listed(voices.map(({ source }) => source.outlet))}: nothing that differs from what stood.`]
}

/** Nothing for a story that was not known before: all of it is new. */
export function sayChanges(
  recorded: readonly Recorded[],
  articles: ReadonlyMap<string, ReportArticle>,
): readonly string[] {
  const said = [...new Set(recorded.flatMap((one) => ofStory(one, articles)))]
  return said.length <= MOST + 1 ? said : [...said.slice(0, MOST), `And ${said.length - MOST} more changes.`]
}
