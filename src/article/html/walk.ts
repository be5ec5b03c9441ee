/** Ways through a tree: all elements in order, ancestors, the text below a node. */
import type { ElementNode, TreeNode } from './tree.ts'

/** Elements below and including `node`, in the order of the page. */
export function* elements(node: ElementNode): Generator<ElementNode> {
  const stack: ElementNode[] = [node]
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    yield next
    for (let index = next.children.length - 1; index >= 0; index -= 1) {
      const child = next.children[index]
      if (child?.kind === 'element') stack.push(child)
    }
  }
}

/** From the node's parent up to the root. */
export function* ancestors(node: TreeNode): Generator<ElementNode> {
  for (let parent = node.parent; parent !== null; parent = parent.parent) yield parent
}

function collect(node: TreeNode, pieces: string[]): void {
  if (node.kind === 'text') {
    pieces.push(node.text)
    return
  }
  if (node.name === 'br') pieces.push(' ')
  for (const child of node.children) collect(child, pieces)
}

/**
 * Runs of white space as one blank, trimmed. The runs are bounded: one of megabytes overflows the stack of the
 * engine's matcher.
 */
export const collapse = (text: string): string =>
  text
    .replace(/[\s\u00a0\u200b\ufeff]{1,4096}/g, ' ')
    .replace(/ {2,4096}/g, ' ')
    .trim()

/** All text below a node on one line. */
export function textOf(node: TreeNode): string {
  const pieces: string[] = []
  collect(node, pieces)
  return collapse(pieces.join(''))
}

/** No short text stands in a run as long as this. */
const LONGEST_RUN = 4000

/** Collects until the text is longer than `left`; tells how much is left, negative when it was too long. */
function collectShort(node: TreeNode, pieces: string[], left: number): number {
  if (node.kind === 'text') {
    // Indentation between tags is long and says nothing.
    const inked = node.text.length > LONGEST_RUN ? ` ${node.text.trim()} ` : node.text
    if (inked.length > LONGEST_RUN) return -1
    const text = inked.length > 40 ? inked.replace(/\s+/g, ' ') : inked
    pieces.push(text)
    return left - text.length
  }
  if (node.name === 'br') pieces.push(' ')
  let rest = left
  for (const child of node.children) {
    rest = collectShort(child, pieces, rest)
    if (rest < 0) return rest
  }
  return rest
}

/** Slack for blanks that collapsing will remove. */
const SLACK = 200

/** As {@link textOf}, or null as soon as it is clear that the text is longer than `longest`. */
export function shortTextOf(node: TreeNode, longest: number): string | null {
  const pieces: string[] = []
  if (collectShort(node, pieces, longest + SLACK) < 0) return null
  const text = collapse(pieces.join(''))
  return text.length > longest ? null : text
}

const known = new WeakMap<ElementNode, string>()

/** Class and id in lower case, as one string with a blank at each end. */
export function labels(element: ElementNode): string {
  const before = known.get(element)
  if (before !== undefined) return before
  const text = ` ${element.attributes.class ?? ''} ${element.attributes.id ?? ''} `.toLowerCase()
  known.set(element, text)
  return text
}
