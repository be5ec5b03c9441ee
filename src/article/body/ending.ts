/** Where the article ends inside its container: headings and lines that begin what comes after. */
import type { ElementNode } from '../html/tree.ts'
import type { Block } from './blocks.ts'

const afterword =
  /^\W*(?:related\b.{0,40}|more (?:on|from|in|stories|news|coverage|like|to read|reading)\b.{0,60}|most (?:read|popular|viewed|shared|commented)\b.{0,30}|(?:you )?(?:may|might) (?:also )?(?:like|be interested|enjoy)\b.{0,30}|you (?:may|might) also (?:like|enjoy|be interested in)\b.{0,20}|read (?:more|next|also|on)\b.{0,40}|also (?:read|on|in)\b.{0,60}|see also\b.{0,40}|further reading|recommended\b.{0,40}|trending\b.{0,30}|popular (?:on|in|now|stories|posts)\b.{0,30}|(?:\d+ )?comments?(?: \(?\d+\)?)?|\d+ (?:responses?|replies|thoughts)\b.{0,80}|leave a (?:comment|reply)\b.{0,20}|join the (?:conversation|discussion)\b.{0,30}|post a comment|(?:tell us )?what do you think\b.{0,40}|tell us what you think\b.{0,10}|share (?:this|your thoughts|on)\b.{0,60}|like this (?:story|article)\b.{0,60}|about (?:the )?(?:author|writer|reporter)s?\b.{0,40}|about us|topics?:?|tags?:?|filed under:?|categories:?|(?:privacy|cookie) (?:overview|policy|settings)|newsletters?|(?:sign up|subscribe)\b.{0,80}|get (?:the|our) .{0,40}newsletter.{0,40}|follow (?:us|me)\b.{0,60}|latest (?:news|stories|videos|headlines|articles|posts)\b.{0,30}|top (?:stories|news|headlines)\b.{0,20}|(?:next|previous) (?:article|story|post)\b.{0,80}|up next|editors?[’']? picks?|sponsored(?: content| links| stories)?|promoted(?: stories| content)?|around the web|from (?:around )?the web|from our partners|you[’']ll also like|other (?:stories|news|articles)\b.{0,30}|similar (?:stories|news|articles|posts|publications|\p{L}+ and \p{L}+ publications)|recent (?:posts|stories|articles|news|comments)|photo credits?|media contacts?:?.{0,60}|(?:press|media) (?:contact|inquiries|enquiries)\b.{0,60}|references|sources|footnotes|notes|bibliography|something to consider|our standards\b.{0,80}|places in this story|keep reading|continue reading\b.{0,20}|don[’']t miss\b.{0,20}|watch (?:next|now|more)\b.{0,30}|in this (?:article|story)|follow topics?\b.{0,20})\W*$/iu

/** Before this share of the running text, such a line heads an inset, not the end. */
const EARLIEST = 0.5

/** `About Ostrava Ferries`, in bold or as a heading: a company's words on itself after its release. */
const selfPortrait = /^About (?:the )?\p{Lu}[\p{L}\p{N}&.'’-]*(?: [\p{Lu}\p{N}&][\p{L}\p{N}&.'’-]*){0,5}:?$/u

const isHeading = (block: Block): boolean =>
  /^h[1-6]$/.test(block.element.name) || block.bold >= block.text.length * 0.8

export const isAfterword = (block: Block): boolean =>
  block.text.length <= 120 &&
  (afterword.test(block.text) || (isHeading(block) && selfPortrait.test(block.text)))

/**
 * Index of the first block that comes after the article, given how long each kept block is. Paragraphs that go
 * on beside the article's own show that such a line headed an inset.
 */
export function endOf(blocks: readonly Block[], lengths: readonly number[], core: ElementNode): number {
  const total = lengths.reduce((sum, length) => sum + length, 0)
  let seen = 0
  for (const [index, block] of blocks.entries()) {
    if (seen >= total * EARLIEST && isAfterword(block)) {
      const goesOn = blocks.some(
        (later, at) =>
          at > index && (lengths[at] ?? 0) > 0 && later.element.name === 'p' && later.element.parent === core,
      )
      if (!goesOn) return index
    }
    seen += lengths[index] ?? 0
  }
  return blocks.length
}
