/** Times without a date: "now", "recently", "in the past", "soon" (PRESENT_REF, PAST_REF, FUTURE_REF). */
import type { Recogniser } from '../mention.ts'
import { resolvedAs } from '../resolved.ts'
import { pattern } from '../words.ts'
import { durationTimex } from './duration.ts'

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
  recently: 'PAST_REF',
  'more recently': 'PAST_REF',
  'most recently': 'PAST_REF',
  recent: 'PAST_REF',
  lately: 'PAST_REF',
  'the past': 'PAST_REF',
  'the recent past': 'PAST_REF',
  soon: 'FUTURE_REF',
  'the future': 'FUTURE_REF',
  'the near future': 'FUTURE_REF',
  'the foreseeable future': 'FUTURE_REF',
  'the near term': 'FUTURE_REF',
  'the short term': 'FUTURE_REF',
  'near future': 'FUTURE_REF',
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
    // "As soon as" and "soon after" order events.
    if (word === 'soon' && /^(?:\s(?:as|after|before|aft|bef)|-)/.test(after)) return null
    return { type: 'DATE', resolve: () => resolvedAs(timex) }
  },
}

/** "Recent weeks", "the coming years": an unknown number of them. */
export const recentUnits: Recogniser = {
  name: 'recent-units',
  pattern: pattern(
    '(?:the )?(?:most )?(?:recent|coming) (?<unit>day|week|month|year|quarter|decade)s(?: and (?:weeks|months|years))?\\b',
  ),
  read: ({ unit = '' }) => ({ type: 'DURATION', resolve: () => resolvedAs(durationTimex(null, unit)) }),
}
