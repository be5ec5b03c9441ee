/**
 * `bench read`: what is read off whole pages, the product beside its peers in one run, page by page in turn, so
 * that a busy machine slows all alike. Times are parsing and reading together, decoded text to article.
 */
import type { BenchOptions } from './options.ts'
import { type Figures, figuresOf, type Scored } from './read/figures.ts'
import { type PageReader, type PageReading, type PageRecord, pageSets } from './read/page-set.ts'
import { peers, readabilityOnLinkedom, twosource } from './read/readers.ts'
import { scorePage } from './score/bodies.ts'
import { readSet, writePredictions } from './sets.ts'
import { milliseconds, spreadOf } from './spread.ts'

type Run = {
  readonly reader: PageReader
  readonly readings: PageReading[]
  readonly times: number[]
  failures: number
}

const figure = (value: number): string => value.toFixed(3).replace(/^0/, '')

function columns(figures: Figures): string[] {
  const { body, headline, byline, day, segments } = figures
  return [
    body === undefined
      ? ''
      : `body F1 ${figure(body.f1)} (P ${figure(body.precision)} R ${figure(body.recall)}) exact ${figure(body.exact)}`,
    segments === undefined
      ? ''
      : `segments F1 ${figure(segments.f1)} (P ${figure(segments.precision)} R ${figure(segments.recall)})`,
    headline === undefined ? '' : `headline ${figure(headline)}`,
    byline === undefined
      ? ''
      : `byline ${figure(byline.exact)} overlap ${figure(byline.overlap)} false ${byline.falseOnNone}/${byline.none}`,
    day === undefined ? '' : `day ${figure(day.accuracy)} F1 ${figure(day.f1)}`,
  ].filter((column) => column !== '')
}

/** Readers take turns on each page; the first pages are read once before, so that no one pays for warming up. */
const WARM_UP = 5

async function runAll(records: readonly PageRecord[], readers: readonly PageReader[]): Promise<Run[]> {
  const runs = readers.map((reader): Run => ({ reader, readings: [], times: [], failures: 0 }))
  for (const record of records.slice(0, WARM_UP)) for (const { reader } of runs) await attempt(reader, record)
  for (const record of records)
    for (const run of runs) {
      const start = performance.now()
      const reading = await attempt(run.reader, record)
      run.times.push(performance.now() - start)
      if (reading === null) run.failures += 1
      run.readings.push(reading ?? { articleBody: '', headline: '', byline: [], datePublished: null })
    }
  return runs
}

/** Null when a peer throws on the page, which counts as an empty answer. */
async function attempt(reader: PageReader, record: PageRecord): Promise<PageReading | null> {
  try {
    return await reader.read(record)
  } catch (error) {
    if (reader === twosource) throw error
    return null
  }
}

function printTimes(runs: readonly Run[]): void {
  const base = spreadOf(runs.find(({ reader }) => reader === readabilityOnLinkedom)?.times ?? [])
  for (const { reader, times, failures } of runs) {
    const { median, p95 } = spreadOf(times)
    const beside = `${(median / base.median).toFixed(2)}× / ${(p95 / base.p95).toFixed(2)}× Readability on linkedom`
    console.log(
      `  ${reader.name.padEnd(24)} median ${milliseconds(median)}, p95 ${milliseconds(p95)}, slowest ${milliseconds(Math.max(...times))}  ${beside}${failures === 0 ? '' : `  threw on ${failures}`}`,
    )
  }
}

function printPages(records: readonly PageRecord[], readings: readonly PageReading[]): void {
  for (const [index, { url, gold }] of records.entries()) {
    const reading = readings[index]
    if (reading === undefined || gold?.articleBody === undefined) continue
    const { precision, recall, exact } = scorePage(gold.articleBody, reading.articleBody)
    console.log(`    P ${figure(precision ?? 0)} R ${figure(recall ?? 0)} ${exact ? '=' : ' '} ${url}`)
  }
}

export async function run(options: BenchOptions): Promise<void> {
  if (options.data === undefined) {
    console.log('bench read needs --data DIR')
    return
  }
  for (const set of pageSets) {
    if (options.set.length > 0 && !options.set.includes(set)) continue
    const records = readSet<PageRecord>(options.data, set)
    if (records === null) {
      console.log(`${set}: not in the folder`)
      continue
    }
    const runs = await runAll(
      records,
      options.predictions === undefined ? [twosource, ...peers] : [twosource],
    )
    const own = runs[0]?.readings ?? []
    if (options.predictions !== undefined)
      writePredictions(
        options.predictions,
        set,
        records.map(({ id }, index) => ({ id, pred: own[index] ?? null })),
      )
    console.log(`${set}: ${records.length} pages`)
    for (const { reader, readings } of runs) {
      const scored = records.flatMap(({ gold }, index): Scored[] => {
        const reading = readings[index]
        return gold === undefined || reading === undefined ? [] : [{ gold, reading }]
      })
      if (scored.length > 0)
        console.log(`  ${reader.name.padEnd(24)} ${columns(figuresOf[set](scored)).join('  ')}`)
    }
    if (runs.length > 1) printTimes(runs)
    if (options.verbose) printPages(records, own)
  }
}
