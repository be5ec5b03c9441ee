/** How the text of a page is spread over its elements: what a block weighs, and what hangs below an element. */
import type { ElementNode } from '../html/tree.ts'
import type { Block } from './blocks.ts'

/** Scripts without spaces say in one character what takes about three in others. */
const dense = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g

/** Shorter runs are labels, headings or headlines. */
const SHORTEST_PROSE = 60

/** Short lines under each other are a list, however long they are together. */
const runningText = (text: string): string =>
  text.includes('\n')
    ? text
        .split('\n')
        .filter((line) => line.length >= SHORTEST_PROSE)
        .join('\n')
    : text

/** Characters of running text: links do not count, dense scripts count threefold. */
export function lengthOf(block: Block): number {
  const text = runningText(block.text)
  const packed = text.match(dense)?.length ?? 0
  return Math.max(0, text.length - block.linked) + packed * 2
}

/** `A | B | C`, `A > B > C`, `A · B · C`: menus, paths and rows of headlines. */
const row = /(?:\s[|·•»>/]\s.*){2}|(?:\s::\s.*){2}/

/** A sentence or more of running text, not a row of links or a label. */
export function isProse(block: Block): boolean {
  const length = lengthOf(block)
  if (length < SHORTEST_PROSE || block.linked > block.text.length * 0.45) return false
  if (length < 300 && row.test(block.text) && !/[.!?]["”]?$/.test(block.text)) return false
  return length > 140 || /[.!?…。！？:;,"”’)]/.test(block.text)
}

/** What hangs below an element, in characters. */
export type Outline = {
  /** Running text. */
  prose: number
  /** Everything else: labels, links, names, dates. */
  rest: number
  linked: number
}

export type Outlines = ReadonlyMap<ElementNode, Outline>

const empty: Outline = { prose: 0, rest: 0, linked: 0 }
export const outlineOf = (outlines: Outlines, element: ElementNode): Outline => outlines.get(element) ?? empty

/** `elements`: all of the page in its order; each one's sums go to its parent once, so that depth costs nothing. */
export function outlinesOf(blocks: readonly Block[], elements: readonly ElementNode[]): Outlines {
  const outlines = new Map<ElementNode, Outline>()
  const of = (element: ElementNode): Outline => {
    const known = outlines.get(element)
    if (known !== undefined) return known
    const fresh: Outline = { prose: 0, rest: 0, linked: 0 }
    outlines.set(element, fresh)
    return fresh
  }
  for (const block of blocks) {
    const outline = of(block.element)
    if (isProse(block)) outline.prose += lengthOf(block)
    else outline.rest += block.text.length
    outline.linked += block.linked
  }
  for (let index = elements.length - 1; index >= 0; index -= 1) {
    const element = elements[index]
    const own = element === undefined ? undefined : outlines.get(element)
    if (own === undefined || element?.parent == null) continue
    const above = of(element.parent)
    above.prose += own.prose
    above.rest += own.rest
    above.linked += own.linked
  }
  return outlines
}
