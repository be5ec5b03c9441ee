import { numberWords } from '../../../text/number-words.ts'
import type { Atom } from '../atoms.ts'
import { digits } from './digits.ts'
import type { Numeral } from './numeral.ts'
import { MAGNITUDES, PARTS } from './words.ts'

const isHyphen = (atom: Atom | undefined): boolean => atom !== undefined && /^[-‐‑]$/.test(atom.text)

function whole(atoms: readonly Atom[], at: number): number | null {
  const word = numberWords.get(atoms[at]?.lower ?? '')
  if (word !== undefined) return word
  const number = digits(atoms, at)
  return number !== null && number.next === at + 1 && Number.isInteger(number.low) ? number.low : null
}

const share = (first: number, next: number, value: number): Numeral => ({
  first,
  next,
  low: value,
  high: value,
  form: 'share',
})

/** `nine in ten`, `one in four`, `3 out of 5`, `one in every 100`. A bigger first number is no share. */
export function ratio(atoms: readonly Atom[], first: number): Numeral | null {
  const top = whole(atoms, first)
  if (top === null || top === 0) return null
  const hyphen = isHyphen(atoms[first + 1]) && atoms[first + 1]?.joined === true
  let at = hyphen ? first + 2 : first + 1
  const out = atoms[at]?.lower === 'out' && atoms[at + 1]?.lower === 'of'
  if (!out && atoms[at]?.lower !== 'in') return null
  at += out ? 2 : 1
  if (hyphen && isHyphen(atoms[at])) at += 1
  if (atoms[at]?.lower === 'every') at += 1
  const bottom = whole(atoms, at)
  // `three in 2019` is a count and a year.
  if (bottom === null || bottom <= top || bottom < 2 || (bottom >= 1900 && bottom < 2100)) return null
  const scale = MAGNITUDES.get(atoms[at + 1]?.lower ?? '')
  if (
    atoms[at + 1]?.kind === 'word' &&
    /^(minutes?|hours?|days?|weeks?|months?|years?)$/.test(atoms[at + 1]?.lower ?? '')
  )
    return null
  return share(first, scale === undefined ? at + 1 : at + 2, top / (bottom * (scale ?? 1)))
}

/** `a third`, `two-thirds`, `three quarters`, `half`; not `the third day`, `first half`, `third quarter`. */
export function fraction(atoms: readonly Atom[], first: number): Numeral | null {
  const word = atoms[first]?.lower ?? ''
  if (word === 'half') return half(atoms, first)
  const article = /^(a|an)$/.test(word)
  const top = article ? 1 : numberWords.get(word)
  if (top === undefined || top === 0) return null
  const partAt = isHyphen(atoms[first + 1]) ? first + 2 : first + 1
  const partWord = atoms[partAt]?.lower ?? ''
  const part = PARTS.get(partWord)
  if (part === undefined || (top > 1 && !/s$/.test(partWord) && partWord !== 'half')) return null
  if (top >= part && part !== 2) return null
  const after = atoms[partAt + 1]
  // `a third-party audit`
  if (article && isHyphen(after) && after?.joined) return null
  // `a third man`, `a second half`: an ordinal. A share is followed by `of`, an end or a function word.
  if (article || top === 1) {
    if (partWord === 'half') {
      const inner = half(atoms, partAt)
      return inner === null ? null : { ...inner, first }
    }
    if (
      after?.kind === 'word' &&
      !/^(of|to|a|the|in|and|or|on|by|from|more|less|are|is|were|was|have|had|said|say|as|that|who|since|this|last|higher|lower|off|each)$/.test(
        after.lower,
      )
    )
      return null
    if (partWord === 'quarter' && after?.lower !== 'of') {
      // `a quarter` alone is mostly three months; a verb or "of" makes it a share.
      if (!/^(are|were|have|had|said|say|the|a)$/.test(after?.lower ?? '')) return null
    }
  }
  const magnitude = ofMagnitude(atoms, partAt + 1)
  if (magnitude !== null)
    return { ...share(first, magnitude.next, (top / part) * magnitude.factor), form: 'words' }
  return share(first, partAt + 1, top / part)
}

/** `half`, `half a million`, `half a dozen`; not `first half`, `half-time`, `half-brother`. */
function half(atoms: readonly Atom[], at: number): Numeral | null {
  const after = atoms[at + 1]
  const article = isHyphen(after) ? at + 2 : at + 1
  if (/^(a|an)$/.test(atoms[article]?.lower ?? '') || isHyphen(after)) {
    const word = /^(a|an)$/.test(atoms[article]?.lower ?? '') ? article + 1 : article
    const scaleAt = isHyphen(atoms[word]) ? word + 1 : word
    const factor = MAGNITUDES.get(atoms[scaleAt]?.lower ?? '')
    if (factor !== undefined) return { ...share(at, scaleAt + 1, factor / 2), form: 'words' }
    if (isHyphen(after)) return null
    // `half an hour`: the article belongs to the amount.
    return share(at, article + 1, 0.5)
  }
  if (
    isHyphen(atoms[at - 1]) ||
    /^(first|second|third|fourth|this|last|next|that|both|other|better|latter|final|opening|each|every|either|top|bottom)$/.test(
      atoms[at - 1]?.lower ?? '',
    )
  )
    return null
  if (
    after?.kind === 'word' &&
    /^(time|brother|sister|way|hour|back|century|term|marathon|day|mast|staff|hearted|baked|empty|full|asleep)$/.test(
      after.lower,
    )
  )
    return after.lower === 'hour' || after.lower === 'century' ? share(at, at + 1, 0.5) : null
  return share(at, at + 1, 0.5)
}

/** `… of a million`. */
function ofMagnitude(atoms: readonly Atom[], at: number): { factor: number; next: number } | null {
  if (atoms[at]?.lower !== 'of' || atoms[at + 1]?.lower !== 'a') return null
  const factor = MAGNITUDES.get(atoms[at + 2]?.lower ?? '')
  return factor === undefined ? null : { factor, next: at + 3 }
}
