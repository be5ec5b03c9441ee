import type { NoteFinding, NoteRule, PageLine } from './note-rule.ts'
import { LONGEST_REMARK } from './note-rule.ts'

/** Name group 1 where the wording holds the outlet's name. */
const wordings: readonly RegExp[] = [
  /^\W*read (?:the )?(?:full|whole|complete|entire|original) (.{2,60}?) (?:article|story|report|piece|post)(?: here)?(?: at| on| in)?\s*:?\s*$/i,
  /\bread (?:the )?(?:full|whole|complete|entire|original) (?:article|story|report|piece|post|text|version)(?: here)?(?:,?\s*(?:at|on|in|from|via|by)\b\s*:?\s*(.{0,80}?))?(?=[.\]]|$|\s*\[?\s*https?:)/i,
  /\bread (?:the )?(?:full|whole|complete|entire|original) (.{2,60}?) (?:article|story|report|piece|post)(?: here)?(?: at| on)?\s*:/i,
  /\bth(?:is|e) (?:article|story|report|piece|post|content)(?: was)?(?: was| has been)? (?:originally|first) (?:published|appeared|ran|posted|reported)(?: (?:by|on|in|at|with))? (.{2,80}?)(?=[.,;)\]]|$| and (?:is|was|has)| under| as )/i,
  /\b(?:originally|first) (?:published|appeared) (?:by|on|in|at) (.{2,80}?)(?=[.,;)\]]|$| and (?:is|was|has))/i,
  /^\W*(?:original (?:article|story|source|post|report)|source (?:article|story|link)|view original(?: content)?)\s*(?:at|on|from|:|by)\s*:?\s*(.{0,80})$/i,
]

const bareUrl = /https?:\/\/[^\s\])>"'”]+/i

const nameOf = (raw: string | undefined, link: string | null): string => {
  const name = (raw ?? '')
    .replace(bareUrl, '')
    .replace(/^the\s+(?=\p{Ll})/u, '')
    .replace(/^[\s:,[\](]+|[\s:,[\]().]+$/g, '')
  if (name !== '' && !/^(?:here|this link|link|website|our (?:site|website))$/i.test(name)) return name
  return link === null ? '' : (/^https?:\/\/(?:www\.)?([^/:?#]+)/i.exec(link)?.[1] ?? '')
}

/** The link in the line, or in one of the next two: copied text puts it below. */
function targetOf(lines: readonly PageLine[], index: number): string | null {
  for (const line of lines.slice(index, index + 3)) {
    const linked = line.links.find((link) => /^https?:/i.test(link.url))
    if (linked !== undefined) return linked.url
    const bare = bareUrl.exec(line.text)
    if (bare !== null) return bare[0]
    if (line !== lines[index] && line.text.length > 40) return null
  }
  return null
}

/** The page sends its reader to the article it was made from, and says where that is. */
export const pointsToOriginal: NoteRule = {
  find: (lines) => {
    const found: NoteFinding[] = []
    for (const [index, line] of lines.entries()) {
      if (line.text.length > LONGEST_REMARK) continue
      for (const wording of wordings) {
        const match = wording.exec(line.text)
        if (match === null) continue
        const url = targetOf(lines, index)
        const name = nameOf(match[1] ?? line.links[0]?.text, url)
        if (name === '' && url === null) continue
        found.push({ text: line.text, original: { name, url } })
        break
      }
    }
    return found
  },
}
