import type { Atom } from '../atoms.ts'
import type { Place } from './aside.ts'

/** Whose age stands after a comma: `a girl, 3, was hurt`. */
const PERSON =
  /^(male|female|man|woman|boy|girl|teen|teenager|child|baby|toddler|infant|son|daughter|brother|brothers|sister|sisters|father|mother|wife|husband|student|driver|victim|suspect|gunman|officer|deputy|shooter|resident|grandmother|grandfather|couple|twins|pedestrian|cyclist|teacher|farmer|worker|soldier|actor|singer|player|officers|men|women|boys|girls|teens)$/

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
  // `18 and older`, `21 and over`
  if (word(next) === 'and' && /^(older|over|up|above|under|younger)$/.test(word(next + 1))) return true
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
  // `ages 16 and 17`
  if (word(first - 1) === 'and' && /^(aged|ages)$/.test(word(first - 3))) return true
  // `Erik Sund (44)`
  if (
    atoms[first - 1]?.text === '(' &&
    atoms[next]?.text === ')' &&
    /^\p{Lu}\p{Ll}/u.test(atoms[first - 2]?.text ?? '')
  )
    return amount.low >= 1 && atoms[first]?.kind === 'digits'
  // `dies at 44`, `dead at 25`
  if (word(first - 1) === 'at' && /^(dead|dies|died|killed)$/.test(word(first - 2))) return ended
  const comma = /^(also|both)$/.test(word(first - 1)) ? first - 2 : first - 1
  // `Rudd Jr., 26`: the point belongs to the name.
  const bearer = atoms[atoms[comma - 1]?.text === '.' ? comma - 2 : comma - 1]?.text ?? ''
  const named = /^\p{Lu}\p{Ll}|^I{2,3}$|^IV$/u.test(bearer) || PERSON.test(bearer)
  const closed = /^[-–—,;.)|]$/.test(word(next)) || atoms[next] === undefined
  const alone = atoms[first]?.kind === 'digits' && next === first + 1 && amount.low >= 1
  return atoms[comma]?.text === ',' && named && closed && alone
}
