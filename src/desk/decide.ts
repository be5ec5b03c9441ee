/** What people make of a mismatch: kept by its content, one word at a time, every one of them in the history. */
import { holding, keysOf, pastsOf } from '../memory/decided-before.ts'
import type { Mismatched, NewsroomEvent } from '../memory/event.ts'
import type { KeptStory } from '../memory/kept-story.ts'
import { mayReplace, sameDecision } from '../memory/may-replace.ts'
import type { Desk, History } from '../ports.ts'
import type { Decision } from '../reply/reply.ts'

export type DecidePorts = {
  readonly desk: Pick<Desk, 'decide' | 'decided'>
  readonly history: Pick<History, 'append'>
}

/** A mismatch to decide on: in which memory and story, and what the history calls it. */
export type Subject = {
  readonly memory: string
  readonly story: KeptStory | null
  readonly about: Mismatched
}

export type Decided =
  | { readonly kind: 'kept'; readonly instead: Decision | null }
  /** Somebody else was first, and their word stands. */
  | { readonly kind: 'second'; readonly first: Decision }

/** Ten people who press at the same instant are a fault, not a newsroom. */
const MOST_TRIES = 10

async function standingOn({ memory, story, about }: Subject, desk: DecidePorts['desk']) {
  const past = story === null ? undefined : pastsOf([story]).get(about.mismatch)
  const decided = await desk.decided(memory, keysOf(about.mismatch, past))
  const held = holding(about.mismatch, past, decided)
  return held ?? { key: about.mismatch, decision: null }
}

function eventOf(
  { story, about }: Subject,
  decision: Decision,
  at: string,
): Extract<NewsroomEvent, { kind: 'decided' }> {
  return { kind: 'decided', at, story: story?.id ?? null, ...about, decision }
}

/**
 * Compare-and-set: whoever is second hears who was first. Their word goes into the history all the same, so that
 * no note is lost.
 */
export async function decide(
  subject: Subject,
  wanted: Decision,
  at: string,
  ports: DecidePorts,
): Promise<Decided> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const { key, decision: standing } = await standingOn(subject, ports.desk)
    if (sameDecision(standing, wanted)) return { kind: 'kept', instead: standing }
    if (standing !== null && !mayReplace(standing, wanted)) {
      await ports.history.append(subject.memory, [{ ...eventOf(subject, wanted, at), stands: false }])
      return { kind: 'second', first: standing }
    }
    if (await ports.desk.decide(subject.memory, key, wanted, standing)) {
      await ports.history.append(subject.memory, [eventOf(subject, wanted, at)])
      return { kind: 'kept', instead: standing }
    }
  }
  throw new RangeError(`decisions on ${subject.about.mismatch} kept changing`)
}

/** Takes a decision back; resolves to it, or to null when there is none. */
export async function undo(
  subject: Subject,
  by: string,
  at: string,
  ports: DecidePorts,
): Promise<Decision | null> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const { key, decision } = await standingOn(subject, ports.desk)
    if (decision === null) return null
    if (await ports.desk.decide(subject.memory, key, null, decision)) {
      const { story, about } = subject
      await ports.history.append(subject.memory, [
        { kind: 'undone', at, story: story?.id ?? null, ...about, by },
      ])
      return decision
    }
  }
  throw new RangeError(`decisions on ${subject.about.mismatch} kept changing`)
}
