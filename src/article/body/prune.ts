/** Which elements are furniture, with guards against names that lie. */
import type { ElementNode } from '../html/tree.ts'
import { ancestors } from '../html/walk.ts'
import type { Block } from './blocks.ts'
import { type Furniture, type FurnitureKind, furnitureReason } from './furniture.ts'
import { type Outlines, outlineOf, outlinesOf } from './outline.ts'

/** An element with more than this share of the page's running text is no furniture, whatever it is called. */
const TOO_MUCH: Readonly<Record<FurnitureKind, number>> = {
  // Comments can be many times as long as the article.
  comments: 0.95,
  // Terms, registration and biographies wait in windows that open on a click.
  overlay: 0.9,
  // Pages hide what is for subscribers, or until a script ran.
  hidden: 0.1,
  named: 0.4,
  // A layout is often named after the navigation that it has.
  navigation: 0.15,
}

/** For one hidden line among visible ones. */
const TOO_MUCH_IN_A_LINE = 0.2

/** Less is a teaser, not an article that was left. */
const SHORTEST_REST = 250

export type FurnitureMap = ReadonlyMap<ElementNode, string | null>

/** Walls and scripts hide blocks; a single line that nobody sees among lines that all see is for machines. */
const LINE = /^(?:p|span|li|em|strong|b|i|font|small)$/

function isFurniture(element: ElementNode, found: Furniture, outlines: Outlines, total: number): boolean {
  const { prose } = outlineOf(outlines, element)
  const line = found.kind === 'hidden' && LINE.test(element.name)
  if (prose > total * (line ? TOO_MUCH_IN_A_LINE : TOO_MUCH[found.kind])) return false
  if (found.kind === 'hidden' && continues(element, outlines)) return false
  return prose === 0 || total - prose >= SHORTEST_REST
}

/** Around the headline and running text stands the article, whatever its class says (`comments-open`). */
const holdsArticle = (element: ElementNode, outlines: Outlines, around: ReadonlySet<ElementNode>): boolean =>
  around.has(element) && outlineOf(outlines, element).prose > SHORTEST_REST

/** Hidden text beside visible text of the same kind is the article behind a wall or a script. */
function continues(element: ElementNode, outlines: Outlines): boolean {
  const { prose, rest } = outlineOf(outlines, element)
  if (prose < rest || element.parent === null || LINE.test(element.name)) return false
  return element.parent.children.some(
    (child) =>
      child.kind === 'element' &&
      child !== element &&
      furnitureReason(child) === null &&
      outlineOf(outlines, child).prose > outlineOf(outlines, child).rest &&
      outlineOf(outlines, child).prose > 100,
  )
}

/** Why each element that holds text is furniture, or null; what is below furniture is furniture. */
export function furnitureOf(
  blocks: readonly Block[],
  elements: readonly ElementNode[],
  headline: ElementNode | null,
  drops: (element: ElementNode) => boolean,
): FurnitureMap {
  const outlines = outlinesOf(blocks, elements)
  const total = Math.max(0, ...[...outlines.values()].map(({ prose }) => prose))
  const around = new Set(headline === null ? [] : ancestors(headline))
  const reasons = new Map<ElementNode, string | null>()
  // A name that an element with most of the text bears says nothing against the parts of it that bear it too.
  const spared = new Map<ElementNode, ReadonlySet<string>>()
  const judge = (element: ElementNode): string | null => {
    const known = reasons.get(element)
    if (known !== undefined) return known
    const above = element.parent === null ? null : judge(element.parent)
    const lying = (element.parent === null ? undefined : spared.get(element.parent)) ?? new Set<string>()
    const found = above === null ? furnitureReason(element) : null
    const holds =
      found !== null &&
      (holdsArticle(element, outlines, around) || !isFurniture(element, found, outlines, total))
    spared.set(
      element,
      found !== null && holds && outlineOf(outlines, element).prose > total * 0.4
        ? new Set([...lying, found.reason])
        : lying,
    )
    const own =
      above ??
      (drops(element) ? 'quirk of the site' : null) ??
      (found === null || holds || lying.has(found.reason) ? null : found.reason)
    reasons.set(element, own)
    return own
  }
  for (const block of blocks) judge(block.element)
  return reasons
}
