import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from '@jest/globals'
import { root, useScene } from './run.ts'

const scene = useScene()
const running: ChildProcess[] = []
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL')
})

/** Starts the program and resolves when it says that it is ready. */
function start(...args: string[]): Promise<{ child: ChildProcess; said: () => string }> {
  const child = spawn(process.execPath, [join(root, 'main.ts'), 'start', ...args], {
    cwd: scene.folder,
    env: { PATH: process.env.PATH, HOME: scene.folder, TWOSOURCE_DATA: scene.data },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.push(child)
  let text = ''
  return new Promise((resolve, reject) => {
    child.stderr.on('data', (chunk) => {
      text += String(chunk)
      if (text.includes('"msg":"ready"')) resolve({ child, said: () => text })
    })
    child.on('exit', (code) => reject(new Error(`ended with ${code}: ${text}`)))
  })
}

const ended = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => {
    child.once('exit', resolve)
  })

describe('twosource start', () => {
  test('without a token says what to set, works jobs, and stops cleanly on SIGTERM', async () => {
    const { child, said } = await start()
    expect(said()).toContain('SLACK_BOT_TOKEN')
    expect(said()).toContain('DISCORD_TOKEN')
    expect((await scene.run(['health'])).status).toBe(0)
    child.kill('SIGTERM')
    expect(await ended(child)).toBe(0)
    expect(existsSync(join(scene.data, 'redis.sock'))).toBe(false)
  }, 30_000)

  test('is not healthy when no process takes jobs', async () => {
    expect((await scene.run(['health'])).status).toBe(1)
  }, 30_000)

  test('a check beside a running program shares its Redis and leaves it running', async () => {
    const { child } = await start('--only', 'worker')
    const { status } = await scene.run(['check', join(root, 'examples', 'wire.html')])
    expect(status).toBe(0)
    expect((await scene.run(['health'])).status).toBe(0)
    child.kill('SIGTERM')
    expect(await ended(child)).toBe(0)
  }, 30_000)
})
