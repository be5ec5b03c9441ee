/** A desk over plain maps, for tests of what is said about it. */

import { sameDecision } from '../../src/memory/may-replace.ts'
import type { Desk, Standing, Thread } from '../../src/ports.ts'
import type { Decision } from '../../src/reply/reply.ts'

const sameChannel = (a: Thread, b: Thread): boolean =>
  a.platform === b.platform && a.newsroom === b.newsroom && a.channel === b.channel

export function deskInMemory(): Desk {
  const standings: Standing[] = []
  const decisions = new Map<string, Decision>()
  return {
    keep: async (standing) => void standings.push(standing),
    find: async (thread, message) =>
      standings.findLast((one) => one.message === message && sameChannel(one.thread, thread)) ?? null,
    last: async (thread) =>
      standings.findLast((one) => sameChannel(one.thread, thread) && one.thread.thread === thread.thread) ??
      null,
    async decide(memory, mismatch, decision, over) {
      const key = `${memory} ${mismatch}`
      const present = decisions.get(key) ?? null
      if (over === null ? present !== null : !sameDecision(present, over)) return false
      if (decision === null) decisions.delete(key)
      else decisions.set(key, decision)
      return true
    },
    decided: async (memory, mismatches) =>
      new Map(
        mismatches.flatMap((key) => {
          const decision = decisions.get(`${memory} ${key}`)
          return decision === undefined ? [] : [[key, decision] as const]
        }),
      ),
  }
}
