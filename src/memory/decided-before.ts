/** Decisions outlive the mismatch they were made on: the same values keep them, other values bring it back and say so. */
import type { Desk } from '../ports.ts'
import type { Decision } from '../reply/reply.ts'
import type { FormerMismatch, KeptStory } from './kept-story.ts'
import { valuesOf } from './named.ts'

/** Former states of one mismatch, the latest first: those with its values, and those with others. */
export type Past = { readonly same: readonly FormerMismatch[]; readonly other: readonly FormerMismatch[] }

/** Key of each open mismatch to its former states. */
export function pastsOf(stories: readonly KeptStory[]): ReadonlyMap<string, Past> {
  return new Map(
    stories.flatMap(({ mismatches, former = [] }) =>
      mismatches.map(({ key, measure, sides }) => {
        const values = valuesOf(sides).join('\n')
        const past = former.filter((one) => one.measure === measure).toReversed()
        const { same = [], other = [] } = Object.groupBy(past, (one) =>
          one.values.join('\n') === values ? 'same' : 'other',
        )
        return [key, { same, other }] as const
      }),
    ),
  )
}

/** A mismatch's key, and those of its former states: whatever a decision on it may stand under. */
export const keysOf = (key: string, past: Past | undefined): readonly string[] => [
  key,
  ...[...(past?.same ?? []), ...(past?.other ?? [])].map((one) => one.key),
]

/** The decision that holds, and the key that it stands under. */
export function holding(
  key: string,
  past: Past | undefined,
  decided: ReadonlyMap<string, Decision>,
): { readonly key: string; readonly decision: Decision } | null {
  for (const one of [key, ...(past?.same ?? []).map((former) => former.key)]) {
    const decision = decided.get(one)
    if (decision !== undefined) return { key: one, decision }
  }
  return null
}

/** What was decided last while the values were others. */
export function beforeIt(
  past: Past | undefined,
  decided: ReadonlyMap<string, Decision>,
): { readonly decision: Decision; readonly title: string } | null {
  for (const { key, title } of past?.other ?? []) {
    const decision = decided.get(key)
    if (decision !== undefined) return { decision, title }
  }
  return null
}

export type Decisions = {
  /** Key of each open mismatch that somebody decided on, to what holds. */
  readonly holding: ReadonlyMap<string, Decision>
  /** Key of each that came back with other values, to what was decided before. */
  readonly before: ReadonlyMap<string, { readonly decision: Decision; readonly title: string }>
}

/** @param keys of mismatches beside those of the stories, known by their own key alone */
export async function decisionsOn(
  memory: string,
  stories: readonly KeptStory[],
  desk: Pick<Desk, 'decided'>,
  keys: readonly string[] = [],
): Promise<Decisions> {
  const pasts = pastsOf(stories)
  const open = new Set([...keys, ...pasts.keys()])
  const all = new Set([...open].flatMap((key) => keysOf(key, pasts.get(key))))
  const decided = await desk.decided(memory, [...all])
  const held = new Map<string, Decision>()
  const before = new Map<string, { decision: Decision; title: string }>()
  for (const key of open) {
    const holds = holding(key, pasts.get(key), decided)
    const earlier = beforeIt(pasts.get(key), decided)
    if (holds !== null) held.set(key, holds.decision)
    else if (earlier !== null) before.set(key, earlier)
  }
  return { holding: held, before }
}
