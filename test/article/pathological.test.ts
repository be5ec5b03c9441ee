import { describe, expect, test } from '@jest/globals'
import { readPage } from '../../src/article/read.ts'
import { pageOf } from './page.ts'
import { pathologicalPages } from './pathological-pages.ts'

/** Two seconds are the promise; the machine that runs the tests may be busy with others of them. */
const LIMIT_MS = 2000

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
