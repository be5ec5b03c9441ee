/** Times without a date: "now", "recently", "in the past", "soon" (PRESENT_REF, PAST_REF, FUTURE_REF). */
import type { Recogniser } from '../mention.ts'
import { resolvedAs } from '../resolved.ts'
import { pattern } from '../words.ts'

/** Words and the reference they make: TimeML 1.2.1, section on indexicals. */
const REFERENCES: Readonly<Record<string, string>> = {
  now: 'PRESENT_REF',
  'right now': 'PRESENT_REF',
  nowadays: 'PRESENT_REF',
  currently: 'PRESENT_REF',
  current: 'PRESENT_REF',
  'at present': 'PRESENT_REF',
  'at the moment': 'PRESENT_REF',
  'the time being': 'PRESENT_REF',
  'these days': 'PRESENT_REF',
  'this time': 'PRESENT_REF',
  recently: 'PAST_REF',
  'more recently': 'PAST_REF',
  'most recently': 'PAST_REF',
  recent: 'PAST_REF',
  lately: 'PAST_REF',
  previously: 'PAST_REF',
  formerly: 'PAST_REF',
  'the past': 'PAST_REF',
  'the recent past': 'PAST_REF',
  soon: 'FUTURE_REF',
  'the future': 'FUTURE_REF',
  'the near future': 'FUTURE_REF',
  'the foreseeable future': 'FUTURE_REF',
  'the near term': 'FUTURE_REF',
  'the short term': 'FUTURE_REF',
  'near future': 'FUTURE_REF',
  future: 'FUTURE_REF',
  shortly: 'FUTURE_REF',
}

const UNITS: Readonly<Record<string, string>> = {
  recent: 'PAST_REF',
  past: 'PAST_REF',
  coming: 'FUTURE_REF',
  future: 'FUTURE_REF',
}

export const reference: Recogniser = {
  name: 'reference',
  pattern: pattern(
    `(?<word>${Object.keys(REFERENCES)
      .sort((a, b) => b.length - a.length)
      .join('|')})\\b`,
  ),
  read: ({ word = '' }, match, text) => {
    const timex = REFERENCES[word]
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 8)
    if (timex === undefined) return null
    // "The past three years" and "the future of the firm" are no points in time.
    if (word === 'the past' && /^\s(?!and|but|or|that|when)[a-z0-9]/i.test(after)) return null
    if (/future$/.test(word) && /^\sof\b|^s\b/.test(after)) return null
    if (word === 'this time' && /^\s(?:last|next|of)/.test(after)) return null
    return { type: 'DATE', resolve: () => resolvedAs(timex) }
  },
}

export const recentUnits: Recogniser = {
  name: 'recent-units',
  pattern: pattern(
    '(?:the )?(?:most )?(?<word>recent|past|coming|future) (?:days|weeks|months|years|quarters|decades|times)(?: and (?:weeks|months|years))?\\b',
  ),
  read: ({ word = '' }) => ({ type: 'DATE', resolve: () => resolvedAs(UNITS[word] ?? 'PAST_REF') }),
}
