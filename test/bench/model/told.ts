/** Hand-labelled stories as whole pages: `stories/<slug>/{gold.json, a.html, …}` in the data folder or beside it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { readPage } from '../../../src/article/read.ts'
import type { Article } from '../../../src/domain.ts'
import { type Gold, goldSchema } from '../score/stories.ts'
import { fromUser } from '../sets.ts'

export type Told = { readonly slug: string; readonly gold: Gold; readonly articles: readonly Article[] }

function readStory(folder: string): Told {
  const pages = readdirSync(folder).filter((name) => name.endsWith('.html'))
  const articles = pages.flatMap((name) => {
    const read = readPage({
      link: name,
      url: null,
      mediaType: 'text/html',
      charset: null,
      bytes: readFileSync(join(folder, name)),
      retrievedAt: '2026-07-01T00:00:00Z',
    })
    // As a link would be: what has no address counts as handed in, and is not sent.
    return read.ok ? [{ ...read.value, id: name, url: `https://${basename(folder)}.example/${name}` }] : []
  })
  const gold = goldSchema.parse(JSON.parse(readFileSync(join(folder, 'gold.json'), 'utf8')))
  return { slug: basename(folder), gold, articles }
}

/** Null when the folder holds none. */
export function toldStories(data: string): readonly Told[] | null {
  const root = [join(fromUser(data), 'stories'), join(fromUser(data), '..', 'stories')].find(existsSync)
  if (root === undefined) return null
  return readdirSync(root)
    .map((name) => join(root, name))
    .filter((folder) => existsSync(join(folder, 'gold.json')))
    .map(readStory)
}
