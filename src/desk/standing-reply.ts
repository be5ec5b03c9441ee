/** A reply as it is to be shown now: what was found, what it adds, and what people made of it. */
import { decisionsOn } from '../memory/decided-before.ts'
import type { Desk, Standing, StoryBook } from '../ports.ts'
import { composeReply } from '../reply/compose.ts'
import { mismatchKeys, withDecisions } from '../reply/decided.ts'
import type { Reply } from '../reply/reply.ts'
import { choicesOn } from './reply-choices.ts'

export async function standingReply(
  { report, memory, changes = [], stories = [] }: Pick<Standing, 'report' | 'memory' | 'changes' | 'stories'>,
  ports: { readonly desk: Pick<Desk, 'decided'>; readonly stories: Pick<StoryBook, 'load'> },
): Promise<Reply> {
  const reply = composeReply(report)
  const kept = await ports.stories.load(memory, stories)
  const { holding, before } = await decisionsOn(memory, kept, ports.desk, mismatchKeys(reply))
  const choices = choicesOn(kept)
  return {
    ...withDecisions(reply, holding, before),
    ...(changes.length === 0 ? {} : { changes }),
    ...(choices.length === 0 ? {} : { choices }),
  }
}
