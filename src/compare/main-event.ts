/** Which date claims date the story's main event, whatever words tell it: `the ordeal began on Monday`. */
import { eventDate } from '../claims/dates/event-date.ts'
import { recogniseDates } from '../claims/dates/recognise.ts'
import type { Article, Claim } from '../domain.ts'
import { analyse } from '../text/analyse.ts'

/** Words that stand for the event itself, with a verb of its happening. */
const STANDS_FOR_IT =
  /\b(?:tragedy|ordeal|incident|accident|disaster|drama|emergency|attack|crash|collapse|blast|explosion|fire|blaze|shooting|robbery|heist|raid|derailment|quake|earthquake|eruption|outage|failure|trouble|exchange|swap|vote|match|final|ceremony|theft)\b[^.;]{0,40}\b(?:began|begin|begins|started|unfolded|happened|occurred|struck|took place|broke out|came|was reported)\b|\bit (?:happened|occurred|took place|broke out)\b/i

/** Then it is one of several. */
const SEVERAL =
  /\b(?:shootings|attacks|crashes|fires|blasts|explosions|robberies|incidents|second|third|last)\b/i

/** How a date is known to be the main event's: a word that stands for the event says so, or the article's build. */
export type EventDating = 'named' | 'found'

/** The claims that date the main event, by id. */
export function mainEventDates(article: Article, claims: readonly Claim[]): ReadonlyMap<string, EventDating> {
  const analysis = analyse(article.articleBody)
  const context = { documentCreationTime: article.datePublished, dateline: article.dateline }
  const found = eventDate(analysis, recogniseDates(analysis, context), {
    ...context,
    headline: article.headline,
  })
  const mention = found?.mention?.quote
  const datings = new Map<string, EventDating>()
  for (const { id, kind, aside, surface, quote } of claims) {
    if (kind !== 'date' || aside !== null) continue
    if (STANDS_FOR_IT.test(quote.exact) && !SEVERAL.test(quote.exact)) datings.set(id, 'named')
    else if (mention !== undefined && surface.start < mention.end && surface.end > mention.start)
      datings.set(id, 'found')
  }
  return datings
}
