/** Where a story was filed, as its first words print it: `OSLO, Norway - January 14th, 2026 - `. */

const month =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?'
const date = `(?:${month} \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?|\\d{1,2}(?:st|nd|rd|th)? ${month}(?:,? \\d{4})?)`
/** A town in capitals, or in title case when a date or an agency follows it. */
const capitals = "[\\p{Lu}][\\p{Lu}.'’-]+(?:[ -](?:[\\p{Lu}.'’-]+|of|de|del|la|el|the|upon)){0,4}"
const titled = "\\p{Lu}[\\p{L}.'’-]+(?:[ -]\\p{Lu}[\\p{L}.'’-]+){0,3}"
const region = "(?:, (?:\\p{Lu}[\\p{L}.'’-]*(?: (?:of|and|the))? ?){1,4})"
const agency = '(?:\\((?:[^()]{2,60})\\)|/[^/]{2,40}/)'
const dash = '\\s*(?:--+|[–—]|-|:)\\s*'

const forms: readonly RegExp[] = [
  new RegExp(
    `^(${capitals}${region}?(?:\\/${capitals})?)(?:,? ${date}|${dash}${date}| ${agency})(?: ${agency})?${dash}(?=\\S)`,
    'u',
  ),
  // A colon alone parts a speaker from his words as well.
  new RegExp(`^(${capitals}${region}?(?:\\/${capitals})?)\\s*(?:--+|[–—]|-\\s)\\s*(?=\\S)`, 'u'),
  new RegExp(`^(${titled}${region}?)(?:, ${date}|${dash}${date})(?: ${agency})?${dash}(?=\\S)`, 'u'),
  new RegExp(`^(${titled}${region}?)(?:,? ${date})? ${agency}${dash}(?=\\S)`, 'u'),
]

export type DatelineFinding = {
  /** The place, as printed. */
  readonly place: string
  /** All of it, with date and agency. */
  readonly whole: string
}

/** Labels in capitals that stand where a town would. */
const notPlaces =
  /^(?:UPDATE|BREAKING|WATCH|READ|NEW(?! )|LIVE|EXCLUSIVE|ANALYSIS|OPINION|REVIEW|NOTE|EDITOR|CORRECTION|Q|A|MORE|VIDEO|PHOTOS?|SEE ALSO|RELATED)\b/

/** Reads the first words of a paragraph; null when it has no dateline. */
export function datelineIn(paragraph: string): DatelineFinding | null {
  const start = paragraph.slice(0, 160)
  for (const form of forms) {
    const found = form.exec(start)
    const place = found?.[1]?.trim()
    if (found === null || place === undefined || place.length < 3) continue
    if (notPlaces.test(place)) continue
    return { place, whole: found[0].replace(/[\s–—:-]+$/, '') }
  }
  return null
}

/** A colon parts a town from the text in South Asian papers, and a speaker from his words in transcripts. */
const beforeColon = new RegExp(`^(${capitals}): (?=\\p{Lu}|["“])`, 'u')

/** Of how many first paragraphs one may carry the dateline: a deck or a caption can stand above it. */
const WITHIN = 4

/** The article's dateline; one before a colon counts when no other paragraph begins like that. */
export function datelineOf(paragraphs: readonly string[]): DatelineFinding | null {
  for (const paragraph of paragraphs.slice(0, WITHIN)) {
    const found = datelineIn(paragraph)
    if (found !== null) return found
  }
  const places = paragraphs
    .map((paragraph) => beforeColon.exec(paragraph)?.[1])
    .filter((place) => place !== undefined)
  const place = paragraphs
    .slice(0, WITHIN)
    .map((paragraph) => beforeColon.exec(paragraph)?.[1])
    .find((found) => found !== undefined)
  return place === undefined || places.length > 1 || notPlaces.test(place) ? null : { place, whole: place }
}
