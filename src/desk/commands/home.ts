/** `home`: what is open, and how this place is set up; the first thing that somebody sees of the app. */
import { gatherMaterial } from '../../digest/gather.ts'
import { seenFrom } from '../../digest/material.ts'
import { openSince, stillOpen } from '../../digest/parts/open.ts'
import { type Choice, heading, item, line, type Notice, type NoticeLine } from '../../reply/notice.ts'
import type { Command, DeskPorts, Place } from '../command.ts'
import { may } from '../may.ts'
import { sayValue } from './settings.ts'

/** Two screens of a phone. */
const MOST_OPEN = 12

/** What a newsroom changes first. */
const SHOWN = ['links', 'previews', 'reaction', 'watch', 'model', 'zone', 'settle', 'change'] as const

async function openLines(
  { read, asking, settings: set }: Place,
  ports: DeskPorts,
): Promise<readonly NoticeLine[]> {
  if (asking.person.guest === true && asking.thread.channel === '')
    return [line('Guests see mismatches in the threads of their own channels.')]
  const now = ports.clock()
  const all = await gatherMaterial(read, { since: now.toISOString(), now, zone: set.zone }, ports)
  const material = asking.person.guest === true ? seenFrom(all, asking.thread.channel) : all
  const open = [...openSince.lines(material), ...stillOpen.lines(material)]
  if (open.length === 0) return [line('Nothing is open: what I have read agrees, or somebody settled it.')]
  const left = open.length - MOST_OPEN
  const more = left > 0 ? [line({ quiet: `and ${left} more, less severe or older` })] : []
  return [...open.slice(0, MOST_OPEN), ...more]
}

function rightsLine({ asking: { person }, settings: set }: Place): NoticeLine {
  const able = [
    ...(may(person, 'settle', set) ? ['settle mismatches'] : []),
    ...(may(person, 'change', set) ? ['change settings'] : []),
  ]
  return line(able.length === 0 ? 'You may read and ask for checks.' : `You may ${able.join(' and ')}.`)
}

function choices(): readonly Choice[] {
  return [
    { label: 'All settings', asks: 'settings' },
    { label: 'What I can do', asks: 'help' },
  ]
}

async function homeNotice(place: Place, ports: DeskPorts): Promise<Notice> {
  const set = SHOWN.map((name) => item(name, ': ', { bold: sayValue(place.settings[name]) }))
  return {
    summary: 'What is open, and how I am set up',
    lines: [
      heading('Open mismatches'),
      ...(await openLines(place, ports)),
      heading('Settings'),
      ...set,
      rightsLine(place),
      line('To change one, say its name and the new value: `settings links mentions`.'),
      line('For one channel alone, say it there: `settings here links off`.'),
    ],
    choices: choices(),
  }
}

export const homeCommand: Command = {
  takes: '',
  help: 'what is open, and how I am set up.',
  right: 'read',
  answer: async (_words, place, ports) => ({ notice: await homeNotice(place, ports), shownTo: 'asker' }),
}
