/** From blocks to the article's text: furniture out, the container found, labels and leftovers dropped. */
import type { BodyLink } from '../../domain.ts'
import type { HeadlineFinding } from '../fields/headline.ts'
import type { PageFacts } from '../html/facts.ts'
import type { ElementNode } from '../html/tree.ts'
import { ancestors } from '../html/walk.ts'
import { asideReason, isAboutAuthor } from './asides.ts'
import type { Block } from './blocks.ts'
import { captionReason, pictureWrappers } from './captions.ts'
import { type HeadlinePlace, type Region, regionOf } from './container.ts'
import { endOf } from './ending.ts'
import { labelReason } from './line-labels.ts'
import { openingReason } from './opening.ts'
import { isProse, lengthOf, type Outlines, outlineOf, outlinesOf } from './outline.ts'
import { furnitureOf } from './prune.ts'

/** What became of a block, and why. */
export type Judged = { readonly block: Block; dropped: string | null }

export type Body = {
  readonly text: string
  readonly links: readonly BodyLink[]
  readonly judged: readonly Judged[]
  readonly container: ElementNode
}

/** Which elements belong to the region; asked for each block, answered once for each element. */
function insideOf(region: Region): (element: ElementNode) => boolean {
  const known = new Map<ElementNode, boolean>()
  const isInside = (element: ElementNode): boolean => {
    const before = known.get(element)
    if (before !== undefined) return before
    const inside =
      !region.foreign.has(element) &&
      (element === region.container || (element.parent !== null && isInside(element.parent)))
    known.set(element, inside)
    return inside
  }
  return isInside
}

const keptOf = (judged: readonly Judged[]): Judged[] => judged.filter((item) => item.dropped === null)

function assemble(kept: readonly Block[]): { text: string; links: BodyLink[] } {
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

/** Running text that marks the article as begun: what stands above is headline, byline, date or deck. */
const BEGUN = 250

function judgeOpening(judged: readonly Judged[], headline: string | null, names: readonly string[]): void {
  let seen = 0
  for (const item of keptOf(judged)) {
    item.dropped = openingReason(item.block, headline, names)
    if (item.dropped === null && isProse(item.block)) seen += lengthOf(item.block)
    if (seen >= BEGUN) return
  }
}

function judgeEnding(judged: readonly Judged[], core: ElementNode): void {
  const kept = keptOf(judged)
  const end = endOf(
    kept.map(({ block }) => block),
    kept.map(({ block }) => (isProse(block) ? lengthOf(block) : 0)),
    core,
  )
  for (const item of kept.slice(end)) item.dropped = 'after the article'
}

const frames = new Set(['#root', 'html', 'body'])

function placeOf(facts: PageFacts, headline: ElementNode | null): HeadlinePlace {
  if (headline === null) return { isAbove: () => false, isUnder: () => false, isInSameArticle: () => false }
  const around = new Set([...ancestors(headline)].filter(({ name }) => !frames.has(name)))
  const article = [...ancestors(headline)].find(({ name }) => name === 'article')
  const at = facts.order.get(headline) ?? 0
  const isBefore = (element: ElementNode) => (facts.order.get(element) ?? 0) < at
  return {
    isAbove: (element) => !around.has(element) && !frames.has(element.name) && isBefore(element),
    isInSameArticle: (element) => article !== undefined && [...ancestors(element)].includes(article),
    isUnder: (element) => !isBefore(element) && [...ancestors(element)].some((above) => around.has(above)),
  }
}

/** Rows of cells are figures without sentences; tables that lay out a page hold running text. */
function inDataTable(block: Block, outlines: Outlines): boolean {
  for (let at: ElementNode | null = block.element; at !== null; at = at.parent)
    if (at.name === 'table') return outlineOf(outlines, at).prose < outlineOf(outlines, at).rest * 2
  return false
}

/** `names`: the article's authors, by whom lines on them are told. */
export function bodyOf(
  facts: PageFacts,
  blocks: readonly Block[],
  headline: HeadlineFinding | null,
  names: readonly string[],
  drops: (element: ElementNode) => boolean,
): Body {
  const furniture = furnitureOf(blocks, facts.elements, headline?.element ?? null, drops)
  const rest = blocks.filter((block) => furniture.get(block.element) === null)
  const outlines = outlinesOf(rest, facts.elements)
  const region = regionOf(rest, outlines, facts.tree.root, placeOf(facts, headline?.element ?? null))
  const isInside = insideOf(region)
  const wrappers = pictureWrappers(facts.elements, outlines)
  const judged = blocks.map((block): Judged => {
    const reason = furniture.get(block.element) ?? null
    if (reason !== null) return { block, dropped: reason }
    if (!isInside(block.element)) return { block, dropped: 'outside the article' }
    if (inDataTable(block, outlines)) return { block, dropped: 'table' }
    return { block, dropped: captionReason(block, wrappers) ?? asideReason(block.text) }
  })
  judgeEnding(judged, region.core)
  for (const item of keptOf(judged)) item.dropped = labelReason(item.block)
  judgeOpening(judged, headline?.text ?? null, names)
  for (const item of keptOf(judged).slice(2))
    if (isAboutAuthor(item.block, names)) item.dropped = 'about the author'
  return { ...assemble(keptOf(judged).map(({ block }) => block)), judged, container: region.container }
}
