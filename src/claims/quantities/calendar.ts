/** Stretches that hold numbers and are no quantities: years, days of a month, times of day. */
import type { Atom } from './atoms.ts'

const MONTH =
  /^(jan|january|feb|february|mar|march|apr|april|may|jun|june|jul|july|aug|august|sep|sept|september|oct|october|nov|november|dec|december)$/

const isMonth = (atom: Atom | undefined): boolean =>
  atom !== undefined && MONTH.test(atom.lower) && atom.text !== atom.lower

const isYear = (atom: Atom | undefined): boolean => atom !== undefined && /^(1[0-9]|20)\d\d$/.test(atom.text)

const isDay = (atom: Atom | undefined): boolean => atom !== undefined && /^([12]?\d|3[01])$/.test(atom.text)

/** Words before a bare four-digit number that make it a year. */
const BEFORE_YEAR =
  /^(in|since|by|until|till|before|after|circa|early|late|mid|between|year|summer|spring|autumn|winter)$/

/** Nouns that a year, rather than a count, stands before. */
const AFTER_COUNT = /^(people|dead|killed|injured|wounded|workers|votes|points|rpm|calories|times)$/

const dot = (atoms: readonly Atom[], at: number): number => (atoms[at]?.text === '.' ? at + 1 : at)

function monthFirst(atoms: readonly Atom[], at: number): number | null {
  if (!isMonth(atoms[at])) return null
  let next = dot(atoms, at + 1)
  if (isDay(atoms[next])) {
    next += 1
    if (/^(st|nd|rd|th)$/.test(atoms[next]?.lower ?? '')) next += 1
    if (/^[-–]$/.test(atoms[next]?.text ?? '') && isDay(atoms[next + 1])) next += 2
    if (atoms[next]?.text === ',' && isYear(atoms[next + 1])) return next + 2
    return isYear(atoms[next]) ? next + 1 : next
  }
  if (atoms[next]?.text === ',' && isYear(atoms[next + 1])) return next + 2
  return isYear(atoms[next]) ? next + 1 : null
}

function dayFirst(atoms: readonly Atom[], at: number): number | null {
  if (!isDay(atoms[at])) return null
  let next = at + 1
  if (atoms[next]?.joined && /^(st|nd|rd|th)$/.test(atoms[next]?.lower ?? '')) next += 1
  const span = /^([-–]|and|to|or)$/.test(atoms[next]?.lower ?? '') && isDay(atoms[next + 1]) ? next + 2 : next
  const ended = /^(st|nd|rd|th)$/.test(atoms[span]?.lower ?? '') ? span + 1 : span
  for (const from of [next, ended]) {
    const of = atoms[from]?.lower === 'of' ? from + 1 : from
    const glued = atoms[of]?.text === '-' ? of + 1 : of
    if (!isMonth(atoms[glued])) continue
    const month = dot(atoms, glued + 1)
    const year = /^[,-]$/.test(atoms[month]?.text ?? '') ? month + 1 : month
    return isYear(atoms[year]) ? year + 1 : glued + 1
  }
  return null
}

/** `2026-01-13`, `13/01/2026`, `1/13/26`. */
function numeric(atoms: readonly Atom[], at: number): number | null {
  const [a, b, c, d, e] = atoms.slice(at, at + 5)
  if (a?.kind !== 'digits' || b === undefined || c === undefined) return null
  if (!/^[-/]$/.test(b.text) || !b.joined || !c.joined) return null
  const whole = d?.text === b.text && d.joined && e?.kind === 'digits' && e.joined
  if (whole && /^\d{1,4}$/.test(a.text) && /^\d\d?$/.test(c.text) && /^\d{1,4}$/.test(e.text)) return at + 5
  // A season or a financial year: 2019/20, 2019-20.
  return isYear(a) && /^(\d\d|(19|20)\d\d)$/.test(c.text) ? at + 3 : null
}

/** `10:30 a.m.`, `8pm`, `7 a.m.`, `14.30 GMT`, `1900 GMT`. */
function clock(atoms: readonly Atom[], at: number): number | null {
  const hour = atoms[at]
  if (hour?.kind !== 'digits' || !/^\d{1,2}(\.\d\d)?$|^\d{4}$/.test(hour.text)) return null
  let next = at + 1
  const colon = atoms[next]?.text === ':' && atoms[next]?.joined && /^\d\d$/.test(atoms[next + 1]?.text ?? '')
  if (colon) next += 2
  if (colon && atoms[next]?.text === ':' && /^\d\d(\.\d+)?$/.test(atoms[next + 1]?.text ?? '')) next += 2
  const word = atoms[next]?.lower ?? ''
  if (/^(am|pm|gmt|utc|est|edt|cst|pst|cet|cest|bst|ist|aest)$/.test(word) && hour.text.length <= 5)
    return next + 1
  if (/^[ap]$/.test(word) && atoms[next + 1]?.text === '.' && atoms[next + 2]?.lower === 'm')
    return dot(atoms, next + 3)
  if (word === 'o' && /^['’]$/.test(atoms[next + 1]?.text ?? '') && atoms[next + 2]?.lower === 'clock')
    return next + 3
  return colon && Number(hour.text) < 25 ? next : null
}

const HOUR = /^(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[1-9]|1[0-2])$/
const WEEKDAY = /^(monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/

/** `shortly after nine on Sunday`, `quarter to seven`, `22 minutes to nine`, `half past 10`: hours in words. */
function hour(atoms: readonly Atom[], at: number): number | null {
  if (
    /^minutes?$/.test(atoms[at + 1]?.lower ?? '') &&
    /^(to|past)$/.test(atoms[at + 2]?.lower ?? '') &&
    HOUR.test(atoms[at + 3]?.lower ?? '')
  )
    return at + 4
  if (
    /^(quarter|half|minutes|midnight|noon)$/.test(atoms[at]?.lower ?? '') &&
    /^(to|past)$/.test(atoms[at + 1]?.lower ?? '')
  )
    return HOUR.test(atoms[at + 2]?.lower ?? '') ? at + 3 : null
  if (
    !HOUR.test(atoms[at]?.lower ?? '') ||
    !/^(at|after|before|around|about|by|until|till|since|from)$/.test(atoms[at - 1]?.lower ?? '')
  )
    return null
  const next = atoms[at + 1]?.lower ?? ''
  if (next === 'on' && WEEKDAY.test(atoms[at + 2]?.lower ?? '')) return at + 1
  return next === 'in' &&
    atoms[at + 2]?.lower === 'the' &&
    /^(morning|afternoon|evening)$/.test(atoms[at + 3]?.lower ?? '')
    ? at + 1
    : null
}

/** A bare year: `in 2024`, `the 2026 vote`, `1990s`, `'90s`. */
function year(atoms: readonly Atom[], at: number): number | null {
  const atom = atoms[at]
  const after = atoms[at + 1]
  if (atom?.kind !== 'digits') return null
  if (after?.joined && after.lower === 's' && /^(\d0|1\d\d0|20\d0)$/.test(atom.text)) return at + 2
  if (!isYear(atom) || (after?.joined && after.kind === 'word')) return null
  const before = atoms[at - 1]
  if (before !== undefined && /^\p{Sc}$/u.test(before.text)) return null
  if (AFTER_COUNT.test(after?.lower ?? '')) return null
  // "Some 2000 come from": a hedge that no one sets before a year, or a range with its unit.
  if (
    /^(about|some|nearly|roughly|approximately|almost|least|than)$/.test(before?.lower ?? '') &&
    after !== undefined &&
    !/^[,.;)]$/.test(after.text)
  )
    return null
  const n = Number(atom.text)
  // From 1900 on a bare number is a year; earlier ones need a preposition of time.
  return n >= 1900 || BEFORE_YEAR.test(before?.lower ?? '') ? at + 1 : null
}

/** Where a date or time that begins at `at` ends, or null. */
export function calendarAt(atoms: readonly Atom[], at: number): number | null {
  return (
    monthFirst(atoms, at) ??
    dayFirst(atoms, at) ??
    numeric(atoms, at) ??
    clock(atoms, at) ??
    hour(atoms, at) ??
    year(atoms, at)
  )
}
