/** Words that belong to a picture: captions, credits, counters of a gallery. */
import type { ElementNode } from '../html/tree.ts'
import { labels } from '../html/walk.ts'
import type { Block } from './blocks.ts'
import { isProse, type Outlines, outlineOf } from './outline.ts'

const credit =
  /^\W*(?:(?:image|photo|picture|photograph|photograph(?:y|er)|illustration|screenshot|screen ?grab|video|gallery|file photo|artwork)s?\s*(?:\/|:|\||credits?\b|copyright\b|courtesy\b|sources?\b|by\b|via\b|from\b|\d+ (?:of|\/) \d+)|(?:credit|courtesy|copyright|©|pic(?:ture)?s?|foto)\b\s*[:©]?\s)/i
const agencies =
  '(?:getty(?: images?)?|shutterstock|istock(?:photo)?|alamy|ap(?: photo)?|afp|reuters|epa|efe|zuma|rex features|unsplash|pexels|wikimedia(?: commons)?|nurphoto|anadolu|imagn|usa today sports|pa(?: media| images)?|shutterstock)'
const agencyCredit = new RegExp(
  `(?:[/(©|—–]|\\b(?:via|by|from|courtesy(?: of)?|copyright)) ?${agencies}\\b[^.]{0,24}\\W*$|^(?:\\S+ ){0,3}${agencies}(?: images?)?\\W*$|\\((?:photo|image|picture|illustration|file|credit)\\b[^)]{0,80}\\)\\W*$|\\bphoto (?:by|courtesy)\\b|\\bcredit: .{2,60}$`,
  'i',
)

/** Captions are rarely longer; longer ones tell the story themselves. */
const LONGEST_CREDIT = 120
const LONGEST_CAPTION = 420
/** Text beside a picture in a wrapper of their own. */
const LONGEST_BESIDE = 260

/** `A view of the harbour. Credit: N. N.`, `PHOTO BY N. N. The harbour at dawn`. */
const sentenceAndCredit =
  /(?:[.!?)…’”"]\s*(?:image |photo )?(?:credits?|photos?|images?|pictures?|video)(?:\s*:|\s+(?:via|by|courtesy(?: of)?))\s*[^.]{2,80}\.?$)|^(?:PHOTO|SUBMITTED PHOTO|FILE PHOTO|COURTESY PHOTO)\b/i

const isCaptionText = (text: string): boolean =>
  (text.length <= LONGEST_CAPTION && sentenceAndCredit.test(text)) ||
  (text.length <= LONGEST_CREDIT &&
    (credit.test(text) || (agencyCredit.test(text) && !/[.!?]["”]?\s+\p{Lu}/u.test(text)))) ||
  (text.length <= LONGEST_CAPTION &&
    /(?:\((?:photo|image|picture|ap photo|reuters|afp|file)\b[^)]{0,80}\)|\bgetty images|\bap photo\/\S.{0,40}|\breuters\/\S.{0,30}|\bphoto(?:graph)? by .{3,50}|\/(?:ap|afp|epa|efe|getty|reuters|shutterstock)\b.{0,20})\W*$/i.test(
      text,
    ))

const spared = new Set(['blockquote', 'table', 'pre', 'ul', 'ol'])

/** Small wrappers around a picture, up to three levels above it. */
export function pictureWrappers(
  elements: readonly ElementNode[],
  outlines: Outlines,
): ReadonlySet<ElementNode> {
  const wrappers = new Set<ElementNode>()
  for (const element of elements) {
    if (element.name !== 'img' && element.name !== 'picture' && element.name !== 'amp-img') continue
    let at = element.parent
    for (let level = 0; level < 3 && at !== null && at.name !== 'article' && at.name !== 'body'; level += 1) {
      const { prose, rest } = outlineOf(outlines, at)
      if (prose + rest > LONGEST_BESIDE) break
      wrappers.add(at)
      at = at.parent
    }
  }
  return wrappers
}

const pictureLabels = /image|img|photo|media|figure|picture|caption|credit|gallery/

/** Text beside a picture is its caption unless it is a sentence of the article's own. */
function looksLikeCaption(block: Block): boolean {
  if (block.italic > block.text.length * 0.7 || !/[.!?…:"”’)]\W*$/.test(block.text)) return true
  for (
    let at: ElementNode | null = block.element, level = 0;
    at !== null && level < 3;
    at = at.parent, level += 1
  )
    if (pictureLabels.test(labels(at))) return true
  return false
}

export function captionReason(block: Block, wrappers: ReadonlySet<ElementNode>): string | null {
  for (let at: ElementNode | null = block.element; at !== null; at = at.parent) {
    if (spared.has(at.name)) break
    if (at.name === 'figure' || at.name === 'figcaption') return 'caption'
  }
  const text = block.text.replace(/\n/g, ' ')
  if (isCaptionText(text)) return 'caption or credit'
  const { name } = block.element
  // A paragraph with a picture in its line is a paragraph still.
  if (name === 'p' && isProse(block) && text.length > 100) return null
  if (
    wrappers.has(block.element) &&
    !block.text.includes('\n') &&
    !/^h[1-6]$/.test(name) &&
    name !== 'li' &&
    name !== 'td' &&
    text.length <= LONGEST_BESIDE &&
    looksLikeCaption(block)
  )
    return 'beside a picture'
  return null
}
