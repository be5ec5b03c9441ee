/** `one` and `half` where they count nothing: `no one`, `one another`, `one day`, `the one who`. */
import type { Atom } from './atoms.ts'

const BEFORE =
  /^(no|any|every|some|each|this|that|which|the|only|another|anther|a|new|last|next|big|good|loved|young|little)$/
const AFTER =
  /^(another|day|thing|else|can|could|would|should|might|may|must|is|was|has|had|does|knows|needs|wants|time)$/

/** Where a pronoun that looks like a number ends, or null. */
export function pronounAt(atoms: readonly Atom[], at: number): number | null {
  const word = atoms[at]?.lower
  if (word !== 'one' && word !== 'ones') return null
  if (word === 'ones') return at + 1
  const before = atoms[at - 1]?.lower ?? ''
  const after = atoms[at + 1]
  if (after === undefined || (after.kind === 'mark' && after.text !== '-' && !/^["“‘(]$/.test(after.text)))
    return at + 1
  if (
    BEFORE.test(before) &&
    !(
      after.kind === 'word' &&
      /^(hundred|thousand|million|billion|person|man|woman|child|of)$/.test(after.lower)
    )
  )
    return at + 1
  if (after.lower === 'of' && BEFORE.test(before)) return at + 1
  if (
    after.text === '-' &&
    after.joined &&
    /^(time|off|sided|way|stop|on|to)$/.test(atoms[at + 2]?.lower ?? '')
  )
    return at + 1
  return AFTER.test(after.lower) ? at + 1 : null
}
