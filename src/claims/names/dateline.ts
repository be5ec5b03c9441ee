/** The town that opens a report: `EXTON, Ohio (AP) — …`, `EXTON - …`, `(EXTON) …`. */
import type { Quote } from '../../domain.ts'
import { stateOf } from './places.ts'

export type Dateline = { readonly quote: Quote; readonly within: string | null }

const OPENING =
  /^\s*\(?([\p{Lu}][\p{Lu}.'’-]+(?:\s[\p{Lu}][\p{Lu}.'’-]+){0,3})\)?(?:,\s*([\p{Lu}][\p{L}.]+(?:\s[\p{Lu}]\p{L}+)?))?\s*(?:\([^)]{1,40}\))?(?:,\s[^—–\n]{1,30})?\s*(?:—|–|--|-|:|\s)\s*/u

const MIXED_CASE =
  /^\s*(\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+){0,2})(?:,\s*(\p{Lu}[\p{L}.]+(?:\s\p{Lu}\p{L}+)?))?\s*(?:\([^)]{2,20}\)\s*)?(?:—|–|--)\s*(?=\p{Lu})/u

/** Furniture may stand before it; further down no dateline is looked for. */
const LINES = 12

export function datelineOf(text: string): Dateline | null {
  let start = 0
  for (const line of text.slice(0, 4000).split('\n').slice(0, LINES)) {
    const match = OPENING.exec(line.slice(0, 120)) ?? MIXED_CASE.exec(line.slice(0, 120))
    const town = match?.[1]
    const marked = match !== null && /[—–(:]|--|\s-\s|-$/u.test(match[0])
    if (
      town !== undefined &&
      match !== null &&
      (marked || match[2] !== undefined) &&
      line.length > match[0].length + 20 &&
      !/^(UPDATED?|PHOTOS?|VIDEO|BREAKING|NEWS|WATCH|CREDIT|SOURCE|POSTED|BY|NEAR|EARLIER|RELATED|NEW)\b/.test(
        town,
      )
    ) {
      const at = start + line.indexOf(town)
      return {
        quote: { exact: town, start: at, end: at + town.length },
        within: stateOf(match[2]?.trim() ?? ''),
      }
    }
    start += line.length + 1
  }
  return null
}
