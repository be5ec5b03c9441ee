/** "the 1990s", "the late '70s", "the nineties", "the 20th century". */
import { fullYear } from '../anchoring.ts'
import type { Recogniser } from '../mention.ts'
import { PART_OF, partMod } from '../modifiers.ts'
import { resolvedPeriod } from '../resolved.ts'
import { pattern } from '../words.ts'

const NAMED: Readonly<Record<string, number>> = {
  twenties: 2,
  thirties: 3,
  forties: 4,
  fifties: 5,
  sixties: 6,
  seventies: 7,
  eighties: 8,
  nineties: 9,
}

export const decade: Recogniser = {
  name: 'decade',
  pattern:
    /(?:\bthe\s)?(?:\b(?<part>early|mid|late|mid-to-late|early-to-mid)(?:\s|-))?(?:\b(?<full>(?:1[5-9]|20)\d)0['’]?s\b|(?<![\d,.])['’‘]?(?<short>[2-9])0['’]?s\b|(?<=\bthe\s|early\s|mid-|late\s|-)(?<name>nineties|eighties|seventies|sixties|fifties|forties|thirties|twenties)\b)/gi,
  read: ({ part, full, short, name }, match, text) => {
    if (short !== undefined) {
      // "In her 30s", "temperatures in the 70s": only with an apostrophe, or "the 60s" after "of", "since", "from".
      const before = text.slice(Math.max(0, match.index - 12), match.index)
      const marked = /['’‘]\d0/.test(match[0])
      const led = /^the\s/i.test(match[0]) && /\b(?:of|since|from|during|back in)\s$/i.test(before)
      if (!marked && !led && !/\b[2-9]0s and $/.test(before)) return null
    }
    if (
      name !== undefined &&
      /\b(?:his|her|their|my|your|our)\s(?:\w+[\s-])?$/i.test(
        text.slice(Math.max(0, match.index - 14), match.index + 4),
      )
    ) {
      return null
    }
    return {
      type: 'DATE',
      resolve: (scene) => {
        const tens =
          full === undefined ? fullYear(`${short ?? NAMED[name ?? ''] ?? 0}0`, scene) / 10 : Number(full)
        return resolvedPeriod(
          { unit: 'decade', index: Math.floor(tens) },
          { mod: partMod(part), inferred: ['year', 'month', 'day'] },
        )
      },
    }
  },
}

const CENTURY_WORDS: Readonly<Record<string, number>> = {
  sixteenth: 16,
  seventeenth: 17,
  eighteenth: 18,
  nineteenth: 19,
  twentieth: 20,
  'twenty-first': 21,
  '21st': 21,
}

export const century: Recogniser = {
  name: 'century',
  pattern: pattern(
    `(?:(?<part>${PART_OF}))?(?:the )?(?:(?<digits>\\d\\d?)(?:st|nd|rd|th)|(?<word>sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty-first))[ -]century\\b`,
  ),
  read: ({ digits, word, part }) => {
    const number = digits === undefined ? CENTURY_WORDS[word ?? ''] : Number(digits)
    if (number === undefined || number < 1 || number > 30) return null
    return {
      type: 'DATE',
      resolve: () =>
        resolvedPeriod(
          { unit: 'century', index: number - 1 },
          { mod: partMod(part), inferred: ['year', 'month', 'day'] },
        ),
    }
  },
}
