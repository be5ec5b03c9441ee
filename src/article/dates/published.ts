/** When the page says the article was published and changed: evidence in order of trust. */
import type { Body } from '../body/body.ts'
import type { PageFacts } from '../html/facts.ts'
import type { ElementNode } from '../html/tree.ts'
import { labels } from '../html/walk.ts'
import {
  type Clues,
  type Dates,
  dateWords,
  dayOrderOf,
  isModified,
  itemprop,
  publishedWords,
} from './clues.ts'
import { modifiedKeys, publishedKeys } from './date-keys.ts'
import {
  fromAnyShortText,
  fromDateline,
  fromElements,
  fromJsonLd,
  fromLabelledText,
  fromMeta,
  fromUrl,
} from './evidence.ts'
import { asPrinted, printedDays } from './printed-days.ts'

export { type Dates, dayOrderOf } from './clues.ts'

/** `latest`: the day on which the page was retrieved; later dates are announcements or mistakes. */
export function datesOf(
  facts: PageFacts,
  language: string,
  latest: string,
  body: Body,
  headline: ElementNode | null,
): Dates {
  const clues: Clues = { facts, order: dayOrderOf(facts.url, language), latest }
  const printed = printedDays(clues, headline)
  const modified =
    fromJsonLd(clues, 'dateModified') ??
    fromMeta(clues, modifiedKeys) ??
    fromElements(clues, (element) => itemprop(element) === 'datemodified', 'microdata') ??
    fromElements(clues, (element) => element.name === 'time' && isModified(element), 'updated')
  const published =
    fromJsonLd(clues, 'datePublished') ??
    fromMeta(clues, publishedKeys) ??
    fromElements(
      clues,
      (element) => /datepublished|datecreated|pubdate/.test(itemprop(element)),
      'microdata',
    ) ??
    (printed[0] === undefined ? null : { stamp: printed[0], from: 'printed near the headline' }) ??
    fromUrl(clues) ??
    fromElements(
      clues,
      (element) => element.name === 'time' && element.attributes.pubdate !== undefined,
      'time',
    ) ??
    fromElements(clues, (element) => element.name === 'time' && !isModified(element), 'time') ??
    fromElements(
      clues,
      (element) => element.name !== 'meta' && publishedWords.test(labels(element)),
      'label',
    ) ??
    fromElements(
      clues,
      (element) => element.name !== 'meta' && dateWords.test(labels(element)) && !isModified(element),
      'label',
    ) ??
    fromLabelledText(clues) ??
    fromDateline(clues, body) ??
    fromAnyShortText(clues) ??
    modified
  return { published: published === null ? null : asPrinted(published, clues, printed), modified }
}
