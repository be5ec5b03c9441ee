/** Whether 3/4/2026 is 3 April to an article: by its own dates, else by its spelling, else by its country. */
import { dayOrderOf } from '../../article/dates/published.ts'
import type { Article } from '../../domain.ts'
import { MONTH_FULL } from './words.ts'

const NUMERIC = /(?<![\d/.-])(\d{1,2})[/.-](\d{1,2})[/.-](?:\d{4}|\d{2})(?![\d/.-])/g
const DAY_FIRST_WORDS = new RegExp(`\\b\\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:${MONTH_FULL})\\b`, 'gi')
const MONTH_FIRST_WORDS = new RegExp(`\\b(?:${MONTH_FULL}) \\d{1,2}(?:st|nd|rd|th)?\\b(?!:)`, 'gi')

/** Spellings that American copy does not have, and those that only it has. */
const BRITISH =
  /\b(?:per cent|centre|programme|labour|organis\w+|recognis\w+|metres|kilometres|tonnes|lakh|crore|£\d)\b/gi
const AMERICAN = /\b(?:center|program|labor|organiz\w+|recogniz\w+|meters|kilometers|percent)\b/gi

const count = (text: string, words: RegExp): number => text.match(words)?.length ?? 0

/** Positive for day first, negative for month first, 0 where the text does not say. */
function leaningOf(text: string): number {
  let certain = 0
  for (const [, first, second] of text.matchAll(NUMERIC)) {
    if (Number(first) > 12 && Number(second) <= 12) certain++
    if (Number(second) > 12 && Number(first) <= 12) certain--
  }
  if (certain !== 0) return certain
  const words = count(text, DAY_FIRST_WORDS) - count(text, MONTH_FIRST_WORDS)
  return words !== 0 ? words : count(text, BRITISH) - count(text, AMERICAN)
}

/** A country's own domain is surer than the text; international domains print in both orders. */
const COUNTRY = /^https?:\/\/[^/]+\.(?!us\b)[a-z]{2}(?:[:/]|$)/i

export function readsDayFirst({
  url,
  inLanguage,
  articleBody,
}: Pick<Article, 'url' | 'inLanguage' | 'articleBody'>): boolean {
  const byPlace = dayOrderOf(url, inLanguage) === 'day-first'
  if (url !== null && COUNTRY.test(url)) return byPlace
  const leaning = leaningOf(articleBody)
  return leaning === 0 ? byPlace : leaning > 0
}
