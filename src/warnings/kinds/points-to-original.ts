/** The page sends the reader to the article it comes from; does its link go where it says? */
import { getDomain, getDomainWithoutSuffix } from 'tldts'
import type { Original } from '../../domain.ts'
import { bodyQuote, plainWords } from '../words.ts'
import { type Recogniser, remark } from './kind.ts'

/** Words of an outlet's name that its address need not hold. */
const FILLER = new Set([
  'the',
  'full',
  'article',
  'original',
  'story',
  'news',
  'at',
  'on',
  'of',
  'and',
  'com',
  'online',
  // What a link says that names nobody.
  'read',
  'more',
  'here',
  'see',
  'view',
  'continue',
  'reading',
  'source',
  'link',
])

const tellingWords = (name: string): readonly string[] =>
  plainWords(name.replace(/\./g, ''))
    .split(' ')
    .filter((word) => word.length > 1 && !FILLER.has(word))

/** Whether the host can belong to the named outlet: a word of the name, or its initials, stand in it. */
export function hostBelongsTo(url: string, name: string): boolean {
  const host = getDomainWithoutSuffix(url)?.replace(/-/g, '') ?? ''
  const domain = getDomain(url) ?? ''
  const all = plainWords(name.replace(/\./g, '')).split(' ').filter(Boolean)
  const words = tellingWords(name)
  if (host === '' || words.length === 0) return true
  const initials = all
    .filter((word) => word !== 'full' && word !== 'article')
    .map((word) => word[0] ?? '')
    .join('')
  const initialsHeld = initials.length > 1 && host.includes(initials)
  return (
    initialsHeld ||
    domain.replace(/\W/g, '') === all.join('') ||
    words.some((word) => host.includes(word) || word.includes(host))
  )
}

function message(original: Original, own: string | null): string {
  const host = original.url === null ? null : getDomain(original.url)
  const named = original.name.trim()
  if (host === null) return `names “${named}” as its original, without a link`
  if (named === host || tellingWords(named).length === 0) return `names an article at ${host} as its original`
  if (hostBelongsTo(original.url ?? '', named)) return `names “${named}” (${host}) as its original`
  const itself = own !== null && getDomain(own) === host ? 'its own site' : host
  return `names “${named}” as its original, but links to ${itself}`
}

export const pointsToOriginal: Recogniser = ({ article, others }) => {
  const { original } = article
  if (original === null) return []
  const note = article.notes.find(({ kind }) => kind === 'points-to-original')
  const read = others.find(({ url }) => url !== null && url === original.url)
  return [
    remark(
      message(original, article.url),
      bodyQuote(article.articleBody, note?.text ?? ''),
      read?.id ?? null,
    ),
  ]
}
