/** What follows from one reading of a watched article: what the thread hears, and how the watch goes on. */
import type { FailureCode, Timestamp } from '../domain.ts'
import type { ArticleChange } from '../memory/event.ts'
import type { Watch } from './watch.ts'

/** What a reading brought. */
export type Reading =
  /** Answers that say nothing of the article: the site is down, slow, or will not have us. */
  | { readonly kind: 'failed'; readonly code: FailureCode }
  | { readonly kind: 'same' }
  /**
   * Other words than the version that the thread knows. `returned`: those of a still earlier version, seen for
   * the first time again; pages flicker between two servers, hence only what stays counts.
   */
  | {
      readonly kind: 'other'
      readonly version: number
      readonly returned: boolean
      readonly changes: readonly ArticleChange[]
    }

export type Told = 'changed' | 'vanished' | 'back' | 'slowed'

/** Of one article a day; a live page has more, and nobody reads them. */
const MOST_A_DAY = 6
/** Readings in a row that changed nothing that matters: a page that is another on each reading. */
const MOST_IDLE = 8
const DAY = 24 * 3600 * 1000

const GONE: readonly FailureCode[] = ['not-found', 'gone']

export type Followed = { readonly watch: Watch; readonly told: readonly Told[] }

/** Slower for good, and said once. */
function slowed(watch: Watch): Followed {
  return watch.slowed ? { watch, told: [] } : { watch: { ...watch, slowed: true }, told: ['slowed'] }
}

function missed(watch: Watch): Followed {
  const missing = watch.missing + 1
  const next = { ...watch, missing, step: watch.step + 1 }
  // Sites lose a page for a moment while they publish it anew: once is nothing.
  if (missing < 2) return { watch: { ...next, step: watch.step }, told: [] }
  return watch.gone ? { watch: next, told: [] } : { watch: { ...next, gone: true }, told: ['vanished'] }
}

export function follow(last: Watch, reading: Reading, now: Timestamp): Followed {
  const before = { ...last, readings: last.readings + 1 }
  if (reading.kind === 'failed')
    return GONE.includes(reading.code)
      ? missed(before)
      : { watch: { ...before, step: before.step + 1 }, told: [] }
  const back: readonly Told[] = before.gone ? ['back'] : []
  const watch = { ...before, missing: 0, gone: false }
  if (reading.kind === 'same') return { watch: { ...watch, step: watch.step + 1, idle: 0 }, told: back }
  if (reading.returned || reading.changes.length === 0) {
    const known = reading.returned ? watch.known : reading.version
    const idle = { ...watch, known, idle: watch.idle + 1, step: watch.step + 1 }
    if (idle.idle < MOST_IDLE) return { watch: idle, told: back }
    const { watch: next, told } = slowed(idle)
    return { watch: next, told: [...back, ...told] }
  }
  const told = watch.told.filter((at) => Date.parse(now) - Date.parse(at) < DAY)
  const heard = { ...watch, known: reading.version, idle: 0, step: Math.min(watch.step, 1) }
  if (told.length >= MOST_A_DAY) {
    const { watch: next, told: word } = slowed({ ...heard, told })
    return { watch: next, told: [...back, ...word] }
  }
  return { watch: { ...heard, told: [...told, now] }, told: [...back, 'changed'] }
}
