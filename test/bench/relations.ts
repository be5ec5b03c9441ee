/** Whether a text bears out another, on sets of claims, pairs and summaries. */
import { type Standing, standsAgainst } from '../../src/compare/against.ts'
import { againstSource } from '../../src/compare/source/against-source.ts'
import type { BenchOptions } from './options.ts'
import { comparePairs } from './pairs.ts'
import { scoreLabels } from './score/labels.ts'
import { readSet, writePredictions } from './sets.ts'
import { run as groupStories } from './stories.ts'

type Row = { readonly id: string; readonly label?: string; readonly numeric?: boolean }
type Claim = Row & { readonly claim: string; readonly evidence: string }
type Entailment = Row & { readonly text: string; readonly hypothesis: string }
type Summary = Row & { readonly document: string; readonly summary: string }

/** The sets were tokenised: "$ 93.35 million" and "27.5 %" are put together again. */
const rejoined = (text: string): string =>
  text
    .replace(/-LRB-/g, '(')
    .replace(/-RRB-/g, ')')
    .replace(/([$€£#]) (?=\d)/g, '$1')
    .replace(/(?<=\d) (?=%)/g, '')
    .replace(/ (?=[,.;:!?](?:\s|$))/g, '')
    .replace(/ (?=['’]s\b)/g, '')
    .replace(/\( /g, '(')
    .replace(/ \)/g, ')')

type Task<T extends Row> = {
  readonly set: string
  readonly focus: string
  readonly predict: (row: T) => string
  readonly target: string
}

const labelled =
  (labels: Readonly<Record<Standing, string>>) =>
  (standing: Standing): string =>
    labels[standing]

const vitaminc: Task<Claim> = {
  set: 'value-vitaminc',
  focus: 'REFUTES',
  target: 'floor P .351 R .822 F1 .492 (numeric); to reach F1 .75',
  predict: ({ claim, evidence }) =>
    labelled({ 'borne-out': 'SUPPORTS', contradicted: 'REFUTES', 'not-covered': 'NOT ENOUGH INFO' })(
      standsAgainst(rejoined(claim), rejoined(evidence)),
    ),
}
const rte: Task<Entailment> = {
  set: 'pair-rte3',
  focus: 'contradiction',
  target: 'reported',
  predict: ({ text, hypothesis }) =>
    labelled({ 'borne-out': 'entailment', contradicted: 'contradiction', 'not-covered': 'unknown' })(
      standsAgainst(rejoined(hypothesis), rejoined(text)),
    ),
}

const figure = (value: number): string => value.toFixed(3).replace(/^0/, '')

function runTask<T extends Row>(task: Task<T>, { data = '', predictions }: BenchOptions): void {
  const rows = readSet<T>(data, task.set)
  if (rows === null) return
  const predicted = rows.map(task.predict)
  if (predictions !== undefined) {
    writePredictions(
      predictions,
      task.set,
      rows.map(({ id }, i) => ({ id, pred: predicted[i] })),
    )
  }
  const show = (name: string, keep: (row: T) => boolean): void => {
    const pairs = rows.flatMap((row, i): [string, string][] =>
      keep(row) && row.label !== undefined ? [[row.label, predicted[i] ?? '']] : [],
    )
    if (pairs.length === 0) return
    const { accuracy, balanced, precision, recall, f1 } = scoreLabels(pairs, task.focus)
    console.log(
      `${name.padEnd(26)} ${task.focus} P R F1 ${[precision, recall, f1].map(figure).join(' ')}  accuracy ${figure(accuracy)}  balanced ${figure(balanced)}  n ${pairs.length}  (${task.target})`,
    )
  }
  if (rows.some(({ numeric }) => numeric)) show(`${task.set} numeric`, ({ numeric }) => numeric === true)
  show(task.set, () => true)
}

export async function run(options: BenchOptions): Promise<void> {
  if (options.data === undefined) return
  const wanted = (set: string): boolean => options.set.length === 0 || options.set.includes(set)
  await groupStories(options)
  if (wanted(vitaminc.set)) runTask(vitaminc, options)
  if (wanted(rte.set)) runTask(rte, options)
  if (wanted(summedits.set)) runTask(summedits, options)
  if (wanted('pairs-gva')) comparePairs(options)
}

const summedits: Task<Summary> = {
  set: 'summary-summedits',
  focus: 'inconsistent',
  target: 'floor balanced .531, SummaC 61.9, QAFactEval 74.4, GPT-4 83.3 on the whole; to reach balanced .68',
  predict: ({ document, summary }) =>
    againstSource(summary, document).length > 0 ? 'inconsistent' : 'consistent',
}
