/** Paragraphs in the text's own place that are not its words: who to follow, what cookies do, who earns what. */
import type { Block } from './blocks.ts'

type Aside = { readonly reason: string; readonly longest: number; readonly pattern: RegExp }

/** Wordings that recur across outlets; each is bound to short paragraphs. */
const asides: readonly Aside[] = [
  {
    reason: 'correction',
    longest: 700,
    pattern:
      /^\W*(?:corrections?|clarifications?)\b.{0,60}[:.–—]|^\W*an? (?:previous|earlier|prior) \w+ of this (?:article|story|report|post)\b/i,
  },
  {
    reason: 'origin',
    longest: 320,
    pattern:
      /^\W*(?:an? (?:\w+ )?version of )?th(?:is|e) (?:article|story|post|piece|report|column|interview)(?: was| has been)? (?:originally|first)? ?(?:appeared|published|ran)\b|^\W*(?:read|see) the original (?:article|story|post) (?:on|at)\b|^\W*cross-posted (?:from|at)\b|^\W*this (?:interview|conversation|article|transcript) (?:has been|was) (?:lightly )?(?:edited|condensed)\b/i,
  },
  {
    reason: 'podcast notice',
    longest: 420,
    pattern:
      /\b(?:available|listen to|subscribe|find us|follow)\b.{0,60}\b(?:on|in|via|at)\b.{0,30}\b(?:apple podcasts|spotify|google podcasts|stitcher)\b|^\W*this (?:episode|podcast) was (?:produced|edited|recorded)\b/i,
  },
  {
    reason: 'about the outlet',
    longest: 900,
    pattern:
      /^.{2,50}[’']s (?:\w+ ){0,2}mission is to\b|^the (?:news and editorial departments|editorial board)\b.{0,120}\b(?:no role|consists of)|^.{2,60}\beditorial board consists of\b/i,
  },
  {
    reason: 'subscription wall',
    longest: 320,
    pattern:
      /\b(?:please|must) (?:subscribe|log ?in|sign in|register)\b|\balready (?:a|an) (?:subscriber|member)\b|\bto (?:view|read|continue|see|access) (?:reading|the full|this|the rest)\b.{0,60}\b(?:subscri|log ?in|sign|register)|^\W*(?:first-time|new|existing|current) subscribers?\b|\bsubscribers? (?:only|can|also receive)\b/i,
  },
  {
    reason: 'disclaimer',
    longest: 900,
    pattern:
      /^\W*(?:(?:the )?(?:\w+ )?disclaimer\b|disclosure\s*:|(?:the )?(?:views|opinions)(?: and (?:views|opinions))?(?: expressed)?\b.{0,80}\b(?:author|do not|are those|not necessarily)|.{0,60}\bis not responsible for the (?:opinions|content|views)|.{0,40}\bdisclaimer (?:below|above)\b)/i,
  },
  {
    reason: 'advertisement',
    longest: 300,
    pattern:
      /^\W*(?:sponsored|advertisement|advert|promoted|paid (?:content|post)|partner content|anzeige|publicidad)\b\s*[:|–—-]/i,
  },
  {
    reason: 'page reference',
    longest: 80,
    pattern: /^\W*(?:continued|turn to|see|more) (?:on|from|to)? ?pages?\b.{0,20}$/i,
  },
  {
    reason: 'reprint notice',
    longest: 500,
    pattern:
      /^\W*(?:reprint(?:ing|s|ed)?\b.{0,40}\b(?:allowed|permitted|permission|rights)|(?:this material|no part of this|all rights reserved|copyright|©)\b.{0,300}\b(?:reproduced|republished|redistributed|rewritten|reserved|permission|published)|©|copyright \d{4})/i,
  },
  {
    reason: 'cookie notice',
    longest: 900,
    pattern:
      /\b(?:this (?:web)?site|we|our (?:web)?sites?) (?:also )?uses? (?:\w+ ){0,2}cookies\b|\bcookies (?:to (?:improve|ensure|give|provide|enhance|personali[sz]e)|(?:are|is) (?:essential|necessary|not necessary|absolutely))\b|\bcookie (?:policy|settings|preferences)\b|\bany cookies that\b/i,
  },
  {
    reason: 'affiliate notice',
    longest: 520,
    pattern:
      /\b(?:earns?|receives?|get|paid|collect) (?:an? |some |a small |a share of )?(?:affiliate |sales? )?(?:commissions?|compensation|fees?|revenue|portion of)\b.{0,120}\b(?:links?|purchas|buy|sales?|shop|retail|click|partner)|\b(?:buy|purchase|click|links?|shop)\w*\b.{0,160}\b(?:earn|receive|collect|get paid)\b.{0,40}\b(?:commission|compensation|affiliate|revenue)|\b(?:may|might|can) (?:earn|make) (?:money|revenue)\b|\baffiliate (?:links?|partnerships?|partners|program)\b|\bindependently (?:selected|chosen|reviewed|curated|recommended)\b.{0,60}\b(?:by|we|our|editors?)\b|\b(?:we|editors?) independently (?:select|choose|review|recommend)/i,
  },
  {
    reason: 'newsletter or subscription',
    longest: 420,
    pattern:
      /^\W*(?:sign up|subscribe|get (?:a |our |the |your )?\p{L}.{0,80}\b(?:in your inbox|newsletter|delivered|letterbox)|want (?:more|to get|the latest|great)\b.{0,120}\b(?:subscri|newsletter|inbox|sign up)|join our\b|need more\b.{0,60}subscribe|to (?:get|receive) .{0,80}\b(?:newsletter|inbox|subscribe|sign up)|if you (?:enjoyed|liked|appreciate) this\b|enjoy(?:ed|ing)? (?:this|our)\b.{0,60}\b(?:subscribe|newsletter|support|sign)|never miss\b|submit your|for (?:the latest|more|breaking|all the latest|your daily)\b.{0,100}\b(?:download|subscribe|sign up|follow|newsletter|click|visit)\b|do you want to be informed|download (?:the|our) .{0,40}\bapp\b|stay (?:up to date|informed|on top)\b.{0,80}|support (?:our|independent|quality|local)\b.{0,40}journalism)|\bsign up (?:for|to) (?:my|our|the|his|her) (?:free )?[^.]{0,60}\b(?:newsletter|e-course|emails?|inbox)\b|\bis a weekly newsletter\b|^\W*(?:thanks for signing up|your subscription has been confirmed)/iu,
  },
  {
    reason: 'contact or follow',
    longest: 400,
    pattern:
      /^\W*(?:follow|reach|contact|email|e-mail|write to|get in touch with|connect with|find|tweet|like|have a (?:tip|news tip|story)|got a (?:tip|story|news tip)|do you have (?:a |any )?(?:tip|story|information)|share your)\b.{0,220}(?:\btwitter\b|\bfacebook\b|\binstagram\b|\bX\b|\bthreads\b|@|\bat \d{3}|\bhere\b|\bemail\b|\blinkedin\b|\bbluesky\b|\bsignal\b|https?:)|^\W*[\p{Lu}][\p{L}.'’-]+(?: [\p{Lu}][\p{L}.'’-]+){0,3} (?:can be reached|is (?:available|reachable)|may be reached|tweets)\b|^\W*listen to \p{L}.{0,80}\b(?:live|podcast|weekdays)\b|\bcan be reached at\b|\b(?:tip|question|comment|story idea)s? ?\? (?:email|contact|write)\b/iu,
  },
  {
    reason: 'reporting credit',
    longest: 420,
    pattern:
      /^\W*(?:additional |with )?(?:reporting|report|writing|editing|compiled|additional research|produced|photography|graphics?)(?: \w+)? (?:by|from)\b[^.]{3,380}\W*$|^[p{Lu}—–-].{5,160}\bcontributed\.?$|\bcontributed (?:to this (?:report|story|article)|reporting|research)\b|^\W*\(?(?:with|from) (?:agency|agencies|wire|inputs? from|files? from|reporting by)\b.{0,80}$|^\W*(?:with )?inputs? from .{2,60}$/i,
  },
  {
    reason: 'comment policy',
    longest: 600,
    pattern:
      /^\W*(?:comments? (?:on this|are|posted|must|will)|(?:we|our) (?:are )?(?:temporarily )?moderat|note: we are temporarily moderating|please (?:keep|be) (?:your )?comments?|your (?:e-?mail|email) address will not be published|by (?:commenting|posting)|the .{3,40} is committed to publishing a diversity of letters)\b/i,
  },
  {
    reason: 'related link',
    longest: 220,
    pattern:
      /^\W*(?:read (?:more|also|next|now|this)|also read|also see|see also|see more|related(?: (?:stories|story|articles?|content|news|reading|coverage|video|links?))?|more:|recommended|must[- ]read|you may (?:also )?like|don[’']t miss|watch(?: (?:now|more|this|the video))?|listen(?: now)?|click here|more on this|in case you missed it|explore)\s*[:|–—>»-]/i,
  },
  {
    reason: 'update stamp',
    longest: 90,
    pattern:
      /^\W*(?:(?:last |first )?(?:updated|published|modified|posted)|originally published)\b[^.]{0,80}(?:\d{4}|\d{1,2}:\d{2}|\b[ap]\.?m\b).{0,20}$/i,
  },
  {
    reason: 'markup',
    longest: 20_000,
    pattern:
      /^\W*(?:<(?:img|iframe|script|div|a|p|style)\b|\[(?:button|caption|embed|gallery|video|shortcode)\b|(?:var|function|window\.|document\.|\.?[\w#.-]+ ?\{)\W|[A-Za-z0-9+/=]{200,}$)/,
  },
]

/** Why a paragraph is an aside, or null. */
export function asideReason(raw: string): string | null {
  const text = raw.replace(/\n/g, ' ')
  for (const { reason, longest, pattern } of asides)
    if (text.length <= longest && pattern.test(text)) return reason
  return null
}

/** A sentence on the author after the text: `Ana Ruiz is the paper's health editor.` */
export function isAboutAuthor(block: Block, names: readonly string[]): boolean {
  const text = block.text.trim()
  return (
    text.length < 700 &&
    names.some((name) => {
      const after = text.toLowerCase().startsWith(name.toLowerCase()) ? text.slice(name.length) : null
      return (
        after !== null &&
        /^[\s,(]*(?:[^.]{0,40}[\s,)])?(?:is|are|was|has|have|covers?|writes?|reports?|works?|joined|serves?|specializes?|lives?|can be|hosts?|started|began|spent)\b/i.test(
          after,
        )
      )
    })
  )
}
