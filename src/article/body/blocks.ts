/** The page as a sequence of blocks: runs of text that a reader sees as a paragraph, heading, item or label. */
import type { ElementNode, TreeNode } from '../html/tree.ts'

export type BlockLink = {
  readonly url: string
  readonly text: string
  readonly start: number
  readonly end: number
}

export type Block = {
  /** Lines of the text joined by `\n`; blanks collapsed. */
  readonly text: string
  /** The block element that the run stands in directly. */
  readonly element: ElementNode
  readonly links: readonly BlockLink[]
  /** Characters inside links. */
  readonly linked: number
  /** Characters inside bold or heading elements. */
  readonly bold: number
  readonly italic: number
}

/** Elements that do not end a line. Everything else does. */
const inline = new Set(
  'a abbr acronym b bdi bdo big cite code data dfn em font i ins kbd label mark nobr output q rp rt ruby s samp small span strike strong sub sup time tt u var wbr amp-link bsp-link gu-link'.split(
    ' ',
  ),
)
const bolding = new Set(['b', 'strong', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'th', 'dt'])
const slanting = new Set(['i', 'em', 'cite'])
/** Elements whose text is never part of a page's running text. */
const silent = new Set(
  'head title noscript select option textarea iframe audio video datalist progress meter map area del'.split(
    ' ',
  ),
)

export const isInline = (element: ElementNode): boolean =>
  inline.has(element.name) || (element.name.includes('-') && element.children.every(isInlineNode))

const isInlineNode = (node: TreeNode): boolean =>
  node.kind === 'text' || inline.has(node.name) || node.name === 'br'

/** Beyond this, a page has no more blocks than a catalogue. */
const MOST_BLOCKS = 20_000

/** More text is a book or an attack. */
const MOST_TEXT = 1_000_000

type OpenLink = { readonly url: string; start: number; text: string }

class BlockWriter {
  readonly blocks: Block[] = []
  private pieces: string[] = []
  private size = 0
  private total = 0
  private last = ''
  private links: BlockLink[] = []
  private linked = 0
  private bold = 0
  private italic = 0
  private inBold = 0
  private inItalic = 0
  private open: OpenLink | null = null
  private owner: ElementNode

  constructor(root: ElementNode) {
    this.owner = root
  }

  /** Ends the run; the next one belongs to `owner`. */
  end(owner: ElementNode): void {
    const link = this.open
    if (link !== null) this.closeLink()
    const text = this.size === 0 ? '' : this.pieces.join('').trimEnd()
    if (text !== '' && this.blocks.length < MOST_BLOCKS)
      this.blocks.push({
        text,
        element: this.owner,
        links: this.links,
        linked: this.linked,
        bold: this.bold,
        italic: this.italic,
      })
    this.pieces = []
    this.size = 0
    this.last = ''
    this.links = []
    this.linked = 0
    this.bold = 0
    this.italic = 0
    this.owner = owner
    if (link !== null) this.open = { url: link.url, start: 0, text: '' }
  }

  add(whole: string, preformatted: boolean): void {
    if (this.total >= MOST_TEXT) return
    const raw = whole.length > MOST_TEXT ? whole.slice(0, MOST_TEXT) : whole
    let text = preformatted ? raw.replace(/[ \t\u00a0]+/g, ' ') : raw.replace(/[\s\u00a0]+/g, ' ')
    text = text.replace(/[\u200b\u00ad\ufeff\u2060]/g, '')
    if (this.last === '' || this.last === ' ' || this.last === '\n') text = text.trimStart()
    if (text === '') return
    this.write(text)
    const length = text.trim().length
    if (this.open !== null) this.linked += length
    if (this.inBold > 0) this.bold += length
    if (this.inItalic > 0) this.italic += length
  }

  private write(text: string): void {
    this.pieces.push(text)
    this.size += text.length
    this.total += text.length
    this.last = text.at(-1) ?? ''
    if (this.open !== null) this.open.text += text
  }

  lineBreak(): void {
    if (this.size === 0) return
    if (this.last === '\n') {
      this.end(this.owner)
      return
    }
    const before = this.pieces.pop() ?? ''
    const kept = before.trimEnd()
    this.size -= before.length - kept.length
    this.pieces.push(kept)
    this.write('\n')
  }

  openLink(url: string): void {
    this.open = { url, start: this.size, text: '' }
  }

  closeLink(): void {
    const link = this.open
    this.open = null
    const text = link?.text.trim() ?? ''
    if (link === null || text === '') return
    const start = link.start + link.text.length - link.text.trimStart().length
    this.links.push({ url: link.url, text, start, end: start + text.length })
  }

  emphasise(element: ElementNode, by: 1 | -1): void {
    if (bolding.has(element.name)) this.inBold += by
    if (slanting.has(element.name)) this.inItalic += by
  }
}

function write(
  node: TreeNode,
  owner: ElementNode,
  writer: BlockWriter,
  skip: (e: ElementNode) => boolean,
): void {
  if (node.kind === 'text') {
    writer.add(node.text, owner.name === 'pre')
    return
  }
  if (node.name === 'br') {
    writer.lineBreak()
    return
  }
  if (silent.has(node.name)) return
  if (isInline(node)) {
    if (skip(node)) return
    const url = node.name === 'a' ? node.attributes.href : undefined
    if (url !== undefined) writer.openLink(url)
    writer.emphasise(node, 1)
    for (const child of node.children) write(child, owner, writer, skip)
    writer.emphasise(node, -1)
    if (url !== undefined) writer.closeLink()
    return
  }
  writer.end(node)
  writer.emphasise(node, 1)
  for (const child of node.children) write(child, node, writer, skip)
  writer.emphasise(node, -1)
  writer.end(owner)
}

/**
 * All blocks of the page in order. `skip` says which inline elements are left out of their line (a share
 * count or a label inside a sentence); block elements are judged afterwards, by their blocks.
 */
export function blocksOf(root: ElementNode, skip: (element: ElementNode) => boolean): Block[] {
  const writer = new BlockWriter(root)
  write(root, root, writer, skip)
  writer.end(root)
  return writer.blocks
}
