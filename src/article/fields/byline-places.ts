/** Where pages print who wrote them, in order of trust. */
import { findDate } from '../dates/read-date.ts'
import type { PageFacts } from '../html/facts.ts'
import type { ElementNode, TreeNode } from '../html/tree.ts'
import { ancestors, collapse, labels, shortTextOf } from '../html/walk.ts'
import { isCollective, isPersonLike, namesIn } from './names-in-byline.ts'

export type BylineFinding = { readonly names: readonly string[]; readonly from: string }

const bylineLabels =
  /(?:^|[\s_-])(?:byline|bylines|author|authors|writer|reporter|contributors?|by|byl|who|autor|auteur|autore|verfasser)(?:$|[\s_-]|name|link|block|info|list)|by-?line|author-?name|\bvcard\b/

function isBylineElement(element: ElementNode): boolean {
  const { name, attributes } = element
  if (/^(?:meta|body|html|article|main|link|script)$/.test(name)) return false
  if ((attributes.rel ?? '').toLowerCase().split(/\s+/).includes('author')) return true
  if (/^(?:author|creator)$/i.test(attributes.itemprop ?? '')) return true
  if (
    name === 'a' &&
    /\/(?:authors?|by|staff|people|profile|contributors?|writers?|journalists?|reporters?)\/[^/]/i.test(
      attributes.href ?? '',
    )
  )
    return true
  return bylineLabels.test(`${labels(element)}${(attributes['data-testid'] ?? '').toLowerCase()} `)
}

/** Bylines of teasers, comments and biographies are not the article's. */
const foreign =
  /comment|related|sidebar|recirc|recommend|teaser|most-|trending|popular|newsletter|\bbio\b|carousel|promo/

const isForeign = (element: ElementNode): boolean => {
  for (const above of ancestors(element)) {
    if (above.name === 'aside' || above.name === 'nav' || above.name === 'footer') return true
    if (above.name === 'body' || above.name === 'main' || above.name === 'article') return false
    if (foreign.test(labels(above))) return true
  }
  return false
}

function pieces(node: TreeNode, into: string[]): void {
  if (node.kind === 'text') into.push(node.text)
  else {
    const block =
      node.name !== 'span' &&
      node.name !== 'b' &&
      node.name !== 'i' &&
      node.name !== 'em' &&
      node.name !== 'strong'
    if (block) into.push(' | ')
    for (const child of node.children) pieces(child, into)
    if (block) into.push(' | ')
  }
}

const LONGEST = 220

/** The text with a bar wherever the page begins another element: names and roles often touch otherwise. */
function barred(element: ElementNode): string {
  if (shortTextOf(element, LONGEST) === null) return ''
  const text: string[] = []
  for (const child of element.children) pieces(child, text)
  return collapse(text.join(''))
    .replace(/(?:\s*\|\s*)+/g, ' | ')
    .replace(/^ ?\| ?| ?\| ?$/g, '')
}

/** Elements between which a byline stands: from a little above the headline on. */
const ABOVE_HEADLINE = 40
const BELOW_HEADLINE = 160

function inOrder(facts: PageFacts, headline: ElementNode | null): readonly ElementNode[] {
  const at = headline === null ? 0 : (facts.order.get(headline) ?? 0)
  return headline === null
    ? facts.elements
    : facts.elements.slice(Math.max(0, at - ABOVE_HEADLINE), at + BELOW_HEADLINE)
}

function labelled(
  facts: PageFacts,
  headline: ElementNode | null,
  near: boolean,
  known: readonly string[],
): BylineFinding[] {
  const found: BylineFinding[] = []
  for (const element of near ? inOrder(facts, headline) : facts.elements) {
    if (!isBylineElement(element) || isForeign(element)) continue
    const text = barred(element)
    if (text.length < 3 || text.length > LONGEST) continue
    const names = namesIn(text, known)
    if (names.length > 0)
      found.push({ names, from: `<${element.name}> ${near ? 'near the headline' : ''}`.trim() })
    if (found.length > 8) break
  }
  return found
}

const startsBy = /^(?:(?:written|posted|reported|published) )?by:?(?: \||\s) ?\p{Lu}/iu

function beginningWithBy(facts: PageFacts, headline: ElementNode | null): BylineFinding[] {
  const found: BylineFinding[] = []
  for (const element of inOrder(facts, headline)) {
    if (element.children.length > 8 || /^(?:title|li|a|option)$/.test(element.name)) continue
    const text = barred(element)
    if (text === '' || text.length > 140 || !startsBy.test(text)) continue
    const names = namesIn(text).filter((name) => isPersonLike(name) || isCollective(name))
    if (names.length > 0) found.push({ names, from: 'line that begins with "By"' })
  }
  return found
}

/** `8 March 2026 | Ana Ruiz`: a line under the headline that holds a date and a signature. */
function besideDate(facts: PageFacts, headline: ElementNode | null): BylineFinding[] {
  if (headline === null) return []
  const at = facts.order.get(headline) ?? 0
  const found: BylineFinding[] = []
  for (const element of facts.elements.slice(at + 1, at + 25)) {
    const text = barred(element)
    if (text === '' || text.length > 120 || findDate(text, 'day-first') === null) continue
    const parts = text.split(/\s*[|·•]\s*|\s{2,}|\s[–—-]\s/).map((part) => part.trim())
    const names = parts
      .filter(
        (part) => findDate(part, 'day-first') === null && !/^(?:share|listen|print|email)\b/i.test(part),
      )
      .flatMap((part) =>
        isCollective(part)
          ? [part]
          : namesIn(part).filter((name) => isPersonLike(name) && name.includes(' ')),
      )
    if (names.length > 0) found.push({ names, from: 'line with the date' })
  }
  return found
}

/** All bylines that the page prints, the likeliest first; those far from the headline only when there is no other. */
export function bylinesIn(
  facts: PageFacts,
  headline: ElementNode | null,
  known: readonly string[],
): BylineFinding[] {
  const near = [
    ...labelled(facts, headline, true, known),
    ...beginningWithBy(facts, headline),
    ...besideDate(facts, headline),
  ]
  return near.length > 0 ? near : labelled(facts, headline, false, known)
}

/** Not a person nor an agency: a place, a role, a label that stood in the byline. */
export const nobodyElse = (name: string): boolean => !isPersonLike(name) && !isCollective(name)
