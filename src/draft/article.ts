/** A draft as the stages read an article: of today, by nobody, of no outlet. */
import type { Article } from '../domain.ts'

/** The id that no article of a memory has: those are hashes. */
export const DRAFT = 'draft'

/** Paragraphs are set apart by blank lines, or, where it has none, by line breaks. */
function paragraphs(text: string): string {
  const plain = text.replace(/\r\n?/g, '\n').trim()
  const apart = /\n[^\S\n]*\n/.test(plain) ? plain.split(/\n[^\S\n]*\n\s*/) : plain.split('\n')
  return apart
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '')
    .join('\n\n')
}

export const draftArticle = (text: string, now: Date): Article => ({
  id: DRAFT,
  link: DRAFT,
  url: null,
  publisher: null,
  headline: null,
  byline: [],
  dateline: null,
  datePublished: now.toISOString(),
  dateModified: null,
  section: null,
  tags: [],
  inLanguage: 'en',
  articleBody: paragraphs(text),
  links: [],
  original: null,
  notes: [],
})
