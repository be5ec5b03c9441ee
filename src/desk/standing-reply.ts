/** A reply as it is to be shown now: what was found, what it adds, and what people made of it. */
import { beforeIt, holding, keysOf, pastsOf } from '../memory/decided-before.ts'
import type { Desk, Standing, StoryBook } from '../ports.ts'
import { composeReply } from '../reply/compose.ts'
import { mismatchKeys, withDecisions } from '../reply/decided.ts'
import type { Reply } from '../reply/reply.ts'
import { choicesOn } from './reply-choices.ts'

export async function standingReply(
  { report, memory, changes = [], stories = [] }: Pick<Standing, 'report' | 'memory' | 'changes' | 'stories'>,
  ports: { readonly desk: Desk; readonly stories: StoryBook },
): Promise<Reply> {
  const reply = composeReply(report)
  const keys = mismatchKeys(reply)
  const kept = await ports.stories.load(memory, stories)
  const pasts = pastsOf(kept)
  const all = new Set(keys.flatMap((key) => keysOf(key, pasts.get(key))))
  const decided = await ports.desk.decided(memory, [...all])
  const decisions = new Map(
    keys.flatMap((key) => {
      const held = holding(key, pasts.get(key), decided)
      return held === null ? [] : [[key, held.decision] as const]
    }),
  )
  const before = new Map(
    keys.flatMap((key) => {
      const one = beforeIt(pasts.get(key), decided)
      return one === null || decisions.has(key) ? [] : [[key, one] as const]
    }),
  )
  const choices = choicesOn(kept)
  return {
    ...withDecisions(reply, decisions, before),
    ...(changes.length === 0 ? {} : { changes }),
    ...(choices.length === 0 ? {} : { choices }),
  }
}
