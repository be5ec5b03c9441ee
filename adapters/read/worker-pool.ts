/** A Reader off the event loop: a few threads, each with a time and a memory limit. */
import { Worker } from 'node:worker_threads'
import type { Article, FailureCode, Outcome } from '../../src/domain.ts'
import type { Page, Reader } from '../../src/ports.ts'
import type { ReadRequest, ReadResponse } from './messages.ts'

export type WorkerPoolOptions = {
  readonly threads: number
  /** For one page, from the moment a thread takes it up. */
  readonly timeLimitMs: number
  /** Heap of one thread. */
  readonly memoryLimitMb: number
  /** A further thread is started only when a page has waited so long: one thread keeps up with usual pages. */
  readonly patienceMs: number
  /** A thread that has had nothing to read for so long ends; the next page starts one again (some 150 ms). */
  readonly restAfterMs: number
  /** What the threads run, instead of the reader. */
  readonly script?: URL
}

/** Real pages take some 5 ms, the slowest of 500 took 150; PDF files a few hundred. */
export const usualLimits: WorkerPoolOptions = {
  threads: 2,
  timeLimitMs: 10_000,
  memoryLimitMb: 300,
  patienceMs: 300,
  restAfterMs: 20_000,
}

type Job = { readonly page: Page; readonly settle: (outcome: Outcome<Article>) => void }

// The same module runs from its TypeScript source and from the compiled image.
const readerScript = new URL(
  `./read-worker.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`,
  import.meta.url,
)

const failure = (page: Page, code: FailureCode, message: string): Outcome<Article> => ({
  ok: false,
  failure: { link: page.link, code, message },
})

class Thread {
  private worker: Worker | null = null
  private job: Job | null = null
  private timer: NodeJS.Timeout | null = null
  private rest: NodeJS.Timeout | null = null
  private number = 0
  private readonly options: WorkerPoolOptions
  private readonly onIdle: () => void

  constructor(options: WorkerPoolOptions, onIdle: () => void) {
    this.options = options
    this.onIdle = onIdle
  }

  get idle(): boolean {
    return this.job === null
  }

  get started(): boolean {
    return this.worker !== null
  }

  take(job: Job): void {
    if (this.rest !== null) clearTimeout(this.rest)
    this.job = job
    this.number += 1
    const worker = this.worker ?? this.start()
    worker.ref()
    this.timer = setTimeout(() => this.overdue(), this.options.timeLimitMs)
    worker.postMessage({ number: this.number, page: job.page } satisfies ReadRequest)
  }

  async close(): Promise<void> {
    const { worker, job } = this
    this.worker = null
    if (job !== null) this.finish(failure(job.page, 'internal', 'The reader was shut down. Try again.'))
    await worker?.terminate()
  }

  warm(): void {
    this.worker ??= this.start()
  }

  private end(): void {
    const { worker } = this
    this.worker = null
    void worker?.terminate()
  }

  private start(): Worker {
    const worker = new Worker(this.options.script ?? readerScript, {
      // A small young generation: reading makes much short-lived garbage, which need not be kept room for.
      resourceLimits: { maxOldGenerationSizeMb: this.options.memoryLimitMb, maxYoungGenerationSizeMb: 8 },
    })
    worker.unref()
    worker.on('message', ({ number, outcome }: ReadResponse) => {
      if (worker === this.worker && number === this.number) this.finish(outcome)
    })
    worker.on('error', (error: Error & { code?: string }) => {
      if (worker === this.worker) this.broken(error)
    })
    worker.on('exit', (code) => {
      if (worker === this.worker) this.broken(new Error(`the reading thread ended with ${code}`))
    })
    this.worker = worker
    return worker
  }

  private broken(error: Error & { code?: string }): void {
    this.worker = null
    const job = this.job
    if (job === null) return
    if (error.code === 'ERR_WORKER_OUT_OF_MEMORY')
      this.finish(
        failure(
          job.page,
          'unreadable',
          'The page needs more memory than an article may. Paste the text or upload a PDF.',
        ),
      )
    else
      this.finish(
        failure(
          job.page,
          'internal',
          `The page could not be read (${error.message}). Paste the text or upload a PDF.`,
        ),
      )
  }

  private overdue(): void {
    const { worker, job } = this
    this.worker = null
    if (job !== null)
      this.finish(
        failure(
          job.page,
          'timeout',
          `The page could not be read within ${this.options.timeLimitMs / 1000} s. Paste the text or upload a PDF.`,
        ),
      )
    void worker?.terminate()
  }

  private finish(outcome: Outcome<Article>): void {
    if (this.timer !== null) clearTimeout(this.timer)
    this.timer = null
    const job = this.job
    this.job = null
    this.worker?.unref()
    this.rest = setTimeout(() => this.end(), this.options.restAfterMs).unref()
    job?.settle(outcome)
    this.onIdle()
  }
}

export type WorkerPool = Reader & {
  /** Starts a thread before there is a page to read, so that the first page need not wait for it. */
  warm(): void
  close(): Promise<void>
}

/**
 * Reads pages in threads. A page over the time or memory limit costs its own thread, which is replaced, and
 * gets a failure (`timeout`, `unreadable`); the pages beside and behind it are read. Idle threads keep no
 * process alive.
 */
export function workerPool(options: WorkerPoolOptions = usualLimits): WorkerPool {
  const waiting: Job[] = []
  const threads: Thread[] = []
  let impatience: NodeJS.Timeout | null = null
  const hand = (thread: Thread | undefined): boolean => {
    const job = thread === undefined ? undefined : waiting.shift()
    if (job !== undefined) thread?.take(job)
    return job !== undefined
  }
  const dispatch = (): void => {
    while (waiting.length > 0 && hand(threads.find(({ idle, started }) => idle && started)));
    if (waiting.length === 0 || impatience !== null) return
    const first = threads.every(({ started }) => !started)
    impatience = setTimeout(
      () => {
        impatience = null
        hand(threads.find(({ idle }) => idle))
        dispatch()
      },
      first ? 0 : options.patienceMs,
    )
  }
  for (let count = 0; count < options.threads; count += 1) threads.push(new Thread(options, dispatch))
  return {
    read: (page) =>
      new Promise((settle) => {
        waiting.push({ page, settle })
        dispatch()
      }),
    warm: () => threads[0]?.warm(),
    async close() {
      for (const { page, settle } of waiting.splice(0))
        settle(failure(page, 'internal', 'The reader was shut down. Try again.'))
      await Promise.all(threads.map((thread) => thread.close()))
    },
  }
}
