/** Articles put together from the paragraphs of real ones: as long, with as many claims and as many words. */

import { stateClaims } from '../../../src/claims/state.ts'
import type { ReadArticle } from '../../../src/domain.ts'
import { readSet } from '../sets.ts'
import { plainArticle } from '../stories/plain-article.ts'
import { chance, pick } from './chance.ts'

type Text = { readonly headline: string; readonly paragraphs: readonly string[] }

type StoryRecord = { readonly title?: string; readonly text: string }
type PageRecord = { readonly gold: { readonly headline?: string; readonly articleBody: string } }

const PARAGRAPH = /\n+|(?<=[.!?”"])\s+(?=[A-Z“"])/

function textOf(headline: string | undefined, body: string): Text[] {
  const paragraphs = body.split(PARAGRAPH).filter((one) => one.trim().length > 0)
  return paragraphs.length < 3 ? [] : [{ headline: headline ?? paragraphs[0] ?? '', paragraphs }]
}

/** Most texts of the sets are short reports; whole pages of every kind make up the rest. */
function textsOf(folder: string): readonly Text[] {
  const stories = ['story-gva', 'story-ecbplus'].flatMap((set) => readSet<StoryRecord>(folder, set) ?? [])
  const pages = readSet<PageRecord>(folder, 'body-naeb') ?? []
  return [
    ...stories.flatMap(({ title, text }) => textOf(title, text)),
    ...pages.flatMap(({ gold }) => textOf(gold.headline, gold.articleBody)),
  ]
}

export type Recombined = { readonly read: ReadArticle; readonly headline: string; readonly body: string }

/** @throws Error when the folder holds none of the sets */
export function recombined(folder: string, count: number): readonly Recombined[] {
  const texts = textsOf(folder)
  if (texts.length === 0) throw new Error(`${folder} holds none of the sets that the bench is made from`)
  const random = chance(7)
  return Array.from({ length: count }, (_, n) => {
    const [base, other] = [pick(random, texts), pick(random, texts)]
    const paragraphs = base.paragraphs.map((own) => (random() < 0.5 ? own : pick(random, other.paragraphs)))
    const body = paragraphs.join('\n\n')
    const article = plainArticle({
      ...{ id: `text-${n}`, url: `https://news.example/${n}`, headline: base.headline },
      ...{ datePublished: '2026-03-05', articleBody: body },
    })
    const read = { article: { ...article, publisher: `Paper ${n % 40}` }, claims: stateClaims(article) }
    return { read, headline: base.headline, body }
  })
}
