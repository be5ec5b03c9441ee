/** `npm run bench -- start [FILE...]`: from process start to printed report, as a user runs it; warm install. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { embedRedis } from '../../adapters/redis/embedded.ts'
import type { BenchOptions } from './options.ts'
import { fromUser } from './sets.ts'
import { milliseconds, spreadOf } from './spread.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const rounds = 10
const examples = ['courier.html', 'wire.html'].map((name) => join(root, 'examples', name))

async function redisStart(folder: string): Promise<number> {
  const redis = await embedRedis({ folder, env: process.env, platform: process.platform })
  await redis.release()
  return redis.startedIn
}

function check(files: readonly string[], folder: string): number {
  const begun = performance.now()
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'main.ts'), 'check', ...files], {
    env: { ...process.env, TWOSOURCE_DATA: folder },
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`check ended with ${status}: ${stderr}`)
  return performance.now() - begun
}

export async function run({ files }: BenchOptions): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'twosource-bench-'))
  const inputs = files.length > 0 ? files.map(fromUser) : examples
  try {
    check(inputs, folder) // fills the compile cache, as any earlier run does
    const whole = spreadOf(Array.from({ length: rounds }, () => check(inputs, folder)))
    const starts: number[] = []
    for (let round = 0; round < rounds; round += 1) starts.push(await redisStart(folder))
    const redis = spreadOf(starts)
    console.log(`${inputs.length} files, ${rounds} rounds`)
    console.log(
      `start to printed report   median ${milliseconds(whole.median)}  p95 ${milliseconds(whole.p95)}  (floor 1500 ms)`,
    )
    console.log(
      `of which Redis            median ${milliseconds(redis.median)}  p95 ${milliseconds(redis.p95)}  (floor 100 ms)`,
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
