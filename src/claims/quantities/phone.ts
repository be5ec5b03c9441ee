/** Telephone numbers and the like: groups of digits joined by hyphens, dots or brackets. */
import type { Atom } from './atoms.ts'

const GROUP = /^\d{1,5}$/
const JOIN = /^[-–.)/]$/

/** Where a telephone or reference number that begins at `at` ends, or null: `410-555-2100`, `1-800-555-TIPS`. */
export function phoneAt(atoms: readonly Atom[], at: number): number | null {
  if (!GROUP.test(atoms[at]?.text ?? '')) return null
  const lengths = [atoms[at]?.text.length ?? 0]
  let next = at + 1
  while (JOIN.test(atoms[next]?.text ?? '') && atoms[next]?.joined) {
    const group = atoms[next + 1]
    if (group === undefined || (!group.joined && atoms[next]?.text !== ')')) break
    if (!GROUP.test(group.text) && !/^\p{Lu}{3,8}$/u.test(group.text)) break
    lengths.push(group.text.length)
    next += 2
  }
  // Three groups or more, or the seven digits of a local number.
  if (lengths.length >= 3) return next
  return lengths.length === 2 && lengths[0] === 3 && lengths[1] === 4 ? next : null
}
