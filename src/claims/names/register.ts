/** Who bears which name: full names first, then the short forms that stand for them. */
import { genderOf } from './first-names.ts'
import type { NameKind } from './mention.ts'
import { spellingKey } from './spelling.ts'

/** One naming before it is resolved. `courtesy`: the gender that "Mr" or "Mrs" states. */
export type Naming = {
  readonly name: string
  readonly kind: NameKind
  readonly role: string | null
  readonly courtesy: 'male' | 'female' | null
}

export type Bearer = { name: string; kind: NameKind; role: string | null; readonly order: number }

const initialsOf = (name: string): string =>
  name
    .split(/[\s-]+/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0])
    .join('')
    .toLowerCase()

/** A name in capitals, as datelines and headlines print it, gives way to the name as it is written. */
const plainer = (known: string, name: string): string =>
  /^[^\p{Ll}]+$/u.test(known) && /\p{Ll}/u.test(name) && known.length > 4 ? name : known

/** Whether a person's first name allows the gender that a courtesy title states. */
function fits(bearer: Bearer, courtesy: Naming['courtesy']): boolean {
  if (courtesy === null) return true
  const gender = genderOf(bearer.name.split(' ')[0] ?? '')
  return gender === null || gender === 'either' || gender === courtesy
}

/**
 * Bearers of the namings, in their order. A surname stands for the last person so called before it, or else for the only
 * one after it; initials stand for an organisation in the same way, a first name for the only person who has it.
 */
export function bearersOf(namings: readonly Naming[]): Bearer[] {
  const byName = new Map<string, Bearer>()
  const byShort = new Map<string, Bearer[]>()
  const addShort = (form: string, bearer: Bearer): void => {
    if (form.length > 1) byShort.set(form, [...(byShort.get(form) ?? []), bearer])
  }
  const byFirst = new Map<string, Bearer[]>()
  const addFirst = (form: string, bearer: Bearer): void => {
    byFirst.set(form, [...(byFirst.get(form) ?? []), bearer])
  }
  const isFull = ({ name }: Naming): boolean => spellingKey(name).includes(' ')
  for (const [order, naming] of namings.entries()) {
    const key = spellingKey(naming.name)
    const known = byName.get(key)
    if (known !== undefined) {
      if (known.kind === 'unknown') known.kind = naming.kind
      known.role ??= naming.role
      known.name = plainer(known.name, naming.name)
      continue
    }
    if (!isFull(naming)) continue
    const bearer: Bearer = { name: naming.name, kind: naming.kind, role: naming.role, order }
    byName.set(key, bearer)
    if (naming.kind !== 'organisation' && naming.kind !== 'place')
      addShort(key.split(' ').at(-1) ?? '', bearer)
    if (naming.kind === 'person') addFirst(key.split(' ')[0] ?? '', bearer)
    if (naming.kind === 'organisation') addShort(initialsOf(naming.name), bearer)
  }
  const bare = new Map<string, Bearer>()
  return namings.map((naming, order): Bearer => {
    const key = spellingKey(naming.name)
    const full = byName.get(key)
    if (full !== undefined) return full
    const candidates = (byShort.get(key) ?? []).filter(
      (bearer) => fits(bearer, naming.courtesy) && (naming.kind !== 'place' || bearer.kind === 'person'),
    )
    const before = candidates.filter((bearer) => bearer.order < order)
    const alone = bare.has(key) && candidates.length > 1
    const bearer = alone
      ? undefined
      : (before.at(-1) ?? (candidates.length === 1 ? candidates[0] : undefined))
    if (bearer !== undefined) {
      bearer.role ??= naming.role
      if (bearer.kind === 'unknown') bearer.kind = naming.kind
      return bearer
    }
    const called = naming.kind === 'person' ? (byFirst.get(key) ?? []) : []
    if (called.length === 1 && called[0] !== undefined) return called[0]
    const own = bare.get(key) ?? { name: naming.name, kind: naming.kind, role: naming.role, order }
    if (own.kind === 'unknown') own.kind = naming.kind
    own.role ??= naming.role
    own.name = plainer(own.name, naming.name)
    bare.set(key, own)
    return own
  })
}
