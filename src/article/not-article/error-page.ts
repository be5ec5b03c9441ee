import type { PageRule } from './page-rule.ts'

const missing =
  /^\W*(?:error )?(?:404|410)\b|\b(?:page|story|article|url|content) (?:you (?:requested|were looking for) )?(?:was |is |could |can(?:no|['’])t |has )?(?:not (?:be )?found|not exist|no longer (?:available|exists)|been (?:removed|deleted|moved))\b|\bnot found\b|^\W*(?:oops|sorry|uh[- ]oh)\b.{0,40}(?:page|wrong|found|lost)/i
const refused =
  /\b(?:access (?:to this page has been )?denied|forbidden|are you a (?:robot|human)|just a moment|attention required|verify (?:that )?you are (?:a )?human|security check|pardon our interruption|request (?:blocked|unsuccessful)|unusual (?:traffic|activity)|bot detection|captcha|please enable (?:js|javascript|cookies))\b/i
const broken =
  /^\W*(?:error )?(?:500|502|503|504)\b|\b(?:service unavailable|bad gateway|internal server error|gateway time-?out|under maintenance|temporarily unavailable)\b/i

/** An apology is short; a story about a missing page is not. */
const LONGEST = 1200

/** Errors that were sent with status 200. */
export const errorPage: PageRule = {
  refuse({ facts, body, headline, text, saysArticle }) {
    if (saysArticle || body.text.length > LONGEST) return null
    const says = [facts.title ?? '', headline ?? '', ...(text.length < LONGEST ? [text] : [])]
    if (says.some((line) => missing.test(line)))
      return { code: 'not-found', message: 'The site says that this page does not exist. Check the link.' }
    if (says.some((line) => refused.test(line)))
      return {
        code: 'forbidden',
        message:
          'The site answers with a check for robots. Paste the text, or upload the page as HTML or PDF.',
      }
    if (says.some((line) => broken.test(line)))
      return {
        code: 'server-error',
        message: 'The site reports a fault of its own. Try again later, or paste the text.',
      }
    return null
  },
}
