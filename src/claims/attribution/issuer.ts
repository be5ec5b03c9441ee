/** Whose words a press release or a notice is: what it claims, its issuer claims. */
import type { Article, Attribution } from '../../domain.ts'
import type { NameMention } from '../names/mention.ts'

/** `News provided by Grenvik Lines`, `SOURCE Grenvik Lines`: the credit lines of release services. */
const CREDIT =
  /(?:^|[\s.])(?:(?:news )?provided by|issued by|SOURCE:?)\s+(\p{Lu}[^.|;:()]{2,60}?)\s*(?:[.|;:(]|$)/u

/** Speech in quotation marks, where "we" are the speaker's. */
const QUOTED = /[“"][^“”"]*[”"]|‘[^‘’]*’/g
const OWN_VOICE = /\b(?:we|our|us)\b/gi
/** Fewer may be a slip of a reporter's pen; a notice speaks so throughout. */
const OWN_VOICES = 3

const creditIn = (text: string): string | null => CREDIT.exec(text)?.[1]?.trim() ?? null

/** Whether a text speaks for a body: in the first person, outside quotation marks, and by no author. */
function speaksForItself({ articleBody, byline }: Article): boolean {
  if (byline.length > 0) return false
  return (articleBody.replace(QUOTED, ' ').match(OWN_VOICE)?.length ?? 0) >= OWN_VOICES
}

/** The body that issues a text, or null for a report by others. */
export function issuerOf(article: Article, names: readonly NameMention[]): string | null {
  const released = article.notes.filter(({ kind }) => kind === 'press-release')
  const credited = released.map(({ text }) => creditIn(text)).find((name) => name !== null)
  if (credited !== undefined) return credited
  if (released.length === 0 && !speaksForItself(article)) return null
  return article.publisher ?? names.find(({ kind }) => kind === 'organisation')?.canonical ?? null
}

/** The attribution of what an issuer says in its own text. */
export const issuedBy = (issuer: string): Attribution => ({ source: issuer, cue: 'statement', named: true })
