/** Digests through the queue: real job schedulers on a real Redis, time passed in. */
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, describe, expect, test } from '@jest/globals'
import { Queue } from 'bullmq'
import { pngPainter } from '../../adapters/chart/png-painter.ts'
import { redisArticles } from '../../adapters/store/redis-articles.ts'
import { redisDesk } from '../../adapters/store/redis-desk.ts'
import { redisDigestDays } from '../../adapters/store/redis-digest-days.ts'
import { redisHistory } from '../../adapters/store/redis-history.ts'
import { redisLedger } from '../../adapters/store/redis-ledger.ts'
import { redisStoryBook } from '../../adapters/store/redis-story-book.ts'
import type { Run } from '../../jobs/definition.ts'
import { digestHandler } from '../../jobs/digest/handler.ts'
import { digestOrders } from '../../jobs/digest/orders.ts'
import { postDigest } from '../../jobs/post-digest/definition.ts'
import { postDigestHandler } from '../../jobs/post-digest/handler.ts'
import { packNotice, unpackNotice } from '../../jobs/post-notice/definition.ts'
import { openQueues, type Queues } from '../../jobs/queues.ts'
import { workQueue } from '../../jobs/registry.ts'
import { type RunningWorker, startWorker } from '../../jobs/worker.ts'
import { nextDue } from '../../src/digest/next.ts'
import type { Order } from '../../src/digest/order.ts'
import { Fault } from '../../src/fault.ts'
import type { NewsroomEvent } from '../../src/memory/event.ts'
import type { Chat, Log, Painter, Thread } from '../../src/ports.ts'
import type { Notice } from '../../src/reply/notice.ts'
import { plain } from '../desk/in-memory.ts'
import { story } from '../digest/newsroom-day.ts'
import { useTestRedis } from '../redis/test-redis.ts'
import { madeReading } from '../store/made-reading.ts'

const redis = useTestRedis()
const place: Thread = { platform: 'terminal', newsroom: 'T1', channel: 'C1', thread: '' }
const schedule = { hour: 8, minute: 0, zone: 'Europe/London', days: [1, 2, 3, 4, 5, 6, 7] }
const order: Order = { place, private: false, schedule, by: { id: 'U1', name: 'ines' }, failures: 0 }

/** Posts once by key, as every chat does; refuses what it is told to. */
class PostingChat implements Chat {
  readonly platform = 'terminal'
  readonly posts: { channel: string; text: string }[] = []
  refusals: Fault[] = []
  #keys = new Set<string>()
  async acknowledge(): Promise<string> {
    return 'm1'
  }
  progress = async (): Promise<void> => undefined
  reply = async (): Promise<string> => ''
  async post({ channel }: Thread, notice: Notice, key: string): Promise<string> {
    const refusal = this.refusals.shift()
    if (refusal !== undefined) throw refusal
    if (!this.#keys.has(key)) this.posts.push({ channel, text: plain(notice.lines) })
    this.#keys.add(key)
    return key
  }
}

const open: { close(): Promise<void> }[] = []
afterEach(async () => {
  for (const one of open.splice(0)) await one.close()
})

type Logged = { readonly message: string; readonly data: object }

function desk(space: string, at: string) {
  const logged: Logged[] = []
  const note = (data: object, message: string) => void logged.push({ data, message })
  const log: Log = { info: note, warn: note, error: note }
  const queues: Queues = openQueues(redis(), space)
  open.push(queues)
  let now = new Date(at)
  const chat = new PostingChat()
  const ports = {
    chat,
    queues,
    log,
    clock: () => now,
    ledger: redisLedger(redis(), space),
    history: redisHistory(redis()),
    stories: redisStoryBook(redis()),
    store: redisArticles(redis(), () => now),
    painter: pngPainter(),
    desk: redisDesk(redis(), space),
    days: redisDigestDays(redis(), space),
    orders: digestOrders(queues),
  }
  const added: { queue: string; name: string; id: string; payload: unknown }[] = []
  const recording: Queues['add'] = async (queue, name, id, payload) =>
    void added.push({ queue, name, id, payload })
  return {
    ...ports,
    logged,
    added,
    at: (instant: string) => {
      now = new Date(instant)
    },
    /** The work alone: what it would post is kept in `added`. */
    compose: (due: string, jobId = `run-${due}`) =>
      digestHandler({ ...ports, queues: { add: recording } })(
        { ...order, schedule: { ...schedule }, place: { ...place, newsroom: space } },
        runAt(due, jobId),
      ),
  }
}

const runAt = (due: string, jobId: string): Run => ({
  jobId,
  due: new Date(due),
  last: false,
  children: async () => [],
})

async function until(condition: () => boolean | Promise<boolean>, patience = 8000): Promise<void> {
  const deadline = Date.now() + patience
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error('waited in vain')
    await sleep(20)
  }
}

describe('a digest that is due', () => {
  test('is composed once for its day, however often and by whomever it is tried', async () => {
    const newsroom = desk('{once}', '2026-03-05T08:00:01Z')
    await Promise.all([newsroom.compose('2026-03-05T08:00:00Z'), newsroom.compose('2026-03-05T08:00:00Z')])
    // Tried again by the same run, it is handed over under the same id, which the queue takes once.
    expect(new Set(newsroom.added.map(({ id }) => id)).size).toBe(1)
    await newsroom.compose('2026-03-05T08:00:00Z', 'another-run')
    expect(newsroom.added).toHaveLength(2)
    expect(newsroom.logged.at(-1)?.message).toBe('a digest was skipped: the channel has had one on this day')
  })

  test('comes once on the day whose clock strikes its hour twice, whatever fires it', async () => {
    const newsroom = desk('{fold}', '2026-10-25T01:31:00Z')
    await newsroom.compose('2026-10-25T00:30:00Z')
    await newsroom.compose('2026-10-25T01:30:00Z')
    expect(newsroom.added).toHaveLength(1)
  })

  test('is caught up with within two hours, and later skipped with a line in the log', async () => {
    const newsroom = desk('{late}', '2026-03-05T09:59:00Z')
    await newsroom.compose('2026-03-05T08:00:00Z')
    expect(newsroom.added).toHaveLength(1)
    newsroom.at('2026-03-06T10:00:01Z')
    await newsroom.compose('2026-03-06T08:00:00Z')
    expect(newsroom.added).toHaveLength(1)
    expect(newsroom.logged).toEqual([
      {
        message: 'a digest was skipped: it was due more than two hours ago',
        data: { newsroom: '{late}', channel: 'C1', due: '2026-03-06T08:00:00.000Z' },
      },
    ])
  })
})

const localTime = (instant: Date): string =>
  instant.toLocaleTimeString('en-GB', { timeZone: schedule.zone, hour: '2-digit', minute: '2-digit' })

describe('the picture of a digest', () => {
  const space = '{picture}'
  const moving = story('s1', { articles: [], changed: '2026-03-05T06:00:00Z' })
  const moved: NewsroomEvent = {
    kind: 'moved',
    at: '2026-03-05T06:00:00Z',
    story: 's1',
    measure: 'people killed',
    was: '3',
    now: '5',
    source: { article: 'a', outlet: 'Wire', url: null },
  }
  const told = (outlet: string, body: string, day: string) =>
    madeReading({
      url: `https://${outlet}.example/1`,
      headline: 'Ferry sinks off Marl',
      body,
      publisher: outlet,
      day,
    })

  async function withStory(painter: Painter) {
    const newsroom = desk(space, '2026-03-05T08:00:01Z')
    const reads = [
      told('Courier', 'Police said three people were killed when a ferry sank off Marl.', '2026-03-04'),
      told('Wire', 'Police said five people were killed when a ferry sank off Marl.', '2026-03-05'),
    ]
    for (const read of reads) await newsroom.store.save(space, read)
    await newsroom.stories.save(space, { ...moving, articles: reads.map(({ article }) => article.id) })
    await newsroom.history.append(space, [moved])
    const added: unknown[] = []
    const queues = { add: async (...given: unknown[]) => void added.push(given[3]) }
    const work = { ...order, schedule, place: { ...place, newsroom: space } }
    await newsroom.days.take(place, '2026-03-05', 'none')
    await digestHandler({ ...newsroom, queues, painter })(work, runAt('2026-03-05T08:00:00Z', 'r1'))
    return { newsroom, notice: postDigest.schema.parse(added[0]).notice }
  }

  test('goes with it where a figure moved, and says the same in words', async () => {
    const { notice } = await withStory(pngPainter())
    const [picture] = notice.attachments ?? []
    expect(picture?.alt).toBe('People killed over time. Police: three on 4 March, five on 5 March.')
    expect(
      Buffer.from(picture?.base64 ?? '', 'base64')
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG')
  })

  test('that cannot be made is missing and in the log, and the words go out', async () => {
    const broken: Painter = { png: () => Promise.reject(new Error('no font')) }
    const { newsroom, notice } = await withStory(broken)
    expect(notice.attachments).toBeUndefined()
    expect(JSON.stringify(notice.lines)).toContain('3 → 5')
    expect(newsroom.logged.map(({ message }) => message)).toContain(
      'the picture of a digest could not be made',
    )
  })
})

describe('the schedule in the queue', () => {
  const worker = (space: string, log: Log, handle: (run: Run) => void): RunningWorker => {
    const started = startWorker({
      queue: workQueue,
      connection: redis(),
      prefix: space,
      concurrency: 1,
      log,
      handlers: { digest: async (_order, run) => handle(run) },
    })
    open.push(started)
    return started
  }

  test('keeps one order a channel, replaced by the next, gone when it is cancelled', async () => {
    const { orders, queues } = desk('{orders}', '2026-03-05T08:00:00Z')
    await orders.put(order)
    await orders.put({ ...order, schedule: { ...schedule, hour: 17 } })
    expect((await orders.of(place))?.schedule.hour).toBe(17)
    expect(await queues.pending()).toBe(1)
    expect(await orders.cancel(place)).toBe(true)
    expect(await orders.cancel(place)).toBe(false)
    expect(await orders.of(place)).toBeNull()
    expect(await queues.pending()).toBe(0)
  })

  test('hands each due digest to one of two workers, and adds the next one', async () => {
    const { orders, queues, log } = desk('{two}', '2026-03-05T08:00:00Z')
    await orders.put(order)
    const dues: string[] = []
    worker('{two}', log, ({ due }) => void dues.push(due?.toISOString() ?? 'none'))
    worker('{two}', log, ({ due }) => void dues.push(due?.toISOString() ?? 'none'))
    const queue = new Queue(workQueue, { connection: redis(), prefix: '{two}' })
    open.push(queue)
    const [waiting] = await queue.getDelayed()
    const expected = new Date(waiting?.opts.prevMillis ?? 0)
    expect(localTime(expected)).toBe('08:00')
    await waiting?.promote()
    await until(() => dues.length > 0)
    await sleep(200)
    expect(dues).toEqual([expected.toISOString()])
    const [next] = await queue.getDelayed()
    expect(next?.opts.prevMillis).toBe(nextDue(schedule, expected).getTime())
    expect(await queues.pending()).toBe(1)
  })
})

describe('posting a digest', () => {
  const notice = packNotice({ summary: 'A quiet day.', lines: [{ kind: 'line', spans: ['A quiet day.'] }] })
  const work = (space: string) => ({
    order: { ...order, schedule, place: { ...place, newsroom: space } },
    day: '2026-03-05',
    due: '2026-03-05T08:00:00.000Z',
    until: '2026-03-05T08:00:01.000Z',
    notice,
  })
  const run = runAt('2026-03-05T08:00:00Z', 'p1')
  const gone = () => new Fault('slack.channel_not_found', 'the channel is gone', { retryable: false })

  test('happens once in the channel, and is noted as the end of what it tells', async () => {
    const newsroom = desk('{posted}', '2026-03-05T08:00:02Z')
    await postDigestHandler(newsroom)(work('{posted}'), run)
    await postDigestHandler(newsroom)(work('{posted}'), run)
    expect(newsroom.chat.posts).toEqual([{ channel: 'C1', text: 'A quiet day.' }])
    expect(await newsroom.history.between('{posted}', '2026-03-01T00:00:00Z', null)).toEqual([
      { kind: 'digested', at: '2026-03-05T08:00:01.000Z', story: null, channel: 'C1' },
    ])
  })

  test('is tried again when the platform is down, and does not double', async () => {
    const newsroom = desk('{down}', '2026-03-05T08:00:02Z')
    newsroom.chat.refusals = [new Fault('slack.unreachable', 'down', { retryable: true })]
    await expect(postDigestHandler(newsroom)(work('{down}'), run)).rejects.toThrow('down')
    await postDigestHandler(newsroom)(work('{down}'), run)
    expect(newsroom.chat.posts).toHaveLength(1)
  })

  test('is skipped when the chat comes back more than two hours late', async () => {
    const newsroom = desk('{back}', '2026-03-05T10:30:00Z')
    await postDigestHandler(newsroom)(work('{back}'), run)
    expect(newsroom.chat.posts).toEqual([])
    expect(newsroom.logged.map(({ message }) => message)).toEqual([
      'a digest was skipped: it was due more than two hours ago',
    ])
  })

  test('to a channel that is gone tells whoever ordered it, and switches it off the third time', async () => {
    const newsroom = desk('{gone}', '2026-03-05T08:00:02Z')
    const standing = { ...order, place: { ...place, newsroom: '{gone}' } }
    await newsroom.orders.put(standing)
    for (const day of ['2026-03-03', '2026-03-04', '2026-03-05']) {
      newsroom.chat.refusals = [gone()]
      const { failures } = (await newsroom.orders.of(standing.place)) ?? { failures: -1 }
      const again = { ...work('{gone}'), day }
      await postDigestHandler(newsroom)({ ...again, order: { ...again.order, failures } }, run)
    }
    expect(await newsroom.orders.of(standing.place)).toBeNull()
    expect(newsroom.chat.posts.map(({ channel }) => channel)).toEqual(['U1', 'U1', 'U1'])
    expect(newsroom.chat.posts.at(-1)?.text).toContain('I have switched off a digest that you ordered')
    expect(newsroom.logged.at(-1)?.message).toBe(
      'a digest is switched off: it could not be posted three times in a row',
    )
  })

  test('counts no failure of last week once a digest has gone out', async () => {
    const newsroom = desk('{mended}', '2026-03-05T08:00:02Z')
    const standing = { ...order, place: { ...place, newsroom: '{mended}' }, failures: 2 }
    await newsroom.orders.put(standing)
    const again = work('{mended}')
    await postDigestHandler(newsroom)({ ...again, order: { ...again.order, failures: 2 } }, run)
    expect((await newsroom.orders.of(standing.place))?.failures).toBe(0)
  })

  test('carries a picture through the queue unharmed', () => {
    const picture = {
      name: 'chart.png',
      mediaType: 'image/png',
      bytes: new Uint8Array([137, 80, 0, 255]),
      alt: 'Dead: 3, then 4.',
    }
    const whole = { summary: 's', lines: [], attachments: [picture], choices: [{ label: 'l', asks: 'a' }] }
    expect(unpackNotice(JSON.parse(JSON.stringify(packNotice(whole))))).toEqual(whole)
  })
})
