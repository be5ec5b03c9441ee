/** Puts a time of the clock on its day: "9 p.m. Tuesday" is one time, "on Tuesday at 9 p.m." two. */
import { pad } from './calendar.ts'
import type { Clock, DateMention } from './mention.ts'

export type Timed = { readonly mention: DateMention; readonly clock: Clock | null }

const BEFORE_ITS_DAY = /^\s(?:on\s)?$/

/** "4.17am (0217 GMT) on Monday", "2pm and 4pm on Sunday", "5 p.m., June 1": of that day, yet with words of its own. */
const BESIDE_ITS_DAY = /^(?:,\s(?:on\s)?|\s?\(|\)\s(?:on\s)?|\s(?:and|to|until|or)\s|\s?[-–]\s?)$/
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

/** Neighbouring mentions, from the last to the first: the day after a time is taken into it, one before it copied. */
export function attachClocks(text: string, timed: readonly Timed[]): readonly DateMention[] {
  const mentions: DateMention[] = []
  for (const [index, { mention, clock }] of [...timed.entries()].reverse()) {
    const next = mentions.at(-1)
    const last = timed[index - 1]
    const gap = next === undefined ? '' : text.slice(mention.quote.end, next.quote.start)
    if (clock === null) mentions.push(mention)
    else if (
      next !== undefined &&
      isDay(next) &&
      BEFORE_ITS_DAY.test(gap) &&
      timed[index + 1]?.clock === null
    ) {
      const { start } = mention.quote
      const { end } = next.quote
      const quote = { exact: text.slice(start, end), start, end }
      mentions[mentions.length - 1] = { ...mention, ...onDay(clock, next), quote }
    } else if (next !== undefined && isDay(next) && BESIDE_ITS_DAY.test(gap)) {
      mentions.push({ ...mention, ...onDay(clock, next) })
    } else if (
      last !== undefined &&
      last.clock === null &&
      isDay(last.mention) &&
      AFTER_ITS_DAY.test(text.slice(last.mention.quote.end, mention.quote.start))
    ) {
      mentions.push({ ...mention, ...onDay(clock, last.mention) })
    } else mentions.push(mention)
  }
  mentions.reverse()
  return mentions.map((mention, index) => withoutForeignTime(text, mention, mentions[index - 1]))
}

/** "4.17am (0217 GMT)": the bracket says the same time in another zone, no second time of the article's own. */
function withoutForeignTime(text: string, mention: DateMention, last: DateMention | undefined): DateMention {
  if (last?.value?.time === undefined || mention.value?.time === undefined) return mention
  if (!mention.timex.endsWith('Z') || last.timex.endsWith('Z')) return mention
  if (!/^\s?\($/.test(text.slice(last.quote.end, mention.quote.start))) return mention
  const { time: _foreign, ...days } = mention.value
  return { ...mention, value: days }
}

const isDay = ({ timex, type }: DateMention): boolean => ISO_DAY.test(timex) && type !== 'DURATION'
