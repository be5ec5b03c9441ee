/** Copied text as lines, hard wraps undone. */

/** Text from mail and old systems is wrapped between 60 and 80 columns. */
const WRAPPED_AT = 90

const ends = /[.!?…:;"”’)\]]$/

export function linesOf(text: string): string[] {
  const raw = text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/\f/g, '\n\n')
    .split('\n')
    .map((line) => line.replace(/[\s\u00a0]+/g, ' ').trim())
  const full = raw.filter((line) => line.length > 40)
  const longest = Math.max(0, ...full.map((line) => line.length))
  const open = full.filter((line) => !ends.test(line)).length
  const wrapped = full.length >= 4 && longest <= WRAPPED_AT && open > full.length * 0.5
  if (!wrapped) return raw.filter((line) => line !== '')
  const joined: string[] = []
  let paragraph = ''
  for (const line of raw) {
    if (line === '') {
      if (paragraph !== '') joined.push(paragraph)
      paragraph = ''
      continue
    }
    const hyphenated = /\p{Ll}-$/u.test(paragraph) && /^\p{Ll}/u.test(line)
    paragraph =
      paragraph === '' ? line : hyphenated ? `${paragraph.slice(0, -1)}${line}` : `${paragraph} ${line}`
    // A short line that ends a sentence ends its paragraph.
    if (line.length < longest * 0.6 && ends.test(line)) {
      joined.push(paragraph)
      paragraph = ''
    }
  }
  if (paragraph !== '') joined.push(paragraph)
  return joined
}
