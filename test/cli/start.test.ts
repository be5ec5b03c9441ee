import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from '@jest/globals'
import { type Program, startProgram } from './program.ts'
import { root, useScene } from './run.ts'

const scene = useScene()
const running: Program[] = []
afterEach(() => {
  for (const { child } of running.splice(0)) child.kill('SIGKILL')
})

async function start(...args: string[]): Promise<Program> {
  const program = await startProgram(scene, args)
  running.push(program)
  return program
}

describe('twosource start', () => {
  test('without a token says what to set, works jobs, and stops cleanly on SIGTERM', async () => {
    const { said, stop } = await start()
    expect(said()).toContain('SLACK_BOT_TOKEN')
    expect(said()).toContain('DISCORD_TOKEN')
    expect((await scene.run(['health'])).status).toBe(0)
    expect(await stop()).toBe(0)
    expect(existsSync(join(scene.data, 'redis.sock'))).toBe(false)
  }, 60_000)

  test('is not healthy when no process takes jobs', async () => {
    expect((await scene.run(['health'])).status).toBe(1)
  }, 60_000)

  test('a check beside a running program shares its Redis and leaves it running', async () => {
    const { stop } = await start('--only', 'worker')
    const { status } = await scene.run(['check', join(root, 'examples', 'wire.html')])
    expect(status).toBe(0)
    expect((await scene.run(['health'])).status).toBe(0)
    expect(await stop()).toBe(0)
  }, 60_000)
})
