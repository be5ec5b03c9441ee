/** What a line of copied text is. */
import { asideReason } from '../body/asides.ts'
import { findDate } from '../dates/read-date.ts'

export type LineKind =
  | 'prose'
  | 'short'
  | 'date'
  | 'byline'
  | 'count'
  | 'share'
  | 'tag'
  | 'terminator'
  | 'link'
  | 'furniture'

const bullet = /^(?:[-–—•·*]|\d+\.)\s*/
const count =
  /^(?:[-–•·*]\s*)?\d[\d.,]*\s*[km]?\+? ?(?:comments?|views?|shares?|likes?|reads?|min(?:ute)?s?\.?(?: read)?|mins?)\b(?: read)?$/i
const readTime =
  /^(?:reading time|time to read|estimated reading)\b.{0,30}$|^\d+[- ]min(?:ute)?s?(?: read)?$/i
const share =
  /^(?:[-–•·*]\s*)?(?:share(?:\s*[-–:|]\s*.{0,40}| (?:this|on|via|with|to)\b.{0,30})?|tweet|pin(?: it)?|email|e-mail|print|copy link|save|listen|follow(?: us)?\b.{0,30}|facebook|twitter|x|whatsapp|linkedin|reddit|telegram|pinterest|instagram|youtube|messenger|comments?|leave a comment|gift(?: this article)?)$/i
const terminator =
  /^(?:\W*disclaimer\b|read (?:the )?(?:full|original|whole|complete)\b|related\b.{0,40}$|(?:you (?:may|might) )?also (?:like|read)\b.{0,20}$|more (?:from|on|stories|in|news)\b|recommended\b.{0,30}$|similar .{0,60}(?:articles|stories|publications|posts)\W*$|comments?\b.{0,20}$|leave a (?:comment|reply)\b|sign up\b|subscribe\b|newsletter\b|©|copyright\b|all rights reserved|tags?:|topics?:|filed under|most (?:read|popular)\b|trending\b|latest (?:news|stories)\b|about (?:the author|us)\b|follow us\b|advertisement\b|recommended for you|source:|photo:|image:|next article|previous article|posted in\b|category:|contact(?: us)?$)/i
const furniture =
  /^(?:home|menu|search|log ?in|sign ?in|sign ?up|subscribe|register|my account|skip to (?:main )?content|advertisement|ad|sponsored|cookies?|accept(?: all)?|close|open|more|next|previous|back|top|live|breaking(?: news)?|latest|news|world|politics|business|sports?|opinion|video|photos?|weather|home\s*[>»/].*|.*\s[>»]\s.*)$/i
const byline = /^(?:written |posted |reported )?by:? \p{Lu}[\p{L}.'’ ,&|-]{2,100}$/iu
const url = /^\W*(?:https?:\/\/|www\.)\S+\W*$/i
const weekday = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s/i

/** The line without its list mark. */
export const unbulleted = (line: string): string => line.replace(bullet, '').trim()

/** `today` date forms only: what is left of the line beside its date says little more. */
function isDateLine(line: string): boolean {
  if (line.length > 90) return false
  const found = findDate(line, 'month-first')
  if (found === null) return false
  const rest = (line.slice(0, found.start) + line.slice(found.end))
    .replace(weekday, '')
    .replace(
      /\b(?:published|posted|updated|last updated|first published|on|at|date|by|[ap]\.?m\.?|[A-Z]{2,4}T?|GMT|UTC|\d{1,2}:\d{2}(?::\d{2})?)\b|[^\p{L}\d]+/giu,
      ' ',
    )
    .trim()
  return rest.length <= 14
}

export function kindOf(line: string): LineKind {
  const bare = unbulleted(line)
  if (url.test(line)) return 'link'
  if (count.test(line) || count.test(bare) || readTime.test(bare)) return 'count'
  if (share.test(line)) return 'share'
  if (isDateLine(bare)) return 'date'
  if (byline.test(bare) && bare.length < 120) return 'byline'
  if (terminator.test(bare)) return 'terminator'
  if (/^(?:#[\p{L}\p{N}_-]+[\s,]*)+$/u.test(line)) return 'tag'
  if (bullet.test(line) && bare.length <= 50 && !/[.!?]$/.test(bare) && bare.split(' ').length <= 5)
    return 'tag'
  if (furniture.test(bare) || asideReason(bare) !== null) return 'furniture'
  if (bare.length >= 80 || (bare.length >= 30 && /[.!?…]["”’')\]]*$/.test(bare))) return 'prose'
  return 'short'
}
