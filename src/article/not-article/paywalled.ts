import { paywall } from '../notes/paywall.ts'
import type { PageRule } from './page-rule.ts'

/** Less is a teaser. */
const SHORTEST = 200

/** A wall with no more than a sentence before it. */
export const paywalled: PageRule = {
  refuse({ body }) {
    if (body.text.length >= SHORTEST) return null
    const lines = body.judged.map(({ block, dropped }) => ({
      text: block.text,
      links: [],
      inBody: dropped === null,
    }))
    return paywall.find(lines).length > 0
      ? {
          code: 'paywall',
          message: 'The page is behind a paywall. Paste the text, or upload a PDF, and I will read that.',
        }
      : null
  },
}
