/** What the words right around a figure make of it. */

export type Trait = 'part' | 'addition' | 'size' | 'area' | 'several'
type Stretch = { readonly start: number; readonly end: number }

/** `including two`, `among them nine`, `of whom 12`. */
const PART_BEFORE =
  /\b(?:including|among (?:them|those|whom)|of (?:whom|them|which|those)|(?:identit(?:y|ies)|names?) of)[\s,]+(?:at least |about |some |the )?$/i
/** `13 dead, with two of burns`: a figure after "with" when one stands before it. */
const DETAIL_BEFORE = /\bwith\s+(?:at least |about |some |another )?$/i
const NUMBER = /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/i
/** `nine of them`, `two of the trapped miners`, `one of the dead`. */
const PART_AFTER =
  /^\s*(?:of (?:them|those|whom|which|the (?:\w+ )?(?:dead|deceased|injured|wounded|victims|trapped|missing|killed|hurt|survivors|detained|arrested|hostages|bodies)))\b/i
/** `another 62`, `11 more`, `the captain and four other members`. */
const ADDED_BEFORE = /\b(?:another|a further|an additional|an extra)\s+$/i
const ADDED_AFTER = /^\s*(?:more\b(?! than)|additional\b|further\b)/i
const OTHERS_BEFORE =
  /\b(?:captain|driver|pilot|president|leader|owner|manager|he|she|him|her|man|woman|wife|husband) and $/i
/** `left her and two others dead`: those before the "and" are not counted. */
const BESIDES_BEFORE =
  /\b(?:him|her|them|himself|herself|themselves|wife|husband|father|mother|brother|sister|son|daughter) and $/i
/** `the 17-strong crew`, `a 620-bed hospital`. */
const SIZE_AFTER = /^-(?:strong|member|bed|seat|car|coach|storey|story|room|page|person|man|woman)\b/i
/** `Statewide, …`: figures of a wider area than the story's. */
const AREA =
  /\b(?:statewide|nationwide|nationally|citywide|countywide|worldwide|globally|across the (?:state|country|nation|world|region)|in the (?:whole|entire) (?:state|country|region))\b/i

/** Totals over several events: `two shootings left five dead`, `a weekend of violence`. */
const SEVERAL =
  /\b(?:shootings|stabbings|attacks|crashes|incidents|blasts|explosions|accidents|homicides|murders|collisions)\b|\bover the (?:long )?weekend\b|\bweekend of\b|\bthroughout the (?:day|night|weekend|week)\b|\bin (?:two|three|four|five|\d+) (?:days|weeks)\b/i

/** @param clause - the clause around the value, of the text */
export function traitsOf(text: string, value: Stretch, clause: string): readonly Trait[] {
  const before = text.slice(Math.max(0, value.start - 60), value.start)
  const after = text.slice(value.end, value.end + 60)
  const detail = DETAIL_BEFORE.test(before) && NUMBER.test(text.slice(0, value.start))
  const others = OTHERS_BEFORE.test(before) && /^\s*other/i.test(after)
  const found: Trait[] = []
  if (PART_BEFORE.test(before) || PART_AFTER.test(after) || detail || others) found.push('part')
  const besides = /^\s*others?\b/i.test(after) && BESIDES_BEFORE.test(before)
  if (ADDED_BEFORE.test(before) || ADDED_AFTER.test(after) || besides) found.push('addition')
  if (SIZE_AFTER.test(after) || /-(?:strong|member|bed|seat)$/i.test(text.slice(value.start, value.end)))
    found.push('size')
  // Of the whole sentence only its opening word: "Statewide, heat has been linked to …".
  if (AREA.test(clause) || AREA.test(/^\W*[\p{L}-]+/u.exec(text)?.[0] ?? '')) found.push('area')
  if (SEVERAL.test(text)) found.push('several')
  return found
}
