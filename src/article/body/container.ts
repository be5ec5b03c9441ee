/**
 * Which parts of the page hold the article: the densest group of paragraphs, and going up from it the neighbours
 * that are text of the same kind.
 */
import type { ElementNode } from '../html/tree.ts'
import { elements } from '../html/walk.ts'
import type { Block } from './blocks.ts'
import { isProse, lengthOf, type Outlines, outlineOf } from './outline.ts'

/** The article's element, and what stands inside it without belonging to it. */
export type Region = {
  readonly container: ElementNode
  readonly foreign: ReadonlySet<ElementNode>
  /** The densest group itself: the direct surroundings of the article's paragraphs. */
  readonly core: ElementNode
}

/** A paragraph counts fully for its parent and by this share for each level above. */
const DECAY = 0.55
const LEVELS = 5
/** One endless paragraph (terms, a transcript) must not outweigh an article. */
const LONG_PARAGRAPH = 2000

/** Text that follows the headline inside the same part of the page is likelier the article than any other. */
const UNDER_HEADLINE = 1.3
/** With this much text, the headline's own `<article>` is not given up for longer ones that the page loads after it. */
const OWN_ARTICLE = 300

function ownOf(blocks: readonly Block[], headline: HeadlinePlace): readonly Block[] {
  const own = blocks.filter((block) => headline.isInSameArticle(block.element))
  const length = own.reduce((sum, block) => sum + (isProse(block) ? lengthOf(block) : 0), 0)
  return length >= OWN_ARTICLE ? own : blocks
}

function coreOf(blocks: readonly Block[], root: ElementNode, headline: HeadlinePlace): ElementNode {
  const scores = new Map<ElementNode, number>()
  let best = root
  for (const block of blocks) {
    if (!isProse(block)) continue
    const nearness = headline.isUnder(block.element) ? UNDER_HEADLINE : 1
    let weight = Math.min(lengthOf(block), LONG_PARAGRAPH) * nearness
    let at: ElementNode | null = block.element.name === 'p' ? block.element.parent : block.element
    for (let level = 0; level < LEVELS && at !== null; level += 1) {
      const score = (scores.get(at) ?? 0) + weight
      scores.set(at, score)
      if (score > (scores.get(best) ?? 0)) best = at
      // What gathers several articles is a list of them.
      if (at.name === 'article') break
      weight *= DECAY
      at = at.parent
    }
  }
  return best
}

const tokensOf = (element: ElementNode): string[] =>
  (element.attributes.class ?? '').split(/\s+/).filter(Boolean)

/** Built from the same template: same element, and a class in common or none on either side. */
function isTwin(a: ElementNode, b: ElementNode): boolean {
  if (a.name !== b.name) return false
  const [first, second] = [tokensOf(a), tokensOf(b)]
  if (first.length === 0 && second.length === 0)
    return a.attributes.id === undefined && b.attributes.id === undefined && a.name !== 'td'
  return first.some((token) => second.includes(token))
}

/** Of a neighbour's text, at least this share must be running text. */
const PURITY = { twin: 0.6, other: 0.8 }
/** A neighbour of another template after the article must be as long as a section; notes and teasers are not. */
const SECTION = 0.25
const SHORTEST = 80

const hasHeadline = (element: ElementNode): boolean => {
  for (const below of elements(element)) if (below.name === 'h1') return true
  return false
}

type Neighbour = {
  readonly element: ElementNode
  readonly current: ElementNode
  readonly before: boolean
  readonly own: number
}

function belongs({ element, current, before, own }: Neighbour, outlines: Outlines): boolean {
  const { prose, rest, linked } = outlineOf(outlines, element)
  if (prose < SHORTEST || linked > (prose + rest) * 0.4) return false
  const purity = prose / (prose + rest)
  const twin = isTwin(element, current)
  if (purity < (twin ? PURITY.twin : PURITY.other)) return false
  // A second headline begins another article, as on pages that load the next story below.
  if (element.name === 'article' || hasHeadline(element)) return false
  return twin || before || prose >= own * SECTION
}

/** Where an element stands in relation to the headline: above it, or below it in the same part of the page. */
export type HeadlinePlace = {
  readonly isAbove: (element: ElementNode) => boolean
  readonly isUnder: (element: ElementNode) => boolean
  readonly isInSameArticle: (element: ElementNode) => boolean
}

export function regionOf(
  blocks: readonly Block[],
  outlines: Outlines,
  root: ElementNode,
  headline: HeadlinePlace,
): Region {
  const core = coreOf(ownOf(blocks, headline), root, headline)
  const foreign = new Set<ElementNode>()
  let container = core
  let own = outlineOf(outlines, core).prose
  for (
    let below = core, above = core.parent;
    above !== null && above.name !== 'html';
    below = above, above = above.parent
  ) {
    const children = above.children.filter((child) => child.kind === 'element')
    const at = children.indexOf(below)
    const kept = children.filter(
      (child, index) =>
        child === below ||
        (!headline.isAbove(child) &&
          belongs({ element: child, current: below, before: index < at, own }, outlines)),
    )
    if (kept.length === 1) continue
    const [first, last] = [children.indexOf(kept[0] ?? below), children.indexOf(kept.at(-1) ?? below)]
    for (const [index, child] of children.entries()) {
      if (kept.includes(child)) continue
      const between = index > first && index < last
      if (!between || outlineOf(outlines, child).prose > 0) foreign.add(child)
    }
    // Levels that were passed over hold nothing of the article but the way to it.
    for (let step = container; step !== below && step.parent !== null; step = step.parent)
      for (const child of step.parent.children)
        if (child.kind === 'element' && child !== step) foreign.add(child)
    own = kept.reduce((sum, child) => sum + (child === below ? own : outlineOf(outlines, child).prose), 0)
    container = above
  }
  return { container, foreign, core }
}
