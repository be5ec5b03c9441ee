/** How the text of a page is spread over its elements: what a block weighs, and what hangs below an element. */
import type { ElementNode } from '../html/tree.ts'
import type { Block } from './blocks.ts'

/** Scripts without spaces say in one character what takes about three in others. */
const dense = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g

/** Characters of running text: links do not count, dense scripts count threefold. */
export function lengthOf(block: Block): number {
  const packed = block.text.length > 0 ? (block.text.match(dense)?.length ?? 0) : 0
  return Math.max(0, block.text.length - block.linked) + packed * 2
}

/** A sentence or more of running text, not a row of links or a label. */
export function isProse(block: Block): boolean {
  const length = lengthOf(block)
  if (length < 60) return false
  if (block.linked > block.text.length * 0.45) return false
  return length > 140 || /[.!?…。！？:;,"”’)]/.test(block.text)
}

/** Sum of the lengths of prose below each element. */
export function massOf(blocks: readonly Block[]): Map<ElementNode, number> {
  const mass = new Map<ElementNode, number>()
  for (const block of blocks) {
    if (!isProse(block)) continue
    const length = lengthOf(block)
    for (let at: ElementNode | null = block.element; at !== null; at = at.parent)
      mass.set(at, (mass.get(at) ?? 0) + length)
  }
  return mass
}
