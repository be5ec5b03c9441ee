/** `digest`, `digest now`, `digest at …`, `digest off`, and `digest more …` behind a long digest's button. */
import { composeDigest, composePage } from '../../digest/compose.ts'
import { gatherMaterial, lastDigest } from '../../digest/gather.ts'
import { type Material, seenFrom } from '../../digest/material.ts'
import { localDay, nextDue, sayInstant } from '../../digest/next.ts'
import type { Order } from '../../digest/order.ts'
import { parseSchedule, type Schedule, saySchedule } from '../../digest/schedule.ts'
import { type Notice, sentence } from '../../reply/notice.ts'
import type { Answer } from '../asking.ts'
import type { Command, DeskPorts, Place } from '../command.ts'
import { may, mayNot } from '../may.ts'

const DAY = 24 * 3600 * 1000

const toAsker = (notice: Notice): Answer => ({ notice, shownTo: 'asker' })
const say = (text: string): Answer => toAsker(sentence(text))

/** The channel itself, wherever in it somebody asks. */
const channelOf = ({ asking }: Place) => ({ ...asking.thread, thread: '' })

/** A day that has had its digest gets no second one, also when the hour is changed. */
async function nextFor(schedule: Schedule, place: Place, { days, clock }: DeskPorts): Promise<Date> {
  const first = nextDue(schedule, clock())
  const taken = await days.taken(channelOf(place), localDay(first, schedule.zone))
  return taken ? nextDue(schedule, first) : first
}

async function sayNext(order: Order, place: Place, ports: DeskPorts): Promise<string> {
  const { schedule } = order
  const next = await nextFor(schedule, place, ports)
  return `The next is on ${sayInstant(next, schedule.zone)} (${schedule.zone}).`
}

async function noteSetting(value: string | null, place: Place, { history, clock }: DeskPorts): Promise<void> {
  const { person, thread } = place.asking
  const set = { setting: 'digest', value, channel: thread.channel, by: person.name, story: null }
  await history.append(place.write, [{ kind: 'set', at: clock().toISOString(), ...set }])
}

async function orderAt(words: string, place: Place, ports: DeskPorts): Promise<Answer> {
  const parsed = parseSchedule(words, place.settings.zone)
  if (!parsed.ok) return say(parsed.why)
  const { person, private: apart } = place.asking
  const by = { id: person.id, name: person.name }
  const order = { place: channelOf(place), private: apart, schedule: parsed.value, by, failures: 0 }
  await ports.orders.put(order)
  const said = saySchedule(parsed.value)
  await noteSetting(said, place, ports)
  return say(`This channel gets its digest at ${said}. ${await sayNext(order, place, ports)}`)
}

async function cancel(place: Place, ports: DeskPorts): Promise<Answer> {
  if (!(await ports.orders.cancel(channelOf(place)))) return say('This channel gets no digest.')
  await noteSetting(null, place, ports)
  return say('This channel gets no digest any more.')
}

type Stretch = Parameters<typeof gatherMaterial>[1]

async function seen({ read, asking }: Place, stretch: Stretch, ports: DeskPorts): Promise<Material> {
  const material = await gatherMaterial(read, stretch, ports)
  return asking.person.guest === true ? seenFrom(material, asking.thread.channel) : material
}

/** The last one's stretch of time or a day, whichever is longer: right after the morning's digest it shows that. */
async function nowFor(place: Place, ports: DeskPorts): Promise<Answer> {
  const now = ports.clock()
  const { thread } = place.asking
  const last = await lastDigest(place.write, thread.channel, now, ports)
  const since = new Date(Math.min(Date.parse(last), now.getTime() - DAY)).toISOString()
  const order = await ports.orders.of(channelOf(place))
  const zone = order?.schedule.zone ?? place.settings.zone
  return toAsker(composeDigest(await seen(place, { since, now, zone }, ports)))
}

/** `<since> <until> <page>`, as the button has it. */
async function more(words: string, place: Place, ports: DeskPorts): Promise<Answer> {
  const [since = '', until = '', page = ''] = words.split(/\s+/)
  if (!Number.isFinite(Date.parse(since)) || !Number.isFinite(Date.parse(until)) || !/^\d{1,4}$/.test(page))
    return say('That button is of another version. Say `digest now`.')
  const order = await ports.orders.of(channelOf(place))
  const zone = order?.schedule.zone ?? place.settings.zone
  const material = await seen(place, { since, now: new Date(until), zone }, ports)
  return toAsker(composePage(material, Number(page)))
}

async function status(place: Place, ports: DeskPorts): Promise<Answer> {
  const order = await ports.orders.of(channelOf(place))
  if (order === null)
    return say('This channel gets no digest. `digest at 08:00 Europe/London mon-fri` orders one.')
  const ordered = `${saySchedule(order.schedule)}, ordered by ${order.by.name}`
  return say(`This channel gets its digest at ${ordered}. ${await sayNext(order, place, ports)}`)
}

export const digestCommand: Command = {
  takes: '[now | at <time> [<zone>] [<days>] | off]',
  help: 'what moved, changed and is open: when the next one comes, one right now, or when to post it here.',
  right: 'read',
  async answer(words, place, ports) {
    const [, verb = '', rest = ''] = /^(\S*)\s*([\s\S]*)$/.exec(words) ?? []
    const asked = verb.toLowerCase()
    if (asked === '') return status(place, ports)
    if (asked === 'now') return nowFor(place, ports)
    if (asked === 'more') return more(rest, place, ports)
    if (asked !== 'at' && asked !== 'off')
      return say(
        'Say `digest now`, `digest at 08:00 Europe/London mon-fri`, `digest off`, or `digest` alone.',
      )
    if (!may(place.asking.person, 'change', place.settings)) return say(mayNot.change)
    return asked === 'at' ? orderAt(rest, place, ports) : cancel(place, ports)
  },
}
