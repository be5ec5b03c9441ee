/**
 * `npm run bench -- <name> [--data DIR] [--predictions OUT] [...]`: prints measured figures. A bench that
 * needs data takes the folder as an argument and skips the sets that are not in it.
 */
import { enableCompileCache } from 'node:module'
import { parseArgs } from 'node:util'
import type { BenchOptions } from './options.ts'

export type { BenchOptions }

type Bench = { readonly run: (options: BenchOptions) => Promise<void> }

const benches: Record<string, () => Promise<Bench>> = {
  read: () => import('./read.ts'),
  claims: () => import('./claims.ts'),
  chat: () => import('./chat.ts'),
  pathological: () => import('./pathological.ts'),
  pipeline: () => import('./pipeline.ts'),
  start: () => import('./start.ts'),
  relations: () => import('./relations.ts'),
  model: () => import('./model.ts'),
  stories: () => import('./stories.ts'),
  store: () => import('./store.ts'),
  digest: () => import('./digest.ts'),
}

// As main.ts does: what was compiled once is not compiled again.
enableCompileCache()

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: 'string' },
    predictions: { type: 'string' },
    answers: { type: 'string' },
    set: { type: 'string', multiple: true, default: [] },
    verbose: { type: 'boolean', default: false },
  },
})

const load = benches[positionals[0] ?? '']
if (load === undefined) {
  console.error(`usage: npm run bench -- ${Object.keys(benches).join('|')} [--data DIR] [--predictions OUT]`)
  process.exit(2)
}
await (await load()).run({
  data: values.data,
  predictions: values.predictions,
  answers: values.answers,
  set: values.set,
  verbose: values.verbose,
  files: positionals.slice(1),
})
