/** Whether a figure or a date can begin at an atom at all: most words cannot, and are passed over at once. */

import { numberWords } from '../../text/number-words.ts'
import type { Atom } from './atoms.ts'
import { ORDINALS, VULGAR } from './numerals/words.ts'

const OTHERS: ReadonlySet<string> = new Set([
  // Articles and vague amounts.
  ...['a', 'an', 'half', 'several', 'few', 'couple', 'ones'],
  ...[
    'dozens',
    'scores',
    'tens',
    'hundreds',
    'thousands',
    'lakhs',
    'millions',
    'crores',
    'billions',
    'trillions',
  ],
  // Hours in words and months.
  ...['quarter', 'minutes', 'midnight', 'noon'],
  ...[
    'jan',
    'january',
    'feb',
    'february',
    'mar',
    'march',
    'apr',
    'april',
    'may',
    'jun',
    'june',
    'jul',
    'july',
  ],
  ...['aug', 'august', 'sep', 'sept', 'september', 'oct', 'october', 'nov', 'november', 'dec', 'december'],
])

export const canBegin = ({ kind, lower, text }: Atom): boolean =>
  kind === 'digits' ||
  (kind === 'word' ? numberWords.has(lower) || ORDINALS.has(lower) || OTHERS.has(lower) : VULGAR.has(text))
