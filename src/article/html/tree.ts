/** A page as a light tree: names, attributes, text. Built on htmlparser2's event parser. */
import { Parser } from 'htmlparser2'

export type TextNode = { readonly kind: 'text'; text: string; readonly parent: ElementNode }
export type ElementNode = {
  readonly kind: 'element'
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly parent: ElementNode | null
  readonly children: TreeNode[]
}
export type TreeNode = TextNode | ElementNode

/** The page's elements, and what its scripts state as data. */
export type Tree = { readonly root: ElementNode; readonly jsonLd: readonly string[] }

/** Deeper elements join the text of the level above: no layout nests so far, and walks recurse. */
const DEEPEST = 256

/** What these hold is no text of the page. */
const unread = new Set(['script', 'style', 'template', 'svg', 'math', 'canvas', 'object', 'applet'])

const isJsonLd = (type: string | undefined) => type?.toLowerCase().includes('ld+json') ?? false

/** Never throws; unclosed and stray tags are repaired as browsers roughly do. */
export function parseTree(html: string): Tree {
  const root: ElementNode = { kind: 'element', name: '#root', attributes: {}, parent: null, children: [] }
  const jsonLd: string[] = []
  let current = root
  let depth = 0
  let beyond = 0
  let skipping = 0
  let script: string[] | null = null
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (skipping > 0 || unread.has(name)) {
          skipping += 1
          if (name === 'script' && isJsonLd(attributes.type)) script = []
          return
        }
        if (depth >= DEEPEST) {
          beyond += 1
          return
        }
        const element: ElementNode = { kind: 'element', name, attributes, parent: current, children: [] }
        current.children.push(element)
        current = element
        depth += 1
      },
      onclosetag() {
        if (skipping > 0) {
          skipping -= 1
          if (script !== null) jsonLd.push(script.join(''))
          script = null
          return
        }
        if (beyond > 0) {
          beyond -= 1
          return
        }
        current = current.parent ?? root
        depth -= 1
      },
      ontext(text) {
        if (script !== null) script.push(text)
        if (skipping > 0) return
        const last = current.children.at(-1)
        if (last?.kind === 'text') last.text += text
        else current.children.push({ kind: 'text', text, parent: current })
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  )
  parser.end(html)
  return { root, jsonLd }
}
