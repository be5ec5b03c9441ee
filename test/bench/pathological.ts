/**
 * `npm run bench -- pathological`: processor time and memory that pages made to hang a reader take, each in a
 * process of its own. Memory is the peak of the process over the same process with the page's bytes alone.
 */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { readPage } from '../../src/article/read.ts'
import { pathologicalPages } from '../article/pathological-pages.ts'
import type { BenchOptions } from './options.ts'

const self = fileURLToPath(import.meta.url)

type Taken = { readonly ms: number; readonly mb: number; readonly outcome: string }

/** In the child: builds the page, reads it or only holds its bytes, prints what that took. */
function take(name: string, read: boolean): Taken {
  const bytes = new TextEncoder().encode(pathologicalPages[name]?.() ?? '')
  const before = process.cpuUsage()
  let outcome = 'held'
  if (read) {
    const page = {
      link: name,
      url: null,
      mediaType: 'text/html',
      charset: 'utf-8',
      bytes,
      retrievedAt: '2026-03-05T12:00:00Z',
    }
    const result = readPage(page)
    outcome = result.ok ? 'read' : result.failure.code
  }
  const { user, system } = process.cpuUsage(before)
  return { ms: (user + system) / 1000, mb: process.resourceUsage().maxRSS / 1024, outcome }
}

function inChild(name: string, read: boolean): Taken {
  const { stdout, stderr, status } = spawnSync(process.execPath, [self, name, read ? 'read' : 'hold'], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`${name}: ${stderr}`)
  return JSON.parse(stdout)
}

export async function run({ verbose }: BenchOptions): Promise<void> {
  const rows = Object.keys(pathologicalPages).map((name) => {
    const read = inChild(name, true)
    return { name, ms: read.ms, mb: Math.max(0, read.mb - inChild(name, false).mb), outcome: read.outcome }
  })
  for (const { name, ms, mb, outcome } of verbose ? rows : []) {
    console.log(
      `${name.padEnd(48)} ${outcome.padEnd(16)} ${ms.toFixed(0).padStart(5)} ms ${mb.toFixed(0).padStart(4)} MB`,
    )
  }
  const most = (value: (row: (typeof rows)[number]) => number) =>
    rows.reduce((a, b) => (value(b) > value(a) ? b : a))
  const [slow, large] = [most(({ ms }) => ms), most(({ mb }) => mb)]
  console.log(`${rows.length} pages; slowest ${slow.ms.toFixed(0)} ms (${slow.name}), to stay under 2000 ms`)
  console.log(`largest ${large.mb.toFixed(0)} MB (${large.name}), to stay under 300 MB`)
}

if (process.argv[1] === self) {
  const [, , name = '', mode] = process.argv
  console.log(JSON.stringify(take(name, mode === 'read')))
}
