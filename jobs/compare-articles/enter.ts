/** Enters what a comparison found in the memory, once, whatever comes between and however often it is tried. */
import { Fault } from '../../src/fault.ts'
import type { Compared } from '../../src/memory/named.ts'
import { record } from '../../src/memory/record.ts'
import type { Thread } from '../../src/memory/thread.ts'
import type { StoryBook } from '../../src/ports.ts'

export type Occasion = {
  /** The same whenever the same comparison is made again. */
  readonly key: string
  readonly memory: string
  /** Null when nobody asked. */
  readonly thread: Thread | null
  readonly now: string
}

/** Two checks of one story at the same moment happen; ten at the same moment mean that something is broken. */
const MOST_TRIES = 10

export type Entered = {
  /** What it adds to the stories as they were known before. */
  readonly changes: readonly string[]
  /** Ids of the kept stories that hold the articles. */
  readonly stories: readonly string[]
}

export async function enterComparison(
  compared: Compared,
  { key, memory, thread, now }: Occasion,
  { stories }: { readonly stories: StoryBook },
): Promise<Entered> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const holding = await stories.of(memory, compared.articles)
    const ids = [...new Set([...holding.values(), ...compared.placed.map(({ id }) => id)])]
    const said = await stories.entered(memory, key)
    if (said !== null) return { changes: said, stories: ids }
    const entry = record(compared, await stories.load(memory, ids), thread, now)
    await stories.enter(memory, key, entry)
  }
  throw new Fault('memory.busy', `the stories of ${key} changed while they were written`, { retryable: true })
}
