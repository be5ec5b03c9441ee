import type { PageRule } from './page-rule.ts'

const LONGEST = 500
const asks =
  /\b(?:log ?in|sign ?in|create an? (?:free )?account|register|forgot(?:ten)? (?:your )?password)\b/i

/** A form for a password and hardly a text beside it. */
export const loginWall: PageRule = {
  refuse({ facts, body, headline, text }) {
    if (body.text.length > LONGEST) return null
    const form = facts.elements.some(
      ({ name, attributes }) => name === 'input' && attributes.type?.toLowerCase() === 'password',
    )
    const asked =
      asks.test(headline ?? '') ||
      asks.test(facts.title ?? '') ||
      (text.length < LONGEST * 2 && asks.test(text))
    return form && asked
      ? {
          code: 'login-wall',
          message: 'The page asks for a login. Paste the text, or upload the page as HTML or PDF.',
        }
      : null
  },
}
