/**
 * Small stories as whole pages, `stories/<slug>/{gold.json, a.html, …}` in the data folder or beside it, all read by
 * one newsroom: is each in one piece, and apart from the events that resemble it?
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { z } from 'zod'
import { readPage } from '../../../src/article/read.ts'
import type { Article } from '../../../src/domain.ts'
import { groupStories } from '../../../src/stories/group.ts'
import { fromUser } from '../sets.ts'
import { placeOneByOne } from './grouping.ts'

const goldSchema = z.object({ mustNotGroupWith: z.array(z.string()).default([]) })

type Told = {
  readonly slug: string
  readonly apartFrom: readonly string[]
  readonly articles: readonly Article[]
}

function readStory(folder: string): Told {
  const gold = goldSchema.parse(JSON.parse(readFileSync(join(folder, 'gold.json'), 'utf8')))
  const pages = readdirSync(folder).filter((name) => name.endsWith('.html'))
  const articles = pages.flatMap((name) => {
    const read = readPage({
      link: `${basename(folder)}/${name}`,
      url: null,
      mediaType: 'text/html',
      charset: null,
      bytes: readFileSync(join(folder, name)),
      retrievedAt: '2026-02-01T00:00:00Z',
    })
    return read.ok ? [{ ...read.value, id: `${basename(folder)}/${name}` }] : []
  })
  return { slug: basename(folder), apartFrom: gold.mustNotGroupWith, articles }
}

function together(articles: readonly Article[]): Map<string, string> {
  const stories = groupStories(articles.map((article) => ({ article, claims: [] })))
  return new Map(stories.flatMap((story) => story.articles.map((article) => [article, story.id] as const)))
}

export async function benchWholePages(data: string): Promise<void> {
  const root = [join(fromUser(data), 'stories'), join(fromUser(data), '..', 'stories')].find(existsSync)
  if (root === undefined) return
  const folders = readdirSync(root).map((name) => join(root, name))
  const told = folders.filter((folder) => existsSync(join(folder, 'gold.json'))).map(readStory)
  const articles = told.flatMap((story) => story.articles)
  for (const [way, place] of [
    ['together', together],
    ['streaming', placeOneByOne],
  ] as const) {
    const placed = await place(articles)
    const labels = new Map(
      told.map(({ slug, articles: own }) => [slug, new Set(own.map(({ id }) => placed.get(id)))]),
    )
    const whole = told.filter(({ slug }) => labels.get(slug)?.size === 1)
    const owners = new Map<string, Set<string>>()
    for (const [slug, own] of labels)
      for (const label of own) owners.set(label ?? '', new Set([...(owners.get(label ?? '') ?? []), slug]))
    const mixed = [...owners.values()].filter((slugs) => slugs.size > 1)
    const decoys = told.filter(({ apartFrom }) => apartFrom.length > 0)
    const apart = decoys.filter(({ slug, apartFrom }) =>
      apartFrom.every((other) =>
        [...(labels.get(slug) ?? [])].every((label) => !labels.get(other)?.has(label)),
      ),
    )
    const split = told.filter((story) => !whole.includes(story)).map(({ slug }) => slug)
    console.log(
      `whole pages    ${way.padEnd(9)} in one piece ${whole.length} of ${told.length}  decoys apart ${apart.length} of ${decoys.length}  mixed groups ${mixed.length}`,
      split.length === 0 ? '' : `split: ${split.join(', ')}`,
      mixed.map((slugs) => [...slugs].join('+')).join(' '),
    )
  }
}
