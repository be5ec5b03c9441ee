/** The mismatches of a story from one comparison to the next: which go on, which are new, which are gone. */
import type { Timestamp } from '../domain.ts'
import type { NewsroomEvent } from './event.ts'
import type { FormerMismatch, KeptMismatch, KeptStory } from './kept-story.ts'
import { allIn, articlesBehind, type ComparedStory, formerOf, MOST_FORMER, valuesOf } from './named.ts'

type Found = Omit<KeptMismatch, 'since'>

const sameValues = (a: Pick<KeptMismatch, 'measure' | 'sides'>, b: typeof a): boolean =>
  a.measure === b.measure && valuesOf(a.sides).join('\n') === valuesOf(b.sides).join('\n')

/** The mismatch that this one goes on from: the same but for who gives the values. */
const standingFor = (found: Found, before: readonly KeptMismatch[]): KeptMismatch | undefined =>
  before.find(({ key }) => key === found.key) ?? before.find((one) => sameValues(one, found))

/** A figure that moved with time is news of its own kind, not a mismatch that was found. */
const isUpdate = ({ relation }: Found): boolean => relation === 'update'

const about = ({ key, title, severity, relation }: Found) => ({ mismatch: key, title, severity, relation })

/** The last two states of a figure, if this update brings a state that was not known. */
function movedEvent(
  story: string,
  found: Found,
  before: readonly KeptMismatch[],
  at: Timestamp,
): readonly NewsroomEvent[] {
  const now = found.sides.at(-1)
  const told = before.filter(({ measure }) => measure === found.measure).flatMap(({ sides }) => sides)
  // The figure may have stood there already, in a mismatch: then it is not it that moved.
  if (told.some(({ article, value }) => article === now?.article && value === now.value)) return []
  const known = before.find(({ measure, relation }) => relation === 'update' && measure === found.measure)
  const was = known?.sides.at(-1)?.value ?? found.sides.findLast(({ value }) => value !== now?.value)?.value
  if (now === undefined || was === undefined || was === now.value) return []
  const source = { article: now.article, outlet: now.outlet, url: now.url }
  return [{ kind: 'moved', at, story, measure: found.measure, was, now: now.value, source }]
}

type Mismatches = {
  readonly open: readonly KeptMismatch[]
  readonly former: readonly FormerMismatch[]
  readonly events: readonly NewsroomEvent[]
}

export function mismatchesOf(
  id: string,
  compared: ComparedStory,
  before: KeptStory | null,
  at: Timestamp,
): Mismatches {
  const known = before?.mismatches ?? []
  const present = new Set(compared.articles)
  const continued = new Set(compared.mismatches.flatMap((found) => standingFor(found, known)?.key ?? []))
  const events: NewsroomEvent[] = []
  const open = compared.mismatches.map((found): KeptMismatch => {
    const standing = standingFor(found, known)
    if (standing !== undefined) return { ...found, since: standing.since }
    if (isUpdate(found)) events.push(...movedEvent(id, found, known, at))
    else events.push({ kind: 'mismatch-found', at, story: id, ...about(found) })
    const earlier = known.find((one) => isUpdate(one) === isUpdate(found) && one.measure === found.measure)
    return { ...found, since: earlier?.since ?? at }
  })
  const replaced = known.filter(({ key }) => !open.some((one) => one.key === key))
  // What was not compared this time, because an article of it did not take part, stands as it was.
  const stands = replaced.filter((one) => !continued.has(one.key) && !allIn(articlesBehind(one), present))
  const gone = replaced.filter((one) => !stands.includes(one))
  for (const one of gone) {
    const goesOn = open.some(({ measure }) => measure === one.measure)
    if (!goesOn && !isUpdate(one)) events.push({ kind: 'mismatch-gone', at, story: id, ...about(one) })
  }
  const former = [...(before?.former ?? []), ...gone.map(formerOf)]
    .filter(({ key }) => !open.some((one) => one.key === key))
    .slice(-MOST_FORMER)
  return { open: [...open, ...stands], former, events }
}
