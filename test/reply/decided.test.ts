import { describe, expect, test } from '@jest/globals'
import { withDecisions } from '../../src/reply/decided.ts'
import { fullReply } from '../chat/replies.ts'

describe('decisions on mismatches', () => {
  test('a dismissed mismatch is left out and counted', () => {
    const reply = withDecisions(
      fullReply,
      new Map([['m-engine', { kind: 'dismissed', by: 'ines', note: null }]]),
    )
    expect(reply.stories[0]?.mismatches.map(({ key }) => key)).toEqual(['m-rescued'])
    expect(reply).toMatchObject({ mismatches: 1, dismissed: 1 })
  })

  test('a confirmed or settled mismatch stays and says by whom', () => {
    const decision = { kind: 'settled', by: 'edda', note: 'the quay count' } as const
    const reply = withDecisions(fullReply, new Map([['m-rescued', decision]]))
    expect(reply.stories[0]?.mismatches.find(({ key }) => key === 'm-rescued')?.decision).toEqual(decision)
    expect(reply.mismatches).toBe(2)
    expect(reply.dismissed).toBeUndefined()
  })

  test('a decision on a mismatch with other values changes nothing', () => {
    const reply = withDecisions(
      fullReply,
      new Map([['m-other', { kind: 'dismissed', by: 'ines', note: null }]]),
    )
    expect(reply).toEqual(fullReply)
  })
})
