import type { PageRule } from './page-rule.ts'

const consent =
  /\b(?:before you continue to|we (?:value|care about) your privacy|we and our (?:\d+ )?partners|your privacy (?:choices|matters)|consent to (?:the use|cookies)|accept all|manage (?:my )?(?:choices|options|preferences)|cookie (?:consent|preferences)|personenbezogene daten)\b/gi
const LONGEST = 900

/** Nothing but the question whether cookies may be set. */
export const consentWall: PageRule = {
  refuse: ({ text, body, saysArticle }) =>
    !saysArticle &&
    body.text.length < LONGEST &&
    text.length < LONGEST * 4 &&
    (text.match(consent)?.length ?? 0) >= 2
      ? {
          code: 'consent-wall',
          message:
            'The site asks for consent before it shows the page. Paste the text, or upload the page as HTML or PDF.',
        }
      : null,
}
