/** Puts a time of the clock on its day: "9 p.m. Tuesday" is one time, "on Tuesday at 9 p.m." two. */
import { pad } from './calendar.ts'
import type { Clock, DateMention } from './mention.ts'

export type Timed = { readonly mention: DateMention; readonly clock: Clock | null }

const BEFORE_ITS_DAY = /^(?:,?\s(?:on\s)?|\s?\()$/
const AFTER_ITS_DAY = /^,?\s(?:(?:at|by|around|about|before|after|until|just|shortly|from)\s){0,3}$/

const ISO_DAY = /^\d{4}-\d\d-\d\d/

/** The half of the day by a part named beside the time: morning, or else; nights have both. */
function timeBy(clock: Clock, day: DateMention): string | null {
  if (clock.half === 'known') return clock.time
  const part = /T(MO|AF|EV|NI)$/.exec(day.timex)?.[1]
  if (part === undefined) return null
  const hour = Number(clock.time.slice(0, 2)) % 12
  const late = part === 'AF' || part === 'EV' || (part === 'NI' && hour >= 6)
  return `${pad(late ? hour + 12 : hour)}${clock.time.slice(2)}`
}

function onDay(clock: Clock, day: DateMention): Pick<DateMention, 'type' | 'timex' | 'value'> {
  const iso = ISO_DAY.exec(day.timex)?.[0] ?? ''
  const time = timeBy(clock, day)
  if (time === null) return { type: 'TIME', timex: day.timex, value: day.value }
  return {
    type: 'TIME',
    timex: `${iso}T${time}${clock.zone}`,
    value: day.value === null ? null : { ...day.value, time },
  }
}

/** Neighbouring mentions: the day after a time is taken into it, the day before it is copied. */
export function attachClocks(text: string, timed: readonly Timed[]): readonly DateMention[] {
  const mentions: DateMention[] = []
  for (let index = 0; index < timed.length; index++) {
    const current = timed[index]
    if (current === undefined) continue
    const { mention, clock } = current
    const next = timed[index + 1]
    const last = mentions.at(-1)
    if (clock === null) mentions.push(mention)
    else if (
      next !== undefined &&
      standsOn(text, mention, next.mention, BEFORE_ITS_DAY) &&
      next.clock === null
    ) {
      const { start } = mention.quote
      const { end } = next.mention.quote
      const quote = { exact: text.slice(start, end), start, end }
      mentions.push({ ...mention, ...onDay(clock, next.mention), quote })
      index++
    } else if (last !== undefined && standsOn(text, last, mention, AFTER_ITS_DAY) && isDay(last)) {
      mentions.push({ ...mention, ...onDay(clock, last) })
    } else mentions.push(mention)
  }
  return mentions
}

const isDay = ({ timex, type }: DateMention): boolean => ISO_DAY.test(timex) && type !== 'DURATION'

function standsOn(text: string, first: DateMention, second: DateMention, gap: RegExp): boolean {
  const day = gap === BEFORE_ITS_DAY ? second : first
  return isDay(day) && gap.test(text.slice(first.quote.end, second.quote.start))
}
