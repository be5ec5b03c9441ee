/** "1990", "in 2026", "the year 2000", "nineteen ninety-six", "fiscal 1989", "mid-1996", "2025-26". */

import { fullYear } from '../anchoring.ts'
import { firstOfMonth } from '../calendar.ts'
import type { Recogniser, Scene, Words } from '../mention.ts'
import { PART_OF, partMod } from '../modifiers.ts'
import { YEAR_IN_WORDS, yearOf } from '../numerals.ts'
import { timexOf } from '../period.ts'
import { resolvedPeriod, wholeDays } from '../resolved.ts'
import { pattern, YEAR } from '../words.ts'

const within: readonly ['month', 'day'] = ['month', 'day']

function read(year: (scene: Scene) => number | null, { part }: Words): ReturnType<Recogniser['read']> {
  return {
    type: 'DATE',
    resolve: (scene) => {
      const index = year(scene)
      return index === null
        ? null
        : resolvedPeriod({ unit: 'year', index }, { mod: partMod(part), inferred: within })
    },
  }
}

/** What follows a four-digit number that counts something: "1,900 of 2000 people", "1989 shares". */
const COUNTED =
  /^[\s-]{1,2}(?:kg|kilos?|kilograms|lbs?|people|persons|men|women|children|dollars|shares|points|jobs|workers|employees|homes|houses|miles|km|kilometers|kilometres|meters|metres|feet|acres|tons|tonnes|votes|cases|deaths|students|troops|soldiers|pounds|barrels|yen|units|cars|block|hours|rpm|pages|copies|seats|sq|cc|calories|kcal|mph|GMT|UTC|EST|EDT|pm|am|p\.m|a\.m|hrs)\b/i

/** What four digits number: "Flight 1990", "page 2026", "Resolution 1973". */
const NUMBERED =
  /\b(?:flight|gate|page|room|channel|highway|route|model|boeing|suite|unit|bus|train|box|lot|chapter|section|resolution|size|apartment|unit|hall|case|bill|act)\s$/i

export const year: Recogniser = {
  name: 'year',
  pattern: pattern(
    `(?<![\\d.,/:$£€#@_+-]|no\\. |number |route |highway )(?<part>${PART_OF}|post-|pre-)?(?:the )?(?:(?:calendar )?year )?(?<year>${YEAR})\\b(?![-–]\\d\\d|[,.:/]\\d|%|\\))`,
  ),
  read: (words, match, text) => {
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 24)
    if (COUNTED.test(after) || NUMBERED.test(text.slice(Math.max(0, match.index - 12), match.index)))
      return null
    return read(() => Number(words.year), words)
  },
}

export const fiscalYear: Recogniser = {
  name: 'fiscal-year',
  pattern: pattern(
    `(?:(?:the )?(?:fiscal|financial)(?: year)? |fy ?)['’]?(?<year>${YEAR}|\\d\\d)(?:[-–/](?<to>\\d\\d(?:\\d\\d)?))?\\b`,
  ),
  read: (words) => read((scene) => fullYear(words.year ?? '', scene), words),
}

export const spelledYear: Recogniser = {
  name: 'spelled-year',
  pattern: pattern(
    `(?:the year )?(?<year>${YEAR_IN_WORDS})\\b(?! (?:people|men|women|dollars|years|miles|other|more|of))`,
  ),
  read: (words) => read(() => yearOf(words.year ?? ''), words),
}

/**
 * "2025-26", "2025/26": a school, sports or financial year. Most of these begin between April and September;
 * July to June is taken for all. Its first year is the one it is named after.
 */
export const yearPair: Recogniser = {
  name: 'year-pair',
  pattern: pattern(
    `(?<![\\d.,/:$£€#-])(?<part>${PART_OF})?(?:the )?(?<year>${YEAR})[-–/](?:\\d\\d)?(?<to>\\d\\d)\\b(?![-/\\d])(?: (?:school|academic|financial|fiscal|budget|tax) year\\b| season\\b)?`,
  ),
  read: ({ year, to, part }) => {
    const from = Number(year)
    if ((from + 1) % 100 !== Number(to)) return null
    const mod = partMod(part)
    return {
      type: 'DATE',
      resolve: () => {
        const [start, end] = [firstOfMonth(from, 7), firstOfMonth(from + 1, 7) - 1]
        const third = Math.floor((end - start) / 3)
        const value = wholeDays(mod === 'END' ? end - third : start, mod === 'START' ? start + third : end, {
          inferred: within,
        })
        return { timex: timexOf({ unit: 'year', index: from }), value, ...(mod === undefined ? {} : { mod }) }
      },
    }
  },
}

/** "'98" after a word that leads to a date. */
export const shortYear: Recogniser = {
  name: 'short-year',
  pattern:
    /(?<=\b(?:in|of|since|from|until|by|summer|winter|spring|fall|autumn)\s)['’‘](?<year>\d\d)\b(?!s)/gi,
  read: (words) => read((scene) => fullYear(words.year ?? '', scene), words),
}
