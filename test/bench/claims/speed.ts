/** Time of stating claims on made-up news of a given length. */
import nlp from 'compromise'
import { stateClaims } from '../../../src/claims/state.ts'
import { analyse } from '../../../src/text/analyse.ts'
import { articleWith } from '../../claims/article.ts'
import { peerQuantities } from './quantity-peers.ts'

/** Invented copy with the density of figures, names and quotations that a news report has. */
const PARAGRAPHS = [
  'At least 18 people were killed and nearly forty injured when a ferry carrying 212 passengers overturned off Port Anselm on Tuesday, officials said.',
  '"We pulled 31 survivors from the water before dawn," said Marta Quill, the harbour master, adding that some 60 rescuers and four helicopters were still searching.',
  'The operator, Anselm Lines, was fined £1.4m in 2019 after an audit found that a third of its life jackets, about 900, were out of date.',
  'According to the transport ministry, passenger numbers rose 12.5 per cent to 3.4 million last year, while the company cut 150 jobs and its shares fell from $12.40 to $9.75.',
  'The vessel, 88 metres long and built in 1994, was travelling at just under 20 knots, the coastguard said in a statement on Wednesday morning.',
]

const wordsIn = (text: string): number => text.split(/\s+/).length

function copyOf(words: number): string {
  const paragraphs: string[] = []
  for (let count = 0; count < words; ) {
    const paragraph = PARAGRAPHS[paragraphs.length % PARAGRAPHS.length] ?? ''
    paragraphs.push(paragraph)
    count += wordsIn(paragraph)
  }
  return paragraphs.join('\n\n')
}

const state = (body: string): unknown => stateClaims(articleWith(body))

/** Peers on the same text: taggers and recognisers, none of which states claims. */
const PEERS: readonly { readonly name: string; readonly read: (text: string) => unknown }[] = [
  { name: 'wink-nlp, sentences and tags only', read: analyse },
  { name: 'compromise, tags and numbers', read: (text) => nlp(text).numbers().json() },
  { name: 'recognizers-text, quantities only', read: peerQuantities },
]

/** Processor time, which other programs on the machine do not add to; of several runs the middle one. */
function milliseconds(body: string, runs: number, read: (body: string) => unknown = state): number {
  const times: number[] = []
  for (let index = 0; index < runs; index += 1) {
    const started = process.cpuUsage()
    read(body)
    const { user, system } = process.cpuUsage(started)
    times.push((user + system) / 1000)
  }
  return times.toSorted((a, b) => a - b)[Math.floor(runs / 2)] ?? Number.NaN
}

export function speedRows(): string[] {
  const sizes = [
    { words: 600, runs: 40 },
    { words: 6000, runs: 5 },
    { words: 100_000, runs: 1 },
  ]
  milliseconds(copyOf(600), 20)
  const own = sizes.map(({ words, runs }) => {
    const time = milliseconds(copyOf(words), runs)
    const each = (time / words) * 600
    const reach = words === 600 ? (time <= 25 ? '  reach 25 met' : '  reach 25 MISSED') : ''
    return `${'speed'.padEnd(22)} ${`${words} words, median CPU ms`.padEnd(28)} ${time.toFixed(1)}${reach}  (${each.toFixed(1)} per 600 words)`
  })
  const text = copyOf(600)
  const peers = PEERS.map(({ name, read }) => {
    milliseconds(text, 3, read)
    const time = milliseconds(text, 9, read)
    return `${'speed'.padEnd(22)} ${`600 words, ${name}`.padEnd(28)} ${time.toFixed(1)}`
  })
  return [...own, ...peers]
}
