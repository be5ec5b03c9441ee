import { afterEach, describe, expect, test } from '@jest/globals'
import {
  usualLimits,
  type WorkerPool,
  type WorkerPoolOptions,
  workerPool,
} from '../../../adapters/read/worker-pool.ts'
import type { Article, Outcome } from '../../../src/domain.ts'
import { pageOf } from '../../article/page.ts'

const script = new URL('./misbehaving-worker.mjs', import.meta.url)
const open: WorkerPool[] = []

function poolOf(over: Partial<WorkerPoolOptions>): WorkerPool {
  const pool = workerPool({ ...usualLimits, ...over })
  open.push(pool)
  return pool
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((pool) => pool.close()))
})

const codeOf = (outcome: Outcome<Article>): string => (outcome.ok ? 'read' : outcome.failure.code)
const page = (link: string) => pageOf('', { link })

describe('the pool of reading threads', () => {
  test('reads a page in a thread as in the main one', async () => {
    const text =
      'The council of Norrby voted on Monday to keep the old bridge open for another year, officials said.\n'
    const outcome = await poolOf({}).read(pageOf(text, { link: 'norrby.txt' }))
    expect(outcome.ok && outcome.value.articleBody).toBe(text.trim())
  })

  test('hands back more pages than it has threads, each to its own caller', async () => {
    const pool = poolOf({ script, threads: 2 })
    const links = Array.from({ length: 12 }, (_, index) => `page-${index}`)
    const outcomes = await Promise.all(links.map((link) => pool.read(page(link))))
    expect(outcomes.map((outcome) => outcome.ok && outcome.value.link)).toEqual(links)
  })

  test('gives up on a page that takes too long, and reads those beside and behind it', async () => {
    const pool = poolOf({ script, threads: 2, timeLimitMs: 2500 })
    const outcomes = await Promise.all(['hang', 'a', 'hang', 'b', 'c'].map((link) => pool.read(page(link))))
    expect(outcomes.map(codeOf)).toEqual(['timeout', 'read', 'timeout', 'read', 'read'])
  })

  test('gives up on a page that takes too much memory, and goes on', async () => {
    const pool = poolOf({ script, threads: 1, memoryLimitMb: 32 })
    const outcomes = await Promise.all(['hoard', 'a'].map((link) => pool.read(page(link))))
    expect(outcomes.map(codeOf)).toEqual(['unreadable', 'read'])
  })

  test('survives a thread that throws or ends', async () => {
    const pool = poolOf({ script, threads: 1 })
    const outcomes = await Promise.all(['throw', 'exit', 'a'].map((link) => pool.read(page(link))))
    expect(outcomes.map(codeOf)).toEqual(['internal', 'internal', 'read'])
  })

  test('answers those who wait when it is closed', async () => {
    const pool = poolOf({ script, threads: 1 })
    const pending = ['hang', 'a'].map((link) => pool.read(page(link)))
    await pool.close()
    expect((await Promise.all(pending)).map(codeOf)).toEqual(['internal', 'internal'])
  })
})
