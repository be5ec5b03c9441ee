import type { Kind, PredicateRow } from './row.ts'

const EITHER: readonly Kind[] = ['money', 'percent']

/** Rates, growth, shares, jobs: the state of an economy and of its work. */
export const ECONOMY: readonly PredicateRow[] = [
  {
    predicate: 'interest rate',
    label: 'interest rate',
    bare: true,
    population: null,
    takes: ['percent'],
    words: ['interest rate', 'base rate', 'benchmark rate', 'key rate', 'policy rate', 'repo rate'],
    nouns: ['rate'],
  },
  {
    predicate: 'inflation',
    label: 'inflation',
    bare: true,
    population: null,
    takes: ['percent'],
    words: ['inflation', 'consumer price', 'cpi', 'cost of living'],
  },
  {
    predicate: 'growth',
    label: 'growth',
    population: null,
    takes: EITHER,
    words: ['growth', 'gdp', 'gross domestic product', 'economy'],
  },
  {
    predicate: 'unemployment',
    label: 'unemployment',
    population: null,
    takes: ['percent', 'count'],
    words: ['unemployment', 'jobless', 'unemployment rate', 'unemployed', 'jobless rate'],
  },
  {
    predicate: 'share price',
    label: 'share price',
    population: null,
    takes: ['money', 'percent', 'other'],
    words: ['share price', 'stock price'],
    nouns: ['share', 'stock', 'index', 'dow', 'nasdaq', 'ftse'],
  },
  {
    predicate: 'job cut',
    label: 'jobs cut',
    counts: ['worker'],
    population: 'job',
    takes: ['count', 'percent'],
    words: [
      'job cut',
      'job loss',
      'layoff',
      'lay off',
      'redundancy',
      'make redundant',
      'redundant',
      'cut job',
      'lose their job',
    ],
    weak: {
      words: ['cut', 'eliminate', 'axe', 'disappear', 'shed', 'go', 'slash', 'lose', 'fire', 'dismiss'],
      beside: ['job', 'worker', 'staff'],
    },
  },
  {
    predicate: 'job',
    label: 'jobs',
    population: 'job',
    takes: ['count', 'percent'],
    words: ['employ', 'hire', 'recruit', 'workforce', 'create job'],
    nouns: ['job', 'staff'],
    weak: { words: ['create', 'add'], beside: ['job'] },
  },
]
