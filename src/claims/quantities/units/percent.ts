import type { Atom } from '../atoms.ts'
import type { UnitFound } from './currencies.ts'

/** `%`, `percent`, `per cent`, `percentage points`, `basis points`. */
export function percentAt(atoms: readonly Atom[], at: number): UnitFound | null {
  const hyphen = /^[-‐‑]$/.test(atoms[at]?.text ?? '') ? 1 : 0
  const here = at + hyphen
  const word = atoms[here]?.lower ?? ''
  const next = atoms[here + 1]?.lower ?? ''
  if (word === '%') {
    const points = /^points?$/.test(next) || (next === '-' && /^points?$/.test(atoms[here + 2]?.lower ?? ''))
    return points ? { unit: 'percentage points', next: here + 2 } : { unit: 'percent', next: here + 1 }
  }
  if (word === 'percent' || word === 'pc' || word === 'pct') {
    if (word === 'pc' && atoms[here]?.joined !== true && hyphen === 0) return null
    return /^points?$/.test(next)
      ? { unit: 'percentage points', next: here + 2 }
      : { unit: 'percent', next: here + 1 }
  }
  if (word === 'per' && next === 'cent') return { unit: 'percent', next: here + 2 }
  if (word === 'percentage' && /^points?$/.test(next)) return { unit: 'percentage points', next: here + 2 }
  if (word === 'percentage' && next === '-' && /^points?$/.test(atoms[here + 2]?.lower ?? ''))
    return { unit: 'percentage points', next: here + 3 }
  if (word === 'basis' && /^points?$/.test(next)) return { unit: 'basis points', next: here + 2 }
  return null
}
