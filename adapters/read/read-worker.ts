/** Runs in a worker thread: reads the pages that it is sent, one at a time. */
import { enableCompileCache } from 'node:module'
import { parentPort } from 'node:worker_threads'
import type { ReadRequest, ReadResponse } from './messages.ts'

// Each thread has to ask for the cache itself, before it loads the reader.
enableCompileCache()
const { readAnyPage } = await import('../../src/article/read-any.ts')

const port = parentPort
if (port === null) throw new Error('read-worker.ts runs only as a worker thread')

port.on('message', ({ number, page }: ReadRequest) => {
  readAnyPage(page).then(
    (outcome) => port.postMessage({ number, outcome } satisfies ReadResponse),
    // A bug of ours: let the thread die with it, so that the pool reports it and starts a fresh one.
    (error: unknown) => {
      setImmediate(() => {
        throw error
      })
    },
  )
})
