import { illustrate } from '../../src/digest/chart/illustrate.ts'
import { composeDigest } from '../../src/digest/compose.ts'
import { type GatherPorts, gatherMaterial, lastDigest } from '../../src/digest/gather.ts'
import type { Material } from '../../src/digest/material.ts'
import { localDay, tooLate } from '../../src/digest/next.ts'
import { orderMemories } from '../../src/digest/order.ts'
import type { ArticleStore, Clock, DigestDays, Log, Painter } from '../../src/ports.ts'
import type { Notice } from '../../src/reply/notice.ts'
import type { Handler } from '../definition.ts'
import { packNotice } from '../post-notice/definition.ts'
import { jobId, type Queues } from '../queues.ts'
import { type Payload, postQueue } from '../registry.ts'

export type DigestPorts = GatherPorts & {
  readonly store: Pick<ArticleStore, 'load'>
  readonly painter: Painter
  readonly days: DigestDays
  readonly queues: Pick<Queues, 'add'>
  readonly clock: Clock
  readonly log: Log
}

/** The words say it all: a picture that cannot be made holds nothing up. */
async function withPicture(
  notice: Notice,
  material: Material,
  memories: readonly string[],
  ports: DigestPorts,
): Promise<Notice> {
  try {
    const picture = await illustrate(material, memories, ports)
    return picture === null ? notice : { ...notice, attachments: [picture] }
  } catch (error) {
    ports.log.error({ error }, 'the picture of a digest could not be made')
    return notice
  }
}

/** The day is taken before anything is posted: one that is due again on it, by whatever change, is passed over. */
export const digestHandler =
  (ports: DigestPorts): Handler<Payload<'digest'>> =>
  async (order, run) => {
    const { place, schedule } = order
    const { zone } = schedule
    const now = ports.clock()
    const due = run.due ?? now
    const about = { newsroom: place.newsroom, channel: place.channel, due: due.toISOString() }
    if (tooLate(due, now)) {
      ports.log.warn(about, 'a digest was skipped: it was due more than two hours ago')
      return
    }
    const day = localDay(due, zone)
    if (!(await ports.days.take(place, day, run.jobId))) {
      ports.log.info({ ...about, day }, 'a digest was skipped: the channel has had one on this day')
      return
    }
    const { read, write } = orderMemories(order)
    const since = await lastDigest(write, place.channel, now, ports)
    const material = await gatherMaterial(read, { since, now, zone }, ports)
    const notice = await withPicture(composeDigest(material), material, read, ports)
    const { platform, newsroom, channel } = place
    await ports.queues.add(
      postQueue(platform),
      'post-digest',
      jobId('post-digest', platform, newsroom, channel, day),
      { order, day, due: due.toISOString(), until: now.toISOString(), notice: packNotice(notice) },
    )
  }
