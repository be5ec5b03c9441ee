/** What one more article costs beside 1,000, 10,000, … in a Redis of the bench's own: time, and memory of the index. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Redis } from 'ioredis'
import { connectTo } from '../../../adapters/redis/connection.ts'
import { embedRedis } from '../../../adapters/redis/embedded.ts'
import { redisStories } from '../../../adapters/store/redis-stories.ts'
import { arrive, countedTerms, keysOf, toFile } from '../../../src/stories/filing.ts'
import { joinStory } from '../../../src/stories/join.ts'
import type { StoryIndex } from '../../../src/stories/story-index.ts'
import { profileOf, profileWith } from '../../../src/stories/terms.ts'
import { type MadeArticle, madeNews } from './made-news.ts'

const PROBES = 300
const FIRST = 1000
/** Articles that are filed at once. */
const ABREAST = 50

const memoryOf = async (redis: Redis): Promise<number> =>
  Number(/used_memory:(\d+)/.exec(await redis.info('memory'))?.[1] ?? Number.NaN)

/** Files it as a story of its own, by its known event: reading a hundred thousand texts is not what is measured. */
async function file({ article, event }: MadeArticle, index: StoryIndex): Promise<void> {
  const profile = profileWith(article, event)
  const terms = countedTerms(profile)
  const arriving = arrive(profile, await index.counts(terms))
  await index.add(toFile(arriving, article.id, null), keysOf(arriving).file, terms)
}

const at = (sorted: readonly number[], share: number): string =>
  (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN).toFixed(1)

async function probe(index: StoryIndex, made: (at: number) => MadeArticle, from: number): Promise<void> {
  const [placing, whole]: [number[], number[]] = [[], []]
  let joined = 0
  for (let i = 0; i < PROBES; i++) {
    const { article } = made(from + i)
    const begun = performance.now()
    const profile = profileOf(article)
    const read = performance.now()
    joined += (await joinStory(profile, index)).founded ? 0 : 1
    placing.push(performance.now() - read)
    whole.push(performance.now() - begun)
  }
  for (const times of [placing, whole]) times.sort((a, b) => a - b)
  console.log(
    `  placed in p50 ${at(placing, 0.5)} p99 ${at(placing, 0.99)} ms; with its reading p50 ${at(whole, 0.5)} p99 ${at(whole, 0.99)} ms; ${joined} of ${PROBES} joined a story  (to reach p99 20 ms)`,
  )
}

export async function benchCost(most: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'twosource-bench-'))
  const embedded = await embedRedis({ folder, env: process.env, platform: process.platform })
  const redis = connectTo({ socket: embedded.socket })
  try {
    const index = redisStories(redis, 'twosource:{bench}:stories')
    const made = madeNews(1)
    await probe(redisStories(redis, 'twosource:{warm}:stories'), madeNews(2), 0)
    await redis.flushall()
    const before = await memoryOf(redis)
    let filed = 0
    for (let level = FIRST; level <= most; level *= 10) {
      for (; filed < level; filed += ABREAST)
        await Promise.all(Array.from({ length: ABREAST }, (_, i) => file(made(filed + i), index)))
      const each = ((await memoryOf(redis)) - before) / filed
      console.log(`${filed} articles: ${each.toFixed(0)} bytes of index an article  (to reach 2,000)`)
      await probe(index, made, filed)
      filed += PROBES
    }
  } finally {
    await redis.quit()
    await embedded.release()
    rmSync(folder, { recursive: true, force: true })
  }
}
