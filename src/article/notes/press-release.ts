import { remarks } from './note-rule.ts'

/** A company or office speaks for itself: the marks of distribution services. */
export const pressRelease = remarks(
  /\/\s?(?:PRNewswire|PR Newswire|BUSINESS WIRE|GLOBE NEWSWIRE|CNW|EINPresswire|ACCESSWIRE|Newswire)\b[^/]{0,30}\/|\((?:BUSINESS WIRE|GLOBE NEWSWIRE|ACCESSWIRE|Marketwired)\)|^\W*(?:[Nn]ews provided by|NEWS PROVIDED BY|[Ff]or [Ii]mmediate [Rr]elease|FOR IMMEDIATE RELEASE|[Pp]ress [Rr]elease|[Mm]edia [Cc]ontacts?:|[Pp]ress [Cc]ontacts?:)|\bSOURCE:? \p{Lu}[\p{L}&.,’' -]{2,60}$|\bnews provided by\b/u,
)
