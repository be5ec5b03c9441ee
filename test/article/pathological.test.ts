import { describe, expect, test } from '@jest/globals'
import { readPage } from '../../src/article/read.ts'
import { pageOf } from './page.ts'
import { pathologicalPages } from './pathological-pages.ts'

/**
 * What hangs a reader takes minutes. `npm run bench -- pathological` measures how much less than the promised two
 * seconds each takes; here other tests run beside it, and their collections of garbage count in.
 */
const LIMIT_MS = 10_000

/** Time of this process alone, so that a busy machine does not fail the test. */
function cpuMs(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const used = process.cpuUsage(before)
  return (used.user + used.system) / 1000
}

describe('a page made to hang its reader', () => {
  test.each(Object.entries(pathologicalPages))(
    'of %s is read or refused with a reason, in time',
    (_, build) => {
      const page = pageOf(build(), { mediaType: 'text/html' })
      let outcome: ReturnType<typeof readPage> | null = null
      const taken = cpuMs(() => {
        outcome = readPage(page)
      })
      expect(taken).toBeLessThan(LIMIT_MS)
      expect(outcome).toMatchObject(
        (outcome as ReturnType<typeof readPage> | null)?.ok
          ? { ok: true }
          : {
              ok: false,
              failure: {
                code: expect.stringMatching(/^(?:unreadable|not-an-article|empty)$/),
                message: expect.stringMatching(/\w/),
              },
            },
      )
    },
  )
})
