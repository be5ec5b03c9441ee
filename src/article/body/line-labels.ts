/** Lines that stand between paragraphs and are not the article's words: labels, buttons, teasers. */
import type { Block } from './blocks.ts'

const labelLine =
  /^(?:advertisements?|ad|sponsored(?: content)?|story continues below(?: advertisement)?|article continues (?:below|after).{0,30}|continue reading.{0,40}|(?:scroll|swipe) (?:down )?(?:to|for) .{0,40}|loading\W*|share(?: this)?(?: (?:article|story|on .{1,20}|via .{1,20}))?|tweet|print|email|comments?|\d+ (?:comments?|shares?|views?)|\d+ min(?:ute)?s? read|minutes read|(?:photo|image|video|picture)s?(?: credit| by)?:.{0,80}|watch:? .{0,120}|listen:? .{0,60}|follow us.{0,60}|read (?:more|also|next):? ?.{0,160}|also read:? ?.{0,160}|see also:? ?.{0,160}|related:? ?.{0,160}|recommended:? ?.{0,100}|more (?:from|on|stories).{0,60}|(?:sign up|subscribe) .{0,120}|click here .{0,100}|tags?:.{0,200}|topics?:.{0,200}|filed under.{0,120}|©.{0,120}|copyright .{0,160}|all rights reserved.{0,60}|getty images|\*+|[-–—=~]{2,}|x close|close|must watch|next read this:?|deal of the day|editors?['’]? (?:recommendations|picks?)|(?:facebook|twitter|x|email|linkedin|whatsapp|print| )+|thanks for signing up!?|advertising|accept cookies|you (?:may|might) (?:also )?(?:be interested in|like):?|more from [A-Z].{2,240}|(?:(?:senior|deputy|assistant|associate|managing|news|staff|chief|contributing|executive|features?|digital) )*(?:editor|writer|reporter|correspondent|columnist)|menu|search|home)$/i

/** Why a line is no part of the text, or null. */
export function labelReason(block: Block): string | null {
  const text = block.text.trim()
  if (!/[\p{L}\p{N}_]/u.test(text)) return 'no words'
  if (labelLine.test(text)) return 'label'
  if (
    !/^h[1-6]$/.test(block.element.name) &&
    block.linked >= text.replace(/\s+/g, ' ').length * 0.8 &&
    text.length < 200
  )
    return 'link'
  return null
}
