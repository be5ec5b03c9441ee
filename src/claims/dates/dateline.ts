/** The date in a dateline: "PORT ELWIN, Jan. 14 (AP) —", "PORT ELWIN, Marland - January 14th, 2026 -". */

/** A place in capitals, with or without its country, up to where the date begins. */
const PLACE_BEFORE = /(?:^|\n)\s*\p{Lu}[\p{Lu}\s.'’-]{2,40}(?:,\s[\p{L}.\s]{2,30})?(?:,|\s[-–—])\s$/u

/** A place in small letters counts only where the text begins: "Lower Marden, Jan. 14 (CW):". */
const OPENING_PLACE = /^\s*\p{Lu}[\p{L}.\s'’-]{2,40}(?:,\s[\p{L}.\s]{2,30})?,\s$/u
const OPENING_CLOSED = /^\s?(?:\([^()\n]{2,30}\)\s?)?(?:[-–—]|:\s)/

/** An agency in brackets or a dash closes it. */
const CLOSED_AFTER = /^\s?(?:\([^()\n]{2,30}\)|[-–—])/

/** Only the opening of a text is looked at: correspondents' reports further down repeat no dateline. */
const OPENING = 600

/** "Jan. 14 (CW) -" without a place. */
const AGENCY_AFTER = /^\s?\([^()\n]{2,30}\)\s?[-–—]/

export function standsInDateline(text: string, start: number, end: number): boolean {
  if (start === 0 && AGENCY_AFTER.test(text.slice(end, end + 40))) return true
  if (
    start < 90 &&
    OPENING_PLACE.test(text.slice(0, start)) &&
    OPENING_CLOSED.test(text.slice(end, end + 40))
  )
    return true
  if (start > OPENING || !CLOSED_AFTER.test(text.slice(end, end + 34))) return false
  return PLACE_BEFORE.test(text.slice(Math.max(0, start - 90), start))
}
