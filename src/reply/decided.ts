/** A reply in the light of what people have decided on its mismatches. */
import type { Decision, Mismatch, Reply } from './reply.ts'

export function mismatchKeys(reply: Reply): readonly string[] {
  return reply.stories.flatMap((story) => story.mismatches.map(({ key }) => key))
}

/**
 * Dismissed mismatches are left out and counted; confirmed and settled ones say so.
 * @param before by mismatch, what was decided while its values were others
 */
export function withDecisions(
  reply: Reply,
  decisions: ReadonlyMap<string, Decision>,
  before: ReadonlyMap<string, NonNullable<Mismatch['before']>> = new Map(),
): Reply {
  const stories = reply.stories.map((story) => ({
    ...story,
    mismatches: story.mismatches.flatMap((mismatch) => {
      const decision = decisions.get(mismatch.key)
      const earlier = before.get(mismatch.key)
      if (decision === undefined) return [earlier === undefined ? mismatch : { ...mismatch, before: earlier }]
      return decision.kind === 'dismissed' ? [] : [{ ...mismatch, decision }]
    }),
  }))
  const mismatches = stories.reduce((sum, story) => sum + story.mismatches.length, 0)
  const dismissed = mismatchKeys(reply).length - mismatches
  return dismissed === 0 ? { ...reply, stories } : { ...reply, stories, mismatches, dismissed }
}
