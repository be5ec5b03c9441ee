/** The jobs that can be done anywhere: reading and comparing. */
import { askAgainHandler } from './ask-again/handler.ts'
import { type CheckDraftPorts, checkDraftHandler } from './check-draft/handler.ts'
import { type ComparePorts, compareArticlesHandler } from './compare-articles/handler.ts'
import { compareStoryHandler } from './compare-story/handler.ts'
import { type DigestPorts, digestHandler } from './digest/handler.ts'
import { type ReadLinkPorts, readLinkHandler } from './read-link/handler.ts'
import { workQueue } from './registry.ts'
import { type RereadPorts, rereadArticleHandler } from './reread-article/handler.ts'
import { type SweepMemoriesPorts, sweepMemoriesHandler } from './sweep-memories/handler.ts'
import { type TickPorts, watchTickHandler } from './watch-tick/handler.ts'
import { type RunningWorker, startWorker, type WorkerOptions } from './worker.ts'

export type WorkerPlace = Pick<WorkerOptions, 'connection' | 'prefix' | 'concurrency' | 'log'>

export const startWork = (
  ports: ReadLinkPorts &
    ComparePorts &
    DigestPorts &
    SweepMemoriesPorts &
    CheckDraftPorts &
    RereadPorts &
    TickPorts,
  place: WorkerPlace,
): RunningWorker =>
  startWorker({
    ...place,
    queue: workQueue,
    handlers: {
      'read-link': readLinkHandler(ports),
      'compare-articles': compareArticlesHandler(ports),
      digest: digestHandler(ports),
      'sweep-memories': sweepMemoriesHandler(ports),
      'check-draft': checkDraftHandler(ports),
      'ask-again': askAgainHandler(ports),
      'watch-tick': watchTickHandler(ports),
      'compare-story': compareStoryHandler(ports),
      'reread-article': rereadArticleHandler(ports),
    },
  })
