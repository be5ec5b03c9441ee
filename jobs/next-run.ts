/** When a scheduled job runs next. Cron's own reading of a pattern loses a day whose clock skips the hour. */
import { defaultRepeatStrategy } from 'bullmq'
import { nextDue } from '../src/digest/next.ts'
import type { Schedule } from '../src/digest/schedule.ts'

/** Minute, hour, any day of any month, days of the week (0 is Sunday, as cron has it). */
const DAILY = /^(\d{1,2}) (\d{1,2}) \* \* ([0-6](?:,[0-6])*)$/

export const patternOf = ({ minute, hour, days }: Schedule): string =>
  `${minute} ${hour} * * ${days.map((day) => day % 7).join(',')}`

/** BullMQ's `repeatStrategy`: milliseconds since the epoch, after `from`. */
export function nextRun(
  from: number,
  options: Parameters<typeof defaultRepeatStrategy>[1],
): ReturnType<typeof defaultRepeatStrategy> {
  const [, minute, hour, days] = DAILY.exec(options.pattern ?? '') ?? []
  if (days === undefined) return defaultRepeatStrategy(from, options)
  const schedule = {
    minute: Number(minute),
    hour: Number(hour),
    days: days.split(',').map((day) => (day === '0' ? 7 : Number(day))),
    zone: options.tz ?? 'UTC',
  }
  return nextDue(schedule, new Date(from)).getTime()
}
