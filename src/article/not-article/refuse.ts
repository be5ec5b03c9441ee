/** All kinds of pages that are no articles, the surest first; a new kind is one file and one line here. */
import type { Body } from '../body/body.ts'
import { metaValue, type PageFacts } from '../html/facts.ts'
import { consentWall } from './consent-wall.ts'
import { errorPage } from './error-page.ts'
import { listing } from './listing.ts'
import { loginWall } from './login-wall.ts'
import type { PageRule, Refusal } from './page-rule.ts'
import { paywalled } from './paywalled.ts'
import { playerPage } from './player-page.ts'

const rules: readonly PageRule[] = [errorPage, consentWall, loginWall, paywalled, playerPage, listing]

/** Shorter texts are captions, menus or leftovers. */
const SHORTEST = 80

const tooShort: Refusal = {
  code: 'not-an-article',
  message: 'There is no running text on this page. Paste the text, or upload the article as HTML or PDF.',
}

export function refusalOf(facts: PageFacts, body: Body, headline: string | null): Refusal | null {
  const saysArticle =
    facts.articles.length > 0 ||
    /article/i.test(metaValue(facts, 'og:type') ?? '') ||
    metaValue(facts, 'article:published_time', 'datepublished') !== null
  const text = body.judged.map(({ block }) => block.text).join(' ')
  for (const rule of rules) {
    const refusal = rule.refuse({ facts, body, headline, text, saysArticle })
    if (refusal !== null) return refusal
  }
  return body.text.length < SHORTEST ? tooShort : null
}
