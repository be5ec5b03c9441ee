/** Words at places on a printed page, put together to lines and paragraphs. */

/** A run of text as a PDF places it; `x`, `y` in points from the lower left corner. */
export type PlacedText = {
  readonly str: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly fontSize: number
}

type Line = { text: string; readonly y: number; readonly size: number; end: number }

function linesOf(items: readonly PlacedText[]): Line[] {
  const lines: Line[] = []
  for (const item of items) {
    if (item.str.trim() === '') continue
    const last = lines.at(-1)
    if (last !== undefined && Math.abs(last.y - item.y) < Math.max(item.fontSize, 4) * 0.5) {
      const apart =
        item.x - last.end > item.fontSize * 0.15 && !last.text.endsWith(' ') && !item.str.startsWith(' ')
      last.text += (apart ? ' ' : '') + item.str
      last.end = item.x + item.width
    } else lines.push({ text: item.str, y: item.y, size: item.fontSize, end: item.x + item.width })
  }
  return lines
}

/** The distance of lines within paragraphs: the lower quarter, for short pages have as many gaps as lines. */
const usualOf = (gaps: readonly number[]): number => gaps.toSorted((a, b) => a - b)[gaps.length >> 2] ?? 0

/** Lines further apart than this many usual distances begin a paragraph. */
const PARAGRAPH_GAP = 1.3
/** Type larger or smaller by this share is a heading, a caption or a footnote. */
const OTHER_SIZE = 0.12

function paragraphsOf(lines: readonly Line[]): string[] {
  const gaps = lines.slice(1).map((line, index) => (lines[index]?.y ?? 0) - line.y)
  const usual = usualOf(gaps.filter((gap) => gap > 0))
  const paragraphs: string[] = []
  let before: Line | null = null
  for (const line of lines) {
    const text = line.text.replace(/\s+/g, ' ').trim()
    const gap: number = before === null ? 0 : before.y - line.y
    const other: boolean = before !== null && Math.abs(before.size - line.size) > before.size * OTHER_SIZE
    if (before === null || other || gap < 0 || gap > usual * PARAGRAPH_GAP) paragraphs.push(text)
    else {
      const last = paragraphs.pop() ?? ''
      const hyphenated = /\p{Ll}-$/u.test(last) && /^\p{Ll}/u.test(text)
      paragraphs.push(hyphenated ? last.slice(0, -1) + text : `${last} ${text}`)
    }
    before = line
  }
  return paragraphs
}

const pageNumber = /^(?:page )?\d{1,4}(?: ?(?:of|\/) ?\d{1,4})?$/i

/**
 * Text of all pages, paragraphs separated by a blank line. Lines that stand on most pages (running heads,
 * addresses, page numbers) are left out, and a sentence that runs over a page break is put together again.
 */
export function printedText(pages: readonly (readonly PlacedText[])[]): string {
  const perPage = pages.map((items) => paragraphsOf(linesOf(items)))
  const often = new Map<string, number>()
  for (const page of perPage)
    for (const text of new Set(page.map((line) => line.replace(/\d+/g, '#'))))
      often.set(text, (often.get(text) ?? 0) + 1)
  const runs = (text: string) =>
    pages.length > 2 && (often.get(text.replace(/\d+/g, '#')) ?? 0) > pages.length / 2
  const paragraphs: string[] = []
  for (const page of perPage)
    for (const [index, text] of page.filter((line) => !pageNumber.test(line) && !runs(line)).entries()) {
      const last = paragraphs.at(-1)
      if (index === 0 && last !== undefined && /[\p{Ll},]$/u.test(last) && /^\p{Ll}/u.test(text))
        paragraphs[paragraphs.length - 1] = `${last} ${text}`
      else paragraphs.push(text)
    }
  return paragraphs.join('\n\n')
}
