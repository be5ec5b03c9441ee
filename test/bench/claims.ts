/** `bench claims`: every claim set of the data folder, predicted from its input alone, scored where it has gold. */

import type { Row } from './claims/claim-set.ts'
import { CLAIM_SETS } from './claims/registry.ts'
import { speedRows } from './claims/speed.ts'
import type { BenchOptions } from './options.ts'

const line = (set: string, { metric, value, reach, note }: Row): string => {
  const mark = reach === undefined ? '' : value >= reach ? `  reach ${reach} met` : `  reach ${reach} MISSED`
  return `${set.padEnd(22)} ${metric.padEnd(28)} ${value.toFixed(3)}${mark}${note === undefined ? '' : `  (${note})`}`
}

export async function run(options: BenchOptions): Promise<void> {
  const { data, predictions, verbose } = options
  const wanted = (name: string): boolean => options.set.length === 0 || options.set.includes(name)
  if (data === undefined) console.log('no --data: sets skipped')
  for (const set of data === undefined ? [] : CLAIM_SETS.filter(({ name }) => wanted(name))) {
    const measured = set.measure({ folder: data ?? '', predictions, verbose })
    if (measured === null) {
      console.log(`${set.name.padEnd(22)} not in the folder`)
      continue
    }
    for (const miss of measured.misses) console.log(`  ${miss}`)
    if (measured.rows.length === 0)
      console.log(`${set.name.padEnd(22)} ${measured.records} predicted, no gold`)
    for (const row of measured.rows) console.log(line(set.name, row))
  }
  if (wanted('speed')) for (const row of speedRows()) console.log(row)
}
