/** Which articles the embedded rules can read: English ones, by their tag and by their letters. */
import type { Article } from '../domain.ts'

const LANGUAGE = /^en\b/i

/** Less than this share of Latin letters is no English text, whatever its tag says. */
const LATIN_SHARE = 0.6
/** So much of the text is looked at; a report does not change its script later on. */
const SAMPLE = 20_000

/** Said of an article that states no claims because the rules do not know its language. */
export const NOT_READABLE = 'language not supported by the rules'

export function isReadable({
  inLanguage,
  articleBody,
}: Pick<Article, 'inLanguage' | 'articleBody'>): boolean {
  if (!LANGUAGE.test(inLanguage)) return false
  const sample = articleBody.slice(0, SAMPLE)
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0
  return letters === 0 || latin / letters >= LATIN_SHARE
}
