import { tooLate } from '../../src/digest/next.ts'
import { MOST_FAILURES, orderMemories } from '../../src/digest/order.ts'
import { Fault } from '../../src/fault.ts'
import type { Chat, Clock, DigestOrders, History, Ledger, Log } from '../../src/ports.ts'
import { sentence } from '../../src/reply/notice.ts'
import type { Handler } from '../definition.ts'
import { unpackNotice } from '../post-notice/definition.ts'
import type { Payload } from '../registry.ts'

export type PostDigestPorts = {
  readonly chat: Chat
  readonly ledger: Ledger
  readonly history: History
  readonly orders: DigestOrders
  readonly clock: Clock
  readonly log: Log
}

type Work = Payload<'post-digest'>
type Where = { readonly newsroom: string; readonly channel: string; readonly error: string }

/** A message to whoever ordered it, where the platform lets an id of a person stand for a channel. */
async function tellOrderer({ order, day }: Work, text: string, where: Where, ports: PostDigestPorts) {
  const { place, by } = order
  try {
    const direct = { ...place, channel: by.id, thread: '' }
    await ports.chat.post(direct, sentence(text), `digest-failed ${place.channel} ${day}`)
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    ports.log.warn({ ...where, direct: error.message }, 'who ordered the digest could not be told either')
  }
}

/** The channel is gone or closed to us: said each time, and the third time it is the last. */
async function refused(work: Work, fault: Fault, ports: PostDigestPorts): Promise<void> {
  const { place, by } = work.order
  // Ordered anew or cancelled in the meantime: what stands now counts.
  const order = await ports.orders.of(place)
  if (order === null) return
  const failures = order.failures + 1
  const where = { newsroom: place.newsroom, channel: place.channel, error: fault.message }
  if (failures < MOST_FAILURES) {
    await ports.orders.put({ ...order, failures })
    ports.log.warn(where, 'a digest could not be posted: the channel is gone or closed to us')
    await tellOrderer(work, `I could not post the digest that you ordered: ${fault.message}.`, where, ports)
    return
  }
  await ports.orders.cancel(place)
  const set = { setting: 'digest', value: null, channel: place.channel, story: null, by: by.name }
  const { write } = orderMemories(order)
  await ports.history.append(write, [{ kind: 'set', at: ports.clock().toISOString(), ...set }])
  ports.log.warn(where, 'a digest is switched off: it could not be posted three times in a row')
  const text = `I have switched off a digest that you ordered, since I could not post it: ${fault.message}.`
  await tellOrderer(work, text, where, ports)
}

/** Posted once by its key, whatever is tried again. */
export const postDigestHandler =
  (ports: PostDigestPorts): Handler<Work> =>
  async (work) => {
    const { order, day, due, until } = work
    const { place } = order
    const { newsroom, channel } = place
    const key = `digest ${newsroom} ${channel} ${day}`
    if (await ports.ledger.has(`posted ${key}`)) return
    if (tooLate(new Date(due), ports.clock())) {
      ports.log.warn({ newsroom, channel, due }, 'a digest was skipped: it was due more than two hours ago')
      return
    }
    try {
      await ports.chat.post({ ...place, thread: '' }, unpackNotice(work.notice), key)
    } catch (error) {
      if (!(error instanceof Fault) || error.retryable) throw error
      return refused(work, error, ports)
    }
    const { write } = orderMemories(order)
    await ports.history.append(write, [{ kind: 'digested', at: until, story: null, channel }])
    const standing = order.failures === 0 ? null : await ports.orders.of(place)
    if (standing !== null) await ports.orders.put({ ...standing, failures: 0 })
    await ports.ledger.record(`posted ${key}`)
  }
