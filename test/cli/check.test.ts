import { existsSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { connectTo } from '../../adapters/redis/connection.ts'
import { embedRedis } from '../../adapters/redis/embedded.ts'
import { type Report, reportSchema } from '../../src/report/schema.ts'
import { type Ended, root, useScene } from './run.ts'

const scene = useScene()
const example = (name: string) => join(root, 'examples', name)
const noTrace = (text: string) => expect(text).not.toMatch(/^\s+at .*:\d+/m)

describe('twosource check --json', () => {
  let ended: Ended
  let report: Report
  beforeAll(async () => {
    ended = await scene.run([
      'check',
      '--json',
      example('courier.html'),
      example('wire.html'),
      example('briefly.html'),
    ])
    report = reportSchema.parse(JSON.parse(ended.stdout))
  }, 30_000)

  test('prints a report of the published form and nothing else on standard output', () => {
    expect(report.schema).toBe('twosource.report/1')
    expect(ended.status).toBe(0)
  })

  test('names the inputs as they were given', () => {
    expect(report.articles.map(({ link }) => link)).toEqual([
      example('courier.html'),
      example('wire.html'),
      example('briefly.html'),
    ])
  })

  test('gives every claim the words of its article', () => {
    const bodies = new Map(report.articles.map(({ id, articleBody }) => [id, articleBody]))
    expect(report.claims.length).toBeGreaterThan(10)
    for (const { article, quote } of report.claims) {
      expect(bodies.get(article)?.slice(quote.start, quote.end)).toBe(quote.exact)
    }
  })

  test('says progress on standard error', () => {
    expect(ended.stderr).toMatch(/read \d of 3/)
  })

  test('leaves no server and remembers nothing', async () => {
    expect(existsSync(join(scene.data, 'redis.sock'))).toBe(false)
    const again = await scene.run(['check', '--json', example('wire.html')])
    expect(reportSchema.parse(JSON.parse(again.stdout)).articles).toHaveLength(1)
    const embedded = await embedRedis({ folder: scene.data, env: process.env, platform: process.platform })
    const redis = connectTo({ socket: embedded.socket })
    expect(await redis.keys('*')).toEqual(['twosource:layout'])
    await redis.quit()
    await embedded.release()
  }, 30_000)
})

describe('twosource check on bad input', () => {
  let ended: Ended
  let report: Report
  const code = (link: string) => report.failures.find((failure) => failure.link === link)?.code
  beforeAll(async () => {
    const { folder } = scene
    writeFileSync(join(folder, 'empty.html'), '')
    writeFileSync(
      join(folder, 'binary.html'),
      Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 7919) % 256)),
    )
    writeFileSync(join(folder, 'huge.txt'), '')
    truncateSync(join(folder, 'huge.txt'), 50 * 1024 * 1024)
    mkdirSync(join(folder, 'folder'))
    writeFileSync(join(folder, 'good.html'), readFileSync(example('wire.html')))
    const inputs = [
      'htp://nowhere',
      'http://',
      'missing.html',
      'empty.html',
      'binary.html',
      'huge.txt',
      'folder',
      'good.html',
    ]
    ended = await scene.run(['check', '--json', ...inputs, 'http://127.0.0.1:9/story'])
    report = reportSchema.parse(JSON.parse(ended.stdout))
  }, 30_000)

  test('ends with status 1 and still reads the good file', () => {
    expect(ended.status).toBe(1)
    expect(report.articles.map(({ link }) => link)).toEqual(['good.html'])
  })

  test('gives each bad input its code', () => {
    expect(Object.fromEntries(report.failures.map(({ link, code }) => [link, code]))).toEqual({
      'htp://nowhere': 'not-a-link',
      'http://': 'not-a-link',
      'missing.html': 'file-not-found',
      'empty.html': 'empty',
      'binary.html': 'unsupported-type',
      'huge.txt': 'too-large',
      folder: 'not-a-file',
      'http://127.0.0.1:9/story': 'blocked-address',
    })
    expect(code('good.html')).toBeUndefined()
  })

  test('says each in one line that names the thing', () => {
    for (const { link, message } of report.failures) {
      expect(message).not.toContain('\n')
      expect(message.length).toBeGreaterThan(20)
      expect(link).not.toBe('')
    }
    noTrace(ended.stderr)
  })
})

describe('twosource check at a terminal', () => {
  test('reads standard input when it is given a dash', async () => {
    const text =
      'Pier burns down\n\nBy Ida Marsh\n5 March 2026\n\nThree people were hurt when a pier burned down in Saltby on Wednesday, police said.\n'
    const { stdout, status } = await scene.run(['check', '-'], { stdin: text })
    expect(status).toBe(0)
    expect(stdout).toContain('Pier burns down')
  }, 30_000)

  test('takes part in a newsroom’s memory only when it is asked to', async () => {
    await scene.run(['check', '--newsroom', 'desk', example('courier.html')])
    const alone = await scene.run(['check', '--json', example('wire.html')])
    expect(reportSchema.parse(JSON.parse(alone.stdout)).articles).toHaveLength(1)
    const together = await scene.run(['check', '--json', '--newsroom', 'desk', example('wire.html')])
    expect(reportSchema.parse(JSON.parse(together.stdout)).articles).toHaveLength(2)
  }, 30_000)

  test('keeps to the width it is given and prints no colour into a pipe', async () => {
    const { stdout } = await scene.run(['check', '--width', '60', example('wire.html')])
    const lines = stdout.split('\n').filter((line) => !line.includes('/'))
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(60)
    expect(stdout).not.toContain('\u001b')
  }, 30_000)

  test.each([
    [['check'], /at least one link or file/],
    [['chek', 'a.html'], /no command “chek”/],
    [['check', '--jsn', 'a.html'], /--jsn/],
    [['check', '--width', 'wide', 'a.html'], /--width takes a number/],
    [['start', '--only', 'half'], /--only takes worker or chat/],
    [['start', '--json'], /start takes no --json/],
  ])('ends with status 2 and the usage on %j', async (args, words) => {
    const { status, stderr, stdout } = await scene.run(args)
    expect(status).toBe(2)
    expect(stderr).toMatch(words)
    expect(stderr).toContain('twosource check <link|file|->')
    expect(stdout).toBe('')
    noTrace(stderr)
  })

  test('says in one line that no Redis answers at REDIS_URL', async () => {
    const env = { REDIS_URL: 'redis://:secret@127.0.0.1:1' }
    const { status, stderr, stdout } = await scene.run(['check', example('wire.html')], { env })
    expect(status).toBe(1)
    expect(stderr).toMatch(/no Redis answers at REDIS_URL \(redis:\/\/…@127\.0\.0\.1:1\).*unset REDIS_URL/)
    expect(stderr).not.toContain('secret')
    expect(stdout).toBe('')
    noTrace(stderr)
  }, 30_000)

  test('names a wrong setting and what it should be', async () => {
    const { status, stderr } = await scene.run(['check', 'x'], {
      env: { REDIS_URL: 'localhost', TWOSOURCE_CONCURRENCY: 'many' },
    })
    expect(status).toBe(1)
    expect(stderr).toMatch(/REDIS_URL: must look like redis:\/\/host:6379/)
    expect(stderr).toMatch(/TWOSOURCE_CONCURRENCY/)
    noTrace(stderr)
  })

  test('says which data folder cannot be written to', async () => {
    const { status, stderr } = await scene.run(['check', example('wire.html')], {
      env: { TWOSOURCE_DATA: '/proc/nowhere' },
    })
    expect(status).toBe(1)
    expect(stderr).toMatch(/the data folder \/proc\/nowhere can't be written to/)
    noTrace(stderr)
  })
})
