/** Which jobs are done where: the work anywhere, the posts where the platform's connection is. */
import { type ComparePorts, compareArticlesHandler } from './compare-articles/handler.ts'
import { type PostPorts, postReplyHandler } from './post-reply/handler.ts'
import { type ReadLinkPorts, readLinkHandler } from './read-link/handler.ts'
import { postQueue, workQueue } from './registry.ts'
import { showProgressHandler } from './show-progress/handler.ts'
import { type RunningWorker, startWorker, type WorkerOptions } from './worker.ts'

export type WorkerPlace = Pick<WorkerOptions, 'connection' | 'prefix' | 'concurrency' | 'log'>

export const startWork = (ports: ReadLinkPorts & ComparePorts, place: WorkerPlace): RunningWorker =>
  startWorker({
    ...place,
    queue: workQueue,
    handlers: { 'read-link': readLinkHandler(ports), 'compare-articles': compareArticlesHandler(ports) },
  })

export const startPosts = (ports: PostPorts, place: WorkerPlace): RunningWorker =>
  startWorker({
    ...place,
    queue: postQueue(ports.chat.platform),
    handlers: { 'post-reply': postReplyHandler(ports), 'show-progress': showProgressHandler(ports) },
  })
