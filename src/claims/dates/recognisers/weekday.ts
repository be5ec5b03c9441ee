/** "late Tuesday", "on Friday", "last Monday", "Monday of last week", "Wednesday night". */
import { nearestWeekday } from '../anchoring.ts'
import { weekdayOf } from '../calendar.ts'
import { partOfDay, withPart } from '../day-part.ts'
import type { Recogniser, Scene } from '../mention.ts'
import { partMod } from '../modifiers.ts'
import { ALL_PARTS, resolvedPeriod } from '../resolved.ts'
import { bare, DAY_PART, pattern, WEEKDAY, WEEKDAYS } from '../words.ts'

type Shift = 'last' | 'next' | 'this' | 'previous' | 'coming' | 'near'

function dayOf(weekday: number, shift: Shift, week: string | undefined, scene: Scene): number | null {
  if (scene.anchor === null) return null
  const today = weekdayOf(scene.anchor)
  const monday = scene.anchor - today + 1
  // "Monday of last week" is the week before, whatever day it is now.
  if (week === 'after') return scene.anchor + ((weekday - today + 7) % 7) + 7
  if (week === 'last' || week === 'the previous') return monday - 7 + weekday - 1
  if (week === 'next') return monday + 7 + weekday - 1
  if (week === 'this') return monday + weekday - 1
  if (shift === 'near') return nearestWeekday(weekday, scene)
  if (shift === 'coming' || shift === 'next') return scene.anchor + (((weekday - today + 6) % 7) + 1)
  if (shift === 'this')
    return scene.tense() === 'future' ? monday + weekday - 1 : nearestWeekday(weekday, scene)
  if (shift === 'previous' && scene.previous?.unit === 'day') {
    const from = scene.previous.index
    return from - (((weekdayOf(from) - weekday + 6) % 7) + 1)
  }
  if (shift === 'previous') return scene.anchor - ((today - weekday + 7) % 7) - 7
  // "Last Monday" is the Monday just past, never today.
  return scene.anchor - (((today - weekday + 6) % 7) + 1)
}

const SHIFTS: Readonly<Record<string, Shift>> = {
  last: 'last',
  past: 'last',
  'this past': 'last',
  'this last': 'last',
  next: 'next',
  this: 'this',
  'this coming': 'coming',
  coming: 'coming',
  'the previous': 'previous',
}

export const weekday: Recogniser = {
  name: 'weekday',
  pattern: pattern(
    `(?:(?<part>(?:very )?early|late|earlier|later|mid)(?: on)?[ -])?(?:(?<shift>last|this past|this last|this coming|next|this|past|coming|the previous) )?(?<weekday>${WEEKDAY})(?:(?: |-)(?:(?<early>early|late|mid)[ -])?(?<after>${DAY_PART})\\b)?(?: (?:of )?(?<week>last|next|this|the previous) week\\b| (?<after7>week)\\b(?! of))?`,
  ),
  read: (words, match, text) => {
    const name = words.weekday ?? ''
    const number = WEEKDAYS[bare(name)]
    const written = match.groups?.weekday ?? ''
    if (number === undefined || !/^[A-Z]/.test(written)) return null
    // "Sun" is a star and a newspaper, "Sat" and "Wed" are verbs: abbreviations need their full stop.
    if (bare(name).length <= 4 && !written.endsWith('.')) return null
    // A broadcast or a newspaper, not a day.
    if (
      /^ (?:Live|Football|Fever|Lights|Raw|Times|Mirror|Telegraph|Mail|Express|Post|Independent|World)\b/.test(
        text.slice(match.index + match[0].length, match.index + match[0].length + 10),
      )
    )
      return null
    const part = partOfDay(words.after)
    const mod = partMod(words.part)
    return {
      type: part === null ? 'DATE' : 'TIME',
      resolve: (scene) => {
        const day = dayOf(
          number,
          SHIFTS[words.shift ?? ''] ?? 'near',
          words.after7 === undefined ? words.week : 'after',
          scene,
        )
        if (day === null) return { timex: `XXXX-WXX-${number}${part ?? ''}`, value: null }
        return withPart(resolvedPeriod({ unit: 'day', index: day }, { inferred: ALL_PARTS, mod }), part)
      },
    }
  },
}
