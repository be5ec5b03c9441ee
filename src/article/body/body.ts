/** From blocks to the article's text: furniture out, the container found, labels and leftovers dropped. */
import type { BodyLink } from '../../domain.ts'
import type { ElementNode } from '../html/tree.ts'
import type { Block } from './blocks.ts'
import { furnitureReason } from './furniture.ts'
import { labelReason } from './line-labels.ts'
import { openingReason } from './opening.ts'
import { isProse, lengthOf, massOf } from './outline.ts'

/** What became of a block, and why. */
export type Judged = { readonly block: Block; readonly dropped: string | null }

export type Body = {
  readonly text: string
  readonly links: readonly BodyLink[]
  readonly judged: readonly Judged[]
  readonly container: ElementNode | null
}

/** An element with more than this share of the page's prose is no furniture, whatever it is called. */
const TOO_MUCH = 0.4

function furnitureOf(blocks: readonly Block[]): Map<ElementNode, string | null> {
  const mass = massOf(blocks)
  const total = Math.max(...mass.values(), 1)
  const verdicts = new Map<ElementNode, string | null>()
  const judge = (element: ElementNode): string | null => {
    const known = verdicts.get(element)
    if (known !== undefined) return known
    const above = element.parent === null ? null : judge(element.parent)
    const own = above ?? ((mass.get(element) ?? 0) > total * TOO_MUCH ? null : furnitureReason(element))
    verdicts.set(element, own)
    return own
  }
  for (const block of blocks) judge(block.element)
  return verdicts
}

/** Walks down from the root as long as one child holds nearly all of the prose. */
function containerOf(blocks: readonly Block[], root: ElementNode): ElementNode {
  const mass = massOf(blocks)
  let at = root
  for (;;) {
    let best: ElementNode | null = null
    for (const child of at.children)
      if (child.kind === 'element' && (best === null || (mass.get(child) ?? 0) > (mass.get(best) ?? 0)))
        best = child
    if (best === null || (mass.get(best) ?? 0) < (mass.get(at) ?? 0) * 0.8 || (mass.get(best) ?? 0) === 0)
      return at
    at = best
  }
}

const isBelow = (element: ElementNode, container: ElementNode): boolean => {
  for (let at: ElementNode | null = element; at !== null; at = at.parent) if (at === container) return true
  return false
}

export function assemble(kept: readonly Block[]): { text: string; links: BodyLink[] } {
  let text = ''
  const links: BodyLink[] = []
  for (const block of kept) {
    if (text !== '') text += '\n\n'
    for (const link of block.links)
      links.push({
        url: link.url,
        text: link.text,
        start: link.start + text.length,
        end: link.end + text.length,
      })
    text += block.text
  }
  return { text, links }
}

/** Above the first prose, headline, byline and date stand as blocks of their own. */
function judgeOpening(judged: Judged[], headline: string | null): void {
  const first = judged.findIndex(({ block, dropped }) => dropped === null && isProse(block))
  for (const [index, { block, dropped }] of judged.entries()) {
    if (index >= first && first !== -1) return
    if (dropped !== null) continue
    const reason = openingReason(block, headline)
    if (reason !== null) judged[index] = { block, dropped: reason }
  }
}

export function bodyOf(root: ElementNode, blocks: readonly Block[], headline: string | null): Body {
  const furniture = furnitureOf(blocks)
  const rest = blocks.filter((block) => furniture.get(block.element) === null)
  const container = containerOf(rest, root)
  const judged = blocks.map((block): Judged => {
    const reason = furniture.get(block.element) ?? null
    if (reason !== null) return { block, dropped: reason }
    if (!isBelow(block.element, container)) return { block, dropped: 'outside the article' }
    return { block, dropped: labelReason(block) }
  })
  judgeOpening(judged, headline)
  const kept = judged.filter((item) => item.dropped === null).map((item) => item.block)
  return {
    ...assemble(kept),
    judged,
    container: kept.some((block) => lengthOf(block) > 0) ? container : null,
  }
}
