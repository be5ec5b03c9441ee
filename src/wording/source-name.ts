/** A source as it stands in a sentence of ours: with its article where English wants one. */
import type { Voice } from './voice.ts'

/** Words for bodies that take no article: AP and Reuters copy say "police said". */
const BARE = new Set(['police', 'parliament', 'congress', 'prosecutors', 'rescuers'])
const DETERMINER = /^(?:the|a|an|its|his|her|their|our|one|some|several|many|two|three|no)\b/i

/** Lower case and one thing: `council` is the council. Names and plurals stand as they are. */
export function withArticle(name: string): string {
  const last = name.split(/\s+/).at(-1) ?? ''
  const isName = /\p{Lu}/u.test(name.charAt(0)) || /^\P{L}/u.test(name)
  const isPlural = /[^s]s$/i.test(last) || /^(?:people|media|men|women)$/i.test(last)
  return isName || isPlural || BARE.has(last.toLowerCase()) || DETERMINER.test(name) ? name : `the ${name}`
}

/** Who is cited, else the outlet in whose own voice it stands. */
export const sourceName = ({ source, outlet }: Voice): string =>
  source === null ? outlet : withArticle(source)

const PAPER = / (?:(?:press|news) )?(?:statements?|reports?|releases?|figures|data|tally|count)$/i
const QUALIFIERS = /^(?:(?:a|an|the|one) )?(?:(?:official|latest|new|press) )*/i

/** A paper has an issuer, who can be rung up: of `official government statements` the government. */
export function bodyOf(name: string): string {
  if (!PAPER.test(name)) return name
  const body = ` ${name}`.replace(PAPER, '').trim().replace(QUALIFIERS, '')
  return /^(?:(?:a|an|the|official|latest|new|press)\b ?)*$/i.test(body) ? name : body
}
