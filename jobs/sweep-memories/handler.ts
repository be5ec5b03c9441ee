import { settingsOf } from '../../src/memory/settings.ts'
import { type SweepPorts, sweep } from '../../src/memory/sweep.ts'
import { newsroomOf } from '../../src/memory/thread.ts'
import type { Clock, Log, Memories, SettingsStore } from '../../src/ports.ts'
import type { Handler } from '../definition.ts'
import type { Payload } from '../registry.ts'

export type SweepMemoriesPorts = SweepPorts & {
  readonly memories: Memories
  readonly settings: SettingsStore
  readonly clock: Clock
  readonly log: Log
}

async function sweepOne(memory: string, ports: SweepMemoriesPorts): Promise<void> {
  // A private channel's memory is kept as long as its newsroom's.
  const written = await ports.settings.load(newsroomOf(memory), null)
  const { 'keep-bodies': bodies, 'keep-claims': claims, keep } = settingsOf(written, new Map())
  if (bodies === null && claims === null && keep === null) return
  const swept = await sweep(memory, { bodies, claims, everything: keep }, ports.clock().toISOString(), ports)
  ports.log.info({ memory, ...swept }, 'a memory was swept by its settings')
}

/** One memory that fails holds none of the others up; the job then fails, and is tried again for what is left. */
export const sweepMemoriesHandler =
  (ports: SweepMemoriesPorts): Handler<Payload<'sweep-memories'>> =>
  async () => {
    const faults: unknown[] = []
    for (const memory of await ports.memories.list()) {
      try {
        await sweepOne(memory, ports)
      } catch (error) {
        ports.log.error({ memory, error }, 'a memory could not be swept')
        faults.push(error)
      }
    }
    if (faults.length > 0) throw new AggregateError(faults, `${faults.length} memories could not be swept`)
  }
