import type { Atom } from '../atoms.ts'
import type { Place } from './aside.ts'

/** `24-year-old`, `aged 24`, `Lopez, 24,`, `at the age of 24`, `24 years old`. */
export function age(atoms: readonly Atom[], { first, next, amount }: Place): boolean {
  const word = (at: number): string => atoms[at]?.lower ?? ''
  if (amount.unit === 'year' || amount.unit === 'month' || amount.unit === 'week' || amount.unit === 'day') {
    const old = word(next) === '-' ? word(next + 1) : word(next)
    if (old === 'old' || old === 'olds') return true
    if (/^of$/.test(word(next)) && word(next + 1) === 'age') return true
    if (word(first - 1) === 'of' && /^ages?$/.test(word(first - 2))) return true
  }
  if (amount.form !== 'count' || amount.low > 120) return false
  // `children under eight`, `over-65s`, `the over 50s`
  if (
    /^(under|over)$/.test(word(first - 1)) ||
    (word(first - 1) === '-' && /^(under|over)$/.test(word(first - 2)))
  ) {
    if (
      /^s$/.test(word(next)) ||
      /^(children|kids|boys|girls|pupils|those|people|adults|aged|anyone|players|men|women)$/.test(
        word(first - 2),
      )
    )
      return true
  }
  if (/^(between|from)$/.test(word(first)) && /^(aged|ages|age)$/.test(word(first - 1))) return true
  if (/^(aged|age|ages)$/.test(word(first - 1)) || (word(first - 1) === 'of' && word(first - 2) === 'age'))
    return true
  const ended =
    atoms[next] === undefined ||
    /^[.,;)"”]$|^(and|when|at|but|years|by|on|in|next|this|last|as)$/.test(word(next))
  const being =
    /^(was|is|be|turned|turns|turn|being)$/.test(word(first - 1)) ||
    (word(first - 1) === 'just' && /^(was|is)$/.test(word(first - 2)))
  if (
    being &&
    ended &&
    /^(he|she|who|i|will|would|they|boy|girl|man|woman|youngest|oldest|eldest|victim)$/.test(
      word(word(first - 1) === 'just' ? first - 3 : first - 2),
    ) &&
    amount.low > 2
  )
    return true
  // `Erik Sund (44)`
  if (
    atoms[first - 1]?.text === '(' &&
    atoms[next]?.text === ')' &&
    /^\p{Lu}\p{Ll}/u.test(atoms[first - 2]?.text ?? '')
  )
    return amount.low >= 1 && atoms[first]?.kind === 'digits'
  const named = /^\p{Lu}\p{Ll}/u.test(atoms[first - 2]?.text ?? '')
  const closed = /^[,;.)]$/.test(word(next)) || atoms[next] === undefined
  return (
    atoms[first - 1]?.text === ',' &&
    named &&
    closed &&
    amount.low >= 1 &&
    atoms[first]?.kind === 'digits' &&
    next === first + 1
  )
}
