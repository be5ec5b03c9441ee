/** The jobs that are done where a platform's connection is; apart from the work, whose language model is heavy. */

import { type PostDigestPorts, postDigestHandler } from './post-digest/handler.ts'
import { postNoticeHandler } from './post-notice/handler.ts'
import { type PostPorts, postReplyHandler } from './post-reply/handler.ts'
import { postQueue } from './registry.ts'
import { showAgainHandler } from './show-again/handler.ts'
import { showProgressHandler } from './show-progress/handler.ts'
import { type RunningWorker, startWorker } from './worker.ts'
import type { WorkerPlace } from './workers.ts'

export const startPosts = (ports: PostPorts & PostDigestPorts, place: WorkerPlace): RunningWorker =>
  startWorker({
    ...place,
    queue: postQueue(ports.chat.platform),
    handlers: {
      'post-reply': postReplyHandler(ports),
      'post-notice': postNoticeHandler(ports),
      'post-unkept': postNoticeHandler(ports),
      'show-progress': showProgressHandler(ports),
      'post-digest': postDigestHandler(ports),
      'show-again': showAgainHandler(ports),
    },
  })
