import type { NoteRule } from './note-rule.ts'

const teased =
  /(?:\[\s*(?:…|\.{3})\s*\]|\[\+\d+ chars\]|(?:…|\.{3})\s*(?:read more|continue reading|more)?\s*[»>→]*)$/i
const asked =
  /^(?:continue reading|read the (?:rest|full story|full article)|read more|show (?:full article|more)|view (?:full )?article)\W*$/i

/** The text breaks off: its last words say so. */
export const cutShort: NoteRule = {
  find: (lines) => {
    const last = lines.findLastIndex((line) => line.inBody)
    const ending = lines[last]
    if (ending === undefined) return []
    if (teased.test(ending.text)) return [{ text: ending.text.slice(-160) }]
    const next = lines[last + 1]
    const total = lines.reduce((sum, line) => sum + (line.inBody ? line.text.length : 0), 0)
    return next !== undefined && total < 1200 && asked.test(next.text) ? [{ text: next.text }] : []
  },
}
