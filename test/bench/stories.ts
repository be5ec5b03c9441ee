/**
 * Which articles are one story. `npm run bench -- stories --data DIR` scores the grouping;
 * `npm run bench -- stories cost [ARTICLES] --data DIR [--predictions FILE.svg]` measures what one more article
 * costs beside so many in Redis, and draws it.
 */
import type { BenchOptions } from './options.ts'
import { benchCost } from './stories/cost.ts'
import { benchGrouping } from './stories/grouping.ts'
import { benchWholePages } from './stories/whole-pages.ts'

const MOST = 10_000

export async function run(options: BenchOptions): Promise<void> {
  const [what, most] = options.files
  if (options.data === undefined) {
    console.log('the texts come from the sets: --data DIR')
    return
  }
  if (what === 'cost') return benchCost(Number(most ?? MOST), options.data, options.predictions)
  await benchGrouping(options)
  if (options.set.length === 0) await benchWholePages(options.data)
}
