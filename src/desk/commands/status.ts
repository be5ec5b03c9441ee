/** `status`: how the installation stands, in words for whoever runs it. */
import type { Condition, ProcessSeen } from '../../ports.ts'
import { heading, item, line, type Notice, type NoticeLine } from '../../reply/notice.ts'
import type { Command } from '../command.ts'

const count = (number: number, one: string, many = `${one}s`): string =>
  `${number} ${number === 1 ? one : many}`

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** `12 minutes ago`: whole units, the largest that fits. */
function ago(at: string, now: Date): string {
  const past = now.getTime() - Date.parse(at)
  if (past < MINUTE) return 'less than a minute ago'
  if (past < HOUR) return `${count(Math.floor(past / MINUTE), 'minute')} ago`
  return past < DAY
    ? `${count(Math.floor(past / HOUR), 'hour')} ago`
    : `${count(Math.floor(past / DAY), 'day')} ago`
}

function megabytes(bytes: number): string {
  const size = bytes / 1024 / 1024
  return size < 1024 ? `${Math.max(1, Math.round(size))} MB` : `${(size / 1024).toFixed(1)} GB`
}

function jobsLine({ waiting, running, failed }: Condition['jobs']): NoticeLine {
  const now = waiting + running === 0 ? 'none waits' : `${waiting} waiting, ${running} being done`
  const given = failed === 0 ? '' : `; ${count(failed, 'was', 'were')} given up lately: the log says why`
  return item({ bold: 'Jobs' }, `: ${now}${given}.`)
}

function workersLine(processes: readonly ProcessSeen[], now: Date): NoticeLine {
  const workers = processes.filter(({ works }) => works)
  const alive = workers.filter((one) => one.alive)
  const [last] = workers
  if (alive.length > 0) {
    const hosts = [...new Set(alive.map(({ host }) => host))].join(', ')
    return item({ bold: 'Workers' }, `: ${alive.length} alive, on ${hosts}.`)
  }
  const mend = 'Nothing is read until one is: `npm start -- --only worker`.'
  if (last === undefined) return item({ bold: 'Workers' }, `: none has been seen. ${mend}`)
  return item(
    { bold: 'Workers' },
    `: none is alive; the last was ${ago(last.at, now)}, on ${last.host}. ${mend}`,
  )
}

function chatsLine(processes: readonly ProcessSeen[]): NoticeLine {
  const alive = processes.filter((one) => one.alive)
  const chats = [...new Set(alive.flatMap((one) => one.chats))].toSorted()
  return item({ bold: 'Chats' }, chats.length === 0 ? ': none is connected.' : `: ${chats.join(', ')}.`)
}

const PERSISTENCE: Record<Condition['redis']['persistence'], string> = {
  'append-only': 'writes down everything as it happens',
  snapshots: 'writes snapshots: a crash loses what came after the last; set `appendonly yes`',
  none: 'writes nothing to disk: a restart loses queue and memory; set `appendonly yes`',
}

function redisLines({
  version,
  memory,
  limit,
  persistence,
  written,
  evicts,
}: Condition['redis']): NoticeLine[] {
  const of = limit === null ? '' : ` of ${megabytes(limit)}`
  const lines = [
    item({ bold: 'Redis' }, ` ${version}: holds ${megabytes(memory)}${of} and ${PERSISTENCE[persistence]}.`),
  ]
  if (!written) lines.push(item('Its last attempt to write to disk failed: look at its log and at the disk.'))
  if (evicts)
    lines.push(item('It throws away what it holds when it is full: set `maxmemory-policy noeviction`.'))
  return lines
}

export function statusNotice(condition: Condition, now: Date): Notice {
  const { jobs, processes, redis, model, versions } = condition
  const models = model === null ? 'none is set up; the rules do all of it' : model
  return {
    summary: 'How I am',
    lines: [
      heading('How I am'),
      jobsLine(jobs),
      workersLine(processes, now),
      chatsLine(processes),
      ...redisLines(redis),
      item({ bold: 'Language model' }, `: ${models}.`),
      line({ quiet: `twosource ${versions.twosource}, Node ${versions.node}` }),
    ],
  }
}

export const statusCommand: Command = {
  takes: '',
  help: 'how I am: jobs, workers, Redis, chats, versions.',
  right: 'change',
  async answer(_words, _place, { operations, clock }) {
    return { notice: statusNotice(await operations.condition(), clock()), shownTo: 'asker' }
  },
}
