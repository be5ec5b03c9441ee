import { remarks } from './note-rule.ts'

/** The outlet says what it put right: wordings of the large English-language newsrooms' corrections columns. */
export const correction = remarks(
  /^\W*(?:corrections?|clarifications?|editor[’']?s[’']? note|update)\b.{0,40}[:–—-].{0,400}\b(?:correct(?:ed|s|ion)|misstat|misspell|incorrectly|inaccurate|error|erroneous|earlier version|previous version|clarif)|^\W*corrections?\s*(?:\(.{0,40}\))?\s*[:–—]|\b(?:an? (?:earlier|previous|prior) version of this (?:article|story|report|post|headline|caption)|this (?:article|story|report|post|headline|piece) (?:was|has been) (?:corrected|amended|clarified)|amended on \d)/i,
)
