/** What is kept so long and no longer: bodies, claims, everything, each by days since an article was last read. */
import type { Timestamp } from '../domain.ts'
import type { Forgetting, Shelf, Thinned } from '../ports.ts'

/** Days; null is for ever. */
export type RetentionRule = {
  readonly bodies: number | null
  readonly claims: number | null
  readonly everything: number | null
}

/** How many articles were forgotten, lost their body, lost their claims; and how many events went. */
export type Swept = {
  readonly forgotten: number
  readonly bodies: number
  readonly claims: number
  readonly events: number
}

export type SweepPorts = { readonly shelf: Shelf; readonly forgetting: Forgetting }

const DAY_MS = 86_400_000
/** So many at once: the search index is gone through once for all of them. */
const BATCH = 200

const before = (now: Timestamp, days: number): Timestamp =>
  new Date(Date.parse(now) - days * DAY_MS).toISOString()

/**
 * What was cut off goes on with the next call. A watched article stays: each look at it is a reading.
 * @param now - instant from which the days are counted back
 */
export async function sweep(
  memory: string,
  rule: RetentionRule,
  now: Timestamp,
  { shelf, forgetting }: SweepPorts,
): Promise<Swept> {
  async function inBatches(
    after: Timestamp | null,
    until: Timestamp,
    work: (ids: readonly string[]) => Promise<unknown>,
  ): Promise<number> {
    const ids = await shelf.lastRead(memory, after, until, Number.MAX_SAFE_INTEGER)
    for (let at = 0; at < ids.length; at += BATCH) await work(ids.slice(at, at + BATCH))
    return ids.length
  }

  async function thin(what: Thinned): Promise<number> {
    const days = rule[what]
    if (days === null) return 0
    const [done, until] = [await shelf.thinnedUntil(memory, what), before(now, days)]
    if (done !== null && done >= until) return 0
    const count = await inBatches(done, until, (ids) => shelf.thin(memory, ids, what))
    await shelf.noteThinned(memory, what, until)
    return count
  }

  let [forgotten, events] = [0, 0]
  if (rule.everything !== null) {
    const until = before(now, rule.everything)
    forgotten = await inBatches(null, until, (ids) => forgetting.forget(memory, ids, 'retention', 'own'))
    events = await shelf.forgetEvents(memory, until)
  }
  return { forgotten, bodies: await thin('bodies'), claims: await thin('claims'), events }
}
