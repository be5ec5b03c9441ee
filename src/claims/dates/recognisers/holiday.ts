/** Holidays whose day the calendar fixes: "Thanksgiving", "New Year's Eve", "last Easter". */
import { leansAhead } from '../anchoring.ts'
import { calendarDay, dayNumber, weekdayOf } from '../calendar.ts'
import type { Recogniser, Scene } from '../mention.ts'
import { ALL_PARTS, resolvedPeriod } from '../resolved.ts'
import { pattern } from '../words.ts'

type Rule = (year: number) => number | null

const fixed =
  (month: number, day: number): Rule =>
  (year) =>
    dayNumber(year, month, day)

/** The nth (1 to 4) or last (-1) such weekday of a month. */
const nth =
  (month: number, weekday: number, which: number, plus = 0): Rule =>
  (year) => {
    const start = dayNumber(year, which > 0 ? month : month + 1, 1)
    if (start === null) return null
    const first = start + ((weekday - weekdayOf(start) + 7) % 7)
    return first + 7 * (which > 0 ? which - 1 : which) + plus
  }

/** Western Easter Sunday: the Gregorian computus in the form of Meeus, Jones and Butcher. */
function easter(year: number): number | null {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const month = Math.floor((h + l - 7 * m + 114) / 31)
  return dayNumber(year, month, ((h + l - 7 * m + 114) % 31) + 1)
}

const fromEaster =
  (days: number): Rule =>
  (year) => {
    const sunday = easter(year)
    return sunday === null ? null : sunday + days
  }

/** Names as news writes them, to the rule that fixes the day (US federal, UK bank and church calendars). */
const HOLIDAYS: Readonly<Record<string, Rule>> = {
  christmas: fixed(12, 25),
  'christmas day': fixed(12, 25),
  'christmas eve': fixed(12, 24),
  'boxing day': fixed(12, 26),
  "new year's day": fixed(1, 1),
  "new year's": fixed(1, 1),
  "new year's eve": fixed(12, 31),
  "valentine's day": fixed(2, 14),
  "st. patrick's day": fixed(3, 17),
  "april fools' day": fixed(4, 1),
  'may day': fixed(5, 1),
  juneteenth: fixed(6, 19),
  'fourth of july': fixed(7, 4),
  'july fourth': fixed(7, 4),
  'independence day': fixed(7, 4),
  'bastille day': fixed(7, 14),
  halloween: fixed(10, 31),
  'veterans day': fixed(11, 11),
  'armistice day': fixed(11, 11),
  "all saints' day": fixed(11, 1),
  thanksgiving: nth(11, 4, 4),
  'thanksgiving day': nth(11, 4, 4),
  'black friday': nth(11, 4, 4, 1),
  'cyber monday': nth(11, 4, 4, 4),
  'labor day': nth(9, 1, 1),
  'memorial day': nth(5, 1, -1),
  "mother's day": nth(5, 7, 2),
  "father's day": nth(6, 7, 3),
  "presidents' day": nth(2, 1, 3),
  'columbus day': nth(10, 1, 2),
  'martin luther king jr. day': nth(1, 1, 3),
  'election day': nth(11, 1, 1, 1),
  easter: fromEaster(0),
  'easter sunday': fromEaster(0),
  'easter monday': fromEaster(1),
  'good friday': fromEaster(-2),
  'palm sunday': fromEaster(-7),
  'ash wednesday': fromEaster(-46),
}

const NAMES = Object.keys(HOLIDAYS)
  .sort((a, b) => b.length - a.length)
  .map((name) => name.replace("'", "['’]?").replace('.', '\\.?'))
  .join('|')

function dayOf(rule: Rule, shift: string | undefined, scene: Scene): number | null {
  if (scene.anchor === null) return null
  const { anchor } = scene
  const { year } = calendarDay(anchor)
  const days = [year - 1, year, year + 1].map(rule).filter((day) => day !== null)
  const past = days.filter((day) => (shift === 'last' ? day < anchor : day <= anchor)).at(-1) ?? null
  const future = days.find((day) => day >= anchor) ?? null
  if (shift === 'last' || shift === 'this past') return past
  if (past === null || future === null || shift === 'next')
    return shift === 'next' ? future : (past ?? future)
  return leansAhead(anchor - past, future - anchor, scene.tense()) ? future : past
}

/** Before these a holiday is a kind: a Christmas tree, an Easter egg, a Halloween party. */
const KINDS =
  /^ (?:songs?|trees?|part(?:y|ies)|island|eggs?|cards?|gifts?|presents?|movies?|films?|markets?|shopping|sales?|lights|bunny|carols?|dinners?|season|pudding|jumpers?|sweaters?|specials?|decorations?|costumes?|candy|albums?|list|spirit|parade|concert|bonus|cake|ornaments?|stockings?)\b/i

export const holiday: Recogniser = {
  name: 'holiday',
  pattern: pattern(
    `(?:(?<shift>last|this past|next|this) )?(?<name>${NAMES})\\b(?:,? (?:of )?(?<year>(?:19|20)\\d\\d)\\b)?`,
  ),
  read: ({ shift, name = '', year }, match, text) => {
    const key = name.replaceAll('’', "'")
    const rule =
      HOLIDAYS[key] ??
      Object.entries(HOLIDAYS).find(([known]) => known.replace(/['.]/g, '') === key.replace(/['.]/g, ''))?.[1]
    const end = match.index + match[0].length
    if (year === undefined && KINDS.test(text.slice(end, end + 16))) return null
    if (rule === undefined || !/^[A-Z]/.test(match.groups?.name ?? '')) return null
    return {
      type: 'DATE',
      resolve: (scene) => {
        const day = year === undefined ? dayOf(rule, shift, scene) : rule(Number(year))
        if (day === null) return { timex: 'XXXX-XX-XX', value: null }
        return resolvedPeriod({ unit: 'day', index: day }, { inferred: ALL_PARTS })
      },
    }
  },
}
