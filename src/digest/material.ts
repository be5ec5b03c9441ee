/** What a digest is made from: what happened in the memories that its channel may see, and how things stand. */
import type { Timestamp } from '../domain.ts'
import type { NewsroomEvent } from '../memory/event.ts'
import type { KeptMismatch, KeptStory } from '../memory/kept-story.ts'
import type { Decision } from '../reply/reply.ts'

export type Material = {
  /** The earliest first, from `since` to `now`. */
  readonly events: readonly NewsroomEvent[]
  /** Those that the events name, and all that are recent enough for their mismatches to be news. */
  readonly stories: readonly KeptStory[]
  readonly decisions: ReadonlyMap<string, Decision>
  /** When the last digest ended. */
  readonly since: Timestamp
  readonly now: Timestamp
  /** IANA name of the zone in which days are said. */
  readonly zone: string
}

export const storyOf = ({ stories }: Material, id: string | null): KeptStory | null =>
  stories.find((story) => story.id === id) ?? null

export type Open = { readonly story: KeptStory; readonly mismatch: KeptMismatch }

/** A figure that moved is no error, and settled or dismissed ones are done with. */
export function openMismatches({ stories, decisions }: Material): readonly Open[] {
  return stories.flatMap((story) =>
    story.mismatches
      .filter(({ relation, key }) => {
        const decided = decisions.get(key)
        return relation !== 'update' && (decided === undefined || decided.kind === 'confirmed')
      })
      .map((mismatch) => ({ story, mismatch })),
  )
}

/** What a guest may see: the stories that were talked of in the one channel. */
export function seenFrom(material: Material, channel: string): Material {
  const stories = material.stories.filter(({ threads }) => threads.some((one) => one.channel === channel))
  const known = new Set(stories.map(({ id }) => id))
  const events = material.events.filter(({ story }) => story !== null && known.has(story))
  return { ...material, stories, events }
}
