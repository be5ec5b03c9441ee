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

/** Runs of white space as one blank, trimmed. */
export const collapse = (text: string): string => text.replace(/[\s\u00a0\u200b\ufeff]+/g, ' ').trim()

/** All text below a node on one line. */
export function textOf(node: TreeNode): string {
  const pieces: string[] = []
  collect(node, pieces)
  return collapse(pieces.join(''))
}

/** Class and id in lower case, as one string with a blank at each end. */
export const labels = (element: ElementNode): string =>
  ` ${element.attributes.class ?? ''} ${element.attributes.id ?? ''} `.toLowerCase()
