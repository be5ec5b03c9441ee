/** Who may do what. */
import type { Settings } from '../memory/settings.ts'
import type { Person } from './asking.ts'

/** `read`: everybody in the channel. `settle`: decide on mismatches, watch, split, merge. `change`: settings, forgetting, digests. */
export type Right = 'read' | 'settle' | 'change'

export function may(person: Person, right: Right, settings: Settings): boolean {
  if (right === 'read' || person.admin) return true
  const roles = settings[right]
  return roles.length === 0 || roles.some((role) => person.roles.includes(role))
}

/** What somebody hears who may not. */
export const mayNot: Record<Exclude<Right, 'read'>, string> = {
  settle: 'Here, only some roles decide on mismatches. Ask an editor, or see `settings settle`.',
  change: 'Here, only some roles change settings and forget. Ask an editor, or see `settings change`.',
}
